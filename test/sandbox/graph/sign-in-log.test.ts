import { signInDefaults, type SignInEntry } from '../../../src/sandbox/tenant/sign-in.ts';
import { type GraphServer, startGraph } from './graph-server.ts';

let graph: GraphServer;

beforeEach(async () => {
  graph = await startGraph();
});

afterEach(() => graph.close());

const newest = async () => {
  const filter = encodeURIComponent(`userId eq '${graph.idOf('ready')}'`);
  return (await graph.get(`/v1.0/auditLogs/signIns?$filter=${filter}&$top=1`)).body.value[0];
};

const signIn = (wanted: Partial<SignInEntry>) =>
  graph.sandbox.tenant.change(({ signIns }) => {
    const at = new Date().toISOString();
    signIns.push({ ...signInDefaults(), id: 'newest', at, userId: graph.idOf('ready'), ...wanted });
  });

it('shows every policy that was looked at, and lets only those in force decide', async () => {
  signIn({
    code: 50076,
    policies: [
      { name: 'Trial', result: 'reportOnlyFailure', controls: ['Block'] },
      { name: 'Confirm it is you', result: 'success', controls: ['Mfa', 'RequireCompliantDevice'] },
    ],
  });

  const row = await newest();

  expect(row.conditionalAccessStatus).toBe('success');
  expect(row.appliedConditionalAccessPolicies).toMatchObject([
    { displayName: 'Trial', enforcedGrantControls: ['Block'], result: 'reportOnlyFailure' },
    { displayName: 'Confirm it is you', enforcedGrantControls: ['Mfa', 'RequireCompliantDevice'], result: 'success' },
  ]);
});

it('leaves policies out for a caller who may not see them', async () => {
  graph.settings({ policiesVisible: false });
  signIn({ code: 53003, policies: [{ name: 'Block', result: 'failure', controls: ['Block'] }] });

  const row = await newest();

  expect(row.conditionalAccessStatus).toBe('failure');
  expect(row).not.toHaveProperty('appliedConditionalAccessPolicies');
});

it('says what it is told about the device, the reason, the risk and the correlation', async () => {
  signIn({
    code: 50097,
    reason: 'Device authentication is required.',
    correlationId: '7a1f3c5e-0b2d-4e6f-8a9b-1c2d3e4f5a6b',
    riskState: 'atRisk',
    detail: { operatingSystem: 'Windows 10', isCompliant: null, trustType: 'Azure AD joined' },
  });

  expect(await newest()).toMatchObject({
    status: { errorCode: 50097, failureReason: 'Device authentication is required.' },
    correlationId: '7a1f3c5e-0b2d-4e6f-8a9b-1c2d3e4f5a6b',
    riskState: 'atRisk',
    deviceDetail: { operatingSystem: 'Windows 10', isCompliant: null, isManaged: false, trustType: 'Azure AD joined' },
  });
});
