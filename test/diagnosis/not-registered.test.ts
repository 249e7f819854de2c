import { type LinkFacts, notRegistered } from '../../src/diagnosis/not-registered.ts';
import { UsherError } from '../../src/errors.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import { ago, days, device, now, refusing } from '../checks/person.ts';
import { appRow, paths, personIn, phoneRow, signInRow, ssoStateRow } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { tenant } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const open = { registered: false, registrationState: 'not-registered' } as const;
const decide = (phones: ManagedDevice[], changes: Partial<LinkFacts> = {}) =>
  notRegistered.decide({ phones, because: null, saidByLog: 0, ...changes }, now);
const openRow = (changes: object = {}) =>
  phoneRow({ azureADRegistered: false, deviceRegistrationState: 'notRegistered', ...changes });
const inTenant = (changes: Record<string, unknown> = {}) =>
  runRule(notRegistered, personIn({ [paths.devices]: [openRow()], ...changes }));

it('is likely a cause when the phone is not registered an hour after it was set up', () => {
  expect(told(notRegistered, decide([device(open)]))).toEqual(['open', 'high', 'check-again', 'employee']);
});

describe('what Intune says of the registration', () => {
  it.each([
    ['the flag alone says no', { registered: false, registrationState: 'unknown' }, 'open'],
    ['the state alone says no', { registered: null, registrationState: 'not-registered' }, 'open'],
    ['there is only an id of zeros', { registered: null, entraDeviceId: '00000000-0000-0000-0000-000000000000' }, 'open'],
    ['it was revoked or is in conflict, whatever the flag says', { registered: true, registrationState: 'problem' }, 'problem'],
  ] as const)('is a cause when %s', (_when, changes, found) => {
    expect(decide([device({ registrationState: 'unknown', ...changes })])).toMatchObject({ case: found });
  });

  it.each([
    ['nothing is reported', { registered: null, registrationState: 'unknown' }],
    ['flag and state contradict each other', { registered: true, registrationState: 'not-registered' }],
    ['they contradict each other the other way', { registered: false, registrationState: 'registered' }],
  ] as const)('is unknown when %s', (_when, changes) => {
    expect(decide([device(changes)])).toEqual(notReported);
  });

  it('is clear when every phone is linked', () => {
    expect(decide([device()])).toEqual(clear);
    expect(decide([])).toEqual(skipped);
  });
});

describe('within an hour of the set-up', () => {
  const fresh = device({ ...open, enrolledAt: ago(20) });

  it('is normal, so it is asked about', () => {
    const verdict = decide([fresh], { saidByLog: 1 });

    expect(told(notRegistered, verdict)).toEqual(['fresh', 'medium', 'check-again', 'employee']);
    expect(answerOf(notRegistered, verdict, 'yes').actsOn).toBe('nobody');
    expect(answerOf(notRegistered, verdict, 'no').next).toContain('Open Teams');
  });

  it('is likely when the log says so again and again', () => {
    expect(told(notRegistered, decide([fresh], { saidByLog: 2 }))[1]).toBe('high');
  });
});

describe('a better explanation', () => {
  it.each(['pendingInstall', 'failed'])('is Authenticator that is %s, so this steps back', async (state) => {
    const verdict = await inTenant({ [paths.allAppStates]: [appRow(state)] });

    expect(told(notRegistered, verdict)).toEqual(['explained', 'medium', 'check-again', 'employee']);
    expect(findingOf(notRegistered, verdict).forIt).toContain('Authenticator has not arrived');
  });

  it.each(['conflict', 'error'])('is a setting for it that ended in %s', async (state) => {
    const verdict = await inTenant({ [paths.configurationStates]: [ssoStateRow(state)] });

    expect(findingOf(notRegistered, verdict)).toMatchObject({ confidence: 'medium', evidence: { because: 'setting' } });
  });

  it('is nothing that could not be read', async () => {
    const refused = new UsherError('graph-forbidden', 'refused');
    const verdict = await inTenant({
      [paths.allAppStates]: refused,
      [paths.configurationStates]: refused,
      [paths.signIns]: refused,
    });

    expect(told(notRegistered, verdict)[0]).toBe('open');
  });
});

it('asks first when the phone has been silent for a day, unless the log says it now', () => {
  const silent = device({ ...open, lastSync: ago(days(2)), enrolledAt: ago(days(9)) });

  expect(told(notRegistered, decide([silent]))[0]).toBe('stale');
  expect(told(notRegistered, decide([silent], { saidByLog: 1 }))[0]).toBe('open');
});

it('asks which phone it is when the newest one is linked', () => {
  const verdict = decide([device({ name: 'New' }), device({ ...open, name: 'Old' })]);

  expect(findingOf(notRegistered, verdict)).toMatchObject({ case: 'older', confidence: 'medium', evidence: { phone: 'Old' } });
  expect(answerOf(notRegistered, verdict, 'no').cause).toContain('not what stops you');
});

it('counts what the log says as evidence', async () => {
  const rows = [signInRow('2026-11-23T09:00:00Z', 50129), signInRow('2026-11-23T09:10:00Z', 50129)];

  expect(await inTenant({ [paths.signIns]: { value: rows } })).toMatchObject({ facts: { inLog: 2 } });
});

it('asks neither the log nor the settings when the phone is linked', async () => {
  const graph = fakeGraph(tenant());

  await runRule(notRegistered, graph);

  expect(graph.asked.map(({ path }) => path)).not.toContain(paths.signIns);
  expect(graph.asked.map(({ path }) => path)).not.toContain(paths.configurationStates);
});

it('cannot tell when Graph refuses', async () => {
  expect(await runRule(notRegistered, refusing('graph-forbidden'))).toEqual({ kind: 'unknown', reason: 'forbidden' });
});
