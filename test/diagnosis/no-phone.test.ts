import { noPhone } from '../../src/diagnosis/no-phone.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import { ago, days, device, now, refusing } from '../checks/person.ts';
import { paths, personIn, phoneRow } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, skipped, type Told, told } from './told.ts';

const stale = device({ name: 'Old iPhone', lastSync: ago(days(60)), enrolledAt: ago(days(90)) });
const leaving = device({ name: 'Leaving', retiring: true });
const decide = (...devices: ManagedDevice[]) => noPhone.decide({ devices, guest: false }, now);

it.each<[string, ManagedDevice[], Told]>([
  ['there is nothing', [], ['none', 'medium', 'set-up', 'employee']],
  ['there is only a computer', [device({ system: 'other' })], ['none', 'medium', 'set-up', 'employee']],
  ['the only record is old', [stale], ['old', 'medium', 'set-up', 'employee']],
  ['the only phone is being retired', [leaving], ['leaving', 'medium', 'check-again', 'employee']],
])('when %s', (_when, devices, expected) => {
  expect(told(noPhone, decide(...devices))).toEqual(expected);
});

it.each<[string, ManagedDevice[], 'yes' | 'no', string]>([
  ['an account is shown that the company does not see', [], 'yes', 'check-again'],
  ['none is shown', [], 'no', 'set-up'],
  ['the old phone still shows it', [stale], 'yes', 'check-again'],
  ['the phone of today shows none', [stale], 'no', 'set-up'],
  ['the removal has not come through', [leaving], 'yes', 'check-again'],
  ['the removal is through', [leaving], 'no', 'set-up'],
])('asks what the phone shows, and when %s knows what is next', (_when, devices, answer, next) => {
  expect(answerOf(noPhone, decide(...devices), answer).action).toBe(next);
});

it('says where to look on the phone', () => {
  const { question } = findingOf(noPhone, decide());

  expect(question?.text).toBe('Is your work account shown on the phone?');
  expect(question?.where).toContain('Settings > General > VPN & Device Management');
});

it('thinks of a phone that is minutes old and of another organisation before IT', () => {
  expect(answerOf(noPhone, decide(), 'yes').next).toMatch(/wait fifteen minutes.*another organisation.*tell IT/);
});

it('lets nobody install something first', () => {
  expect(answerOf(noPhone, decide(), 'no').next).toContain('need not install anything first');
});

it('is clear when any phone is in use, whatever old records there are', () => {
  expect(decide(stale, leaving, device())).toEqual(clear);
  expect(decide(device({ lastSync: null, enrolledAt: null }))).toEqual(clear);
});

it('misses no phone of a guest, and still asks where it cannot see who is one', async () => {
  expect(noPhone.decide({ devices: [], guest: true }, now)).toEqual(skipped);
  expect(told(noPhone, noPhone.decide({ devices: [], guest: null }, now))).toEqual(['none', 'medium', 'set-up', 'employee']);
});

it('does not take another person’s phone for theirs', async () => {
  const graph = personIn({ [paths.devices]: [phoneRow({ userId: 'ffffffff-7a52-4f0e-9f0f-0c6c0f2f5a11' })] });

  expect(await runRule(noPhone, graph)).toMatchObject({ case: 'none' });
});

it('takes the dates that Intune writes for "never" for no date', async () => {
  const never = { lastSyncDateTime: '0001-01-01T00:00:00Z', enrolledDateTime: '0001-01-01T00:00:00Z' };

  expect(await runRule(noPhone, personIn({ [paths.devices]: [phoneRow(never)] }))).toEqual(clear);
});

it.each([
  ['graph-forbidden', 'forbidden'],
  ['graph-unavailable', 'unavailable'],
] as const)('cannot tell after %s', async (code, reason) => {
  expect(await runRule(noPhone, refusing(code))).toEqual({ kind: 'unknown', reason });
});
