import { phoneType } from '../../src/diagnosis/phone-type.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import { ago, days, device, now, refusing } from '../checks/person.ts';
import { paths, personIn, phoneRow } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, skipped, type Told, told } from './told.ts';

const decide = (...phones: ManagedDevice[]) => phoneType.decide(phones, now);
const web = device({ name: 'Web', enrollment: 'web-or-portal', owner: 'personal' });

it.each<[string, ManagedDevice, Told]>([
  ['a private phone is managed as a whole', web, ['wholePhone', 'medium', 'tell-it', 'it']],
  ['nobody says whose it is', { ...web, owner: null }, ['wholePhone', 'medium', 'tell-it', 'it']],
  ['an enrollment manager set it up', { ...web, enrollment: 'other' }, ['wholePhone', 'medium', 'tell-it', 'it']],
  ['a company set-up counts as private', { ...web, enrollment: 'automated' }, ['companyPhone', 'medium', 'tell-it', 'it']],
])('when %s', (_when, phone, expected) => {
  expect(told(phoneType, decide(phone))).toEqual(expected);
});

it.each<[string, Partial<ManagedDevice>]>([
  ['account driven', { enrollment: 'account-driven' }],
  ['of the retired kind that separates work too', { enrollment: 'user-enrollment' }],
  ['automated and the company’s', { enrollment: 'automated', owner: 'company' }],
  ['managed as a whole and the company’s', { enrollment: 'web-or-portal', owner: 'company' }],
  ['of an unknown type and the company’s', { enrollment: 'unknown', owner: 'company' }],
])('is clear when the phone is %s', (_which, changes) => {
  expect(decide(device(changes))).toEqual(clear);
});

it('asks whose phone it is, and only then tells IT', () => {
  const verdict = decide(web);

  expect(findingOf(phoneType, verdict).question?.text).toBe('Does the phone belong to your company?');
  expect(answerOf(phoneType, verdict, 'yes').action).toBe('check-again');
  expect(answerOf(phoneType, verdict, 'no').action).toBe('tell-it');
});

it('never asks the person to change the phone', () => {
  expect(answerOf(phoneType, decide(web), 'no').next).toContain('leave the phone as it is');
});

it('cannot tell of a type that has no name, and calls it no other type', () => {
  expect(decide(device({ enrollment: 'unknown' }))).toEqual(notReported);
});

it('lets one phone that is set up the right way be enough', () => {
  expect(decide(web, device({ enrolledAt: ago(days(200)) }))).toEqual(clear);
});

it('goes by the newest of several others', () => {
  expect(decide(device({ enrollment: 'unknown' }), web)).toEqual(notReported);
  expect(decide(web, device({ enrollment: 'unknown' }))).toMatchObject({ facts: { phone: 'Web' } });
});

it.each([
  ['appleAccountDrivenUserEnrollment', clear],
  ['unknownFutureValue', notReported],
  ['appleSomethingNewer', notReported],
  [undefined, notReported],
])('reads %s from Graph', async (deviceEnrollmentType, expected) => {
  expect(await runRule(phoneType, personIn({ [paths.devices]: [phoneRow({ deviceEnrollmentType })] }))).toEqual(expected);
});

it('has nothing to look at without a phone in use', async () => {
  const old = phoneRow({ lastSyncDateTime: '2026-01-02T00:00:00Z', enrolledDateTime: '2026-01-01T00:00:00Z' });

  expect(await runRule(phoneType, personIn({ [paths.devices]: [old] }))).toEqual(skipped);
});

it.each([
  ['graph-forbidden', 'forbidden'],
  ['graph-unavailable', 'unavailable'],
] as const)('cannot tell after %s', async (code, reason) => {
  expect(await runRule(phoneType, refusing(code))).toEqual({ kind: 'unknown', reason });
});
