import { ssoPolicy } from '../../src/diagnosis/sso-policy.ts';
import { UsherError } from '../../src/errors.ts';
import { refusing } from '../checks/person.ts';
import { paths, personIn, phoneRow, ssoPolicyRow, ssoStateRow, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const inTenant = (changes: Record<string, unknown>) => runRule(ssoPolicy, personIn(changes));
const withState = (...rows: object[]) => inTenant({ [paths.configurationStates]: rows });
const notLinked = { [paths.devices]: [phoneRow({ azureADRegistered: false })] };

it.each(['compliant', 'remediated'])('is clear when the setting is %s', async (state) => {
  expect(await withState(ssoStateRow(state))).toEqual(clear);
});

it('thinks a conflict likely, and a matter of IT', async () => {
  const verdict = await withState(ssoStateRow('conflict'));

  expect(told(ssoPolicy, verdict)).toEqual(['conflict', 'high', 'tell-it', 'it']);
  expect(findingOf(ssoPolicy, verdict).forIt).toContain('iOS JIT registration');
});

it.each([
  ['error', 'failed'],
  ['nonCompliant', 'failed'],
  ['notApplicable', 'notMeant'],
  ['notAssigned', 'notMeant'],
])('asks what the phone shows when the state is %s', async (state, found) => {
  const verdict = await withState(ssoStateRow(state));

  expect(told(ssoPolicy, verdict)).toEqual([found, 'medium', 'tell-it', 'it']);
  expect(answerOf(ssoPolicy, verdict, 'yes')).toMatchObject({ actsOn: 'employee', action: 'check-again' });
  expect(answerOf(ssoPolicy, verdict, 'no')).toMatchObject({ actsOn: 'it', action: 'tell-it' });
});

it('thinks a failure likely when the phone is not linked either', async () => {
  const failed = { ...notLinked, [paths.configurationStates]: [ssoStateRow('error')] };

  expect(told(ssoPolicy, await inTenant(failed))[1]).toBe('high');
});

it('asks about two such settings on one phone, even when both seem applied', async () => {
  const second = { id: 'e1f2a3b4-c5d6-4e7f-8a9b-0c1d2e3f4a5b', displayName: 'Second' };
  const verdict = await inTenant({
    [paths.ssoPolicies]: [ssoPolicyRow(), ssoPolicyRow(second)],
    [paths.configurationStates]: [ssoStateRow('compliant'), ssoStateRow('compliant', second)],
  });

  expect(findingOf(ssoPolicy, verdict)).toMatchObject({ case: 'double', confidence: 'medium' });
});

it.each([
  ['there is no line about it', []],
  ['only other settings have lines', [{ id: 'ffffffff-0000-4000-8000-000000000000', displayName: 'Wi-Fi', state: 'conflict' }]],
  ['Intune uses a word we do not know', [ssoStateRow('unknownFutureValue')]],
])('cannot tell when %s', async (_when, rows) => {
  expect(await withState(...rows)).toEqual(notReported);
});

it('has nothing to look at without such a setting, because the settings catalog may hold it', async () => {
  const graph = fakeGraph(tenant({ [paths.ssoPolicies]: [] }));

  expect(await runRule(ssoPolicy, graph)).toEqual(skipped);
  expect(graph.asked.map(({ path }) => path)).not.toContain(paths.configurationStates);
});

it('has nothing to look at without a phone', async () => {
  expect(await inTenant({ [paths.devices]: [] })).toEqual(skipped);
});

it('cannot tell when Graph refuses either question', async () => {
  const refused = { kind: 'unknown', reason: 'forbidden' };

  expect(await runRule(ssoPolicy, refusing('graph-forbidden'))).toEqual(refused);
  expect(await inTenant({ [paths.configurationStates]: new UsherError('graph-forbidden', 'refused') })).toEqual(refused);
});
