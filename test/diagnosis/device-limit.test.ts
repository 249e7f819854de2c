import { deviceLimitRule } from '../../src/diagnosis/device-limit.ts';
import { UsherError } from '../../src/errors.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import { ago, days, device, now, refusing } from '../checks/person.ts';
import { paths, personIn, phoneRow, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const asOf = ago(5);
const limits = (limit: number | null) => [{ id: 'l', name: 'Two each', isDefault: true, priority: 0, assignments: [], limit }];
const decide = (limit: number | null, ...devices: ManagedDevice[]) => decided(limit, devices, false);
const decided = (limit: number | null, devices: ManagedDevice[], phoneInUse: boolean) =>
  deviceLimitRule.decide({ value: { limits: limits(limit), devices, memberOf: new Set() }, asOf, phoneInUse }, now);
const laptop = device({ name: 'LAPTOP-1', system: 'other' });
const oldPhone = device({ name: 'Old iPhone', lastSync: ago(days(45)), enrolledAt: ago(days(400)) });

it('thinks a full list likely, and IT acts', () => {
  const verdict = decide(2, laptop, oldPhone);

  expect(told(deviceLimitRule, verdict)).toEqual(['full', 'high', 'tell-it', 'it']);
  expect(verdict).toMatchObject({ asOf });
});

it('names the person’s own devices to them, and the limit’s name to IT alone', () => {
  const finding = findingOf(deviceLimitRule, decide(2, laptop, oldPhone));

  expect(finding.next).toContain('LAPTOP-1, Old iPhone');
  expect(finding.forIt).toContain('“Two each”');
  expect(`${finding.cause} ${finding.next}`).not.toContain('Two each');
});

it.each<[string, ManagedDevice]>([
  ['was silent for 90 days', device({ lastSync: ago(days(91)), enrolledAt: ago(days(400)) })],
  ['is on its way out', device({ retiring: true })],
])('does not count a device that %s', (_which, other) => {
  expect(decide(2, laptop, other)).toEqual(clear);
});

it('is clear while one more fits, even if it is the last', () => {
  expect(decide(3, laptop, oldPhone)).toEqual(clear);
});

it('cannot tell from a limit that Graph does not report, or when it hangs on a device without any time', () => {
  expect(decide(null, laptop)).toEqual(notReported);
  expect(decide(1, device({ lastSync: null, enrolledAt: null }))).toEqual(notReported);
});

it('is a question to somebody with a phone, for the list stops only one more', () => {
  const verdict = decided(1, [device()], true);

  expect(told(deviceLimitRule, verdict)).toEqual(['another', 'medium', 'tell-it', 'it']);
  expect(answerOf(deviceLimitRule, verdict, 'yes')).toMatchObject({ actsOn: 'it', action: 'tell-it' });
  expect(answerOf(deviceLimitRule, verdict, 'no')).toMatchObject({ actsOn: 'nobody', action: 'check-again' });
  expect(decided(2, [device()], true)).toEqual(skipped);
});

describe('read from Graph', () => {
  const stale = phoneRow({ lastSyncDateTime: '2026-10-01T00:00:00Z', enrolledDateTime: '2026-01-01T00:00:00Z' });
  const many = { [paths.devices]: [1, 2, 3, 4, 5].map((id) => ({ ...stale, id: `phone-${id}` })) };

  it('finds the list full of old phones', async () => {
    expect(await runRule(deviceLimitRule, personIn(many))).toMatchObject({ case: 'full', facts: { used: 5, limit: 5 } });
  });

  it('does not count another person’s devices', async () => {
    const others = many[paths.devices]?.map((row) => ({ ...row, userId: 'ffffffff-7a52-4f0e-9f0f-0c6c0f2f5a11' }));

    expect(await runRule(deviceLimitRule, personIn({ [paths.devices]: others }))).toEqual(clear);
  });

  it('asks somebody with a phone and a full list whether it is about one more', async () => {
    const graph = personIn({ [paths.devices]: [...(many[paths.devices] ?? []), phoneRow()] });

    expect(await runRule(deviceLimitRule, graph)).toMatchObject({ case: 'another', facts: { used: 6, limit: 5 } });
  });

  it('does not ask which groups somebody is in who has a phone and room for more', async () => {
    const graph = fakeGraph(tenant());

    expect(await runRule(deviceLimitRule, graph)).toEqual(skipped);
    expect(graph.asked.map(({ path }) => path)).not.toContain(paths.groups);
  });

  it('does not matter to somebody with a phone when the limits cannot be read', async () => {
    const graph = personIn({ [paths.restrictions]: new UsherError('graph-forbidden', 'refused') });

    expect(await runRule(deviceLimitRule, graph)).toEqual(skipped);
  });

  it.each(['restrictions', 'devices'] as const)('cannot tell when it may not read the %s', async (part) => {
    const graph = personIn({ ...many, [paths[part]]: new UsherError('graph-forbidden', 'refused') });

    expect(await runRule(deviceLimitRule, graph)).toEqual({ kind: 'unknown', reason: 'forbidden' });
  });

  it('cannot tell when Graph does not answer', async () => {
    expect(await runRule(deviceLimitRule, refusing('graph-unavailable'))).toEqual({ kind: 'unknown', reason: 'unavailable' });
  });
});
