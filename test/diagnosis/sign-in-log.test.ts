import { signInLog } from '../../src/diagnosis/sign-in-log.ts';
import type { SignIn } from '../../src/graph/sign-ins.ts';
import { now, refusing } from '../checks/person.ts';
import { paths, personIn, signInRow } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { signIn } from './sign-in.ts';
import { answerOf, clear, findingOf, skipped } from './told.ts';

const decide = (...signIns: SignIn[]) => signInLog.decide(signIns, now);
const finding = (...signIns: SignIn[]) => findingOf(signInLog, decide(...signIns));
const tellsIt = (...signIns: SignIn[]) => finding(...signIns).forIt;

it.each([
  [500121, 'confirmation', 'high', 'employee', 'check-again'],
  [50074, 'confirmation', 'high', 'employee', 'check-again'],
  [50076, 'confirmAgain', 'high', 'employee', 'check-again'],
  [50079, 'noMethod', 'certain', 'employee', 'security-info'],
  [50055, 'passwordExpired', 'certain', 'employee', 'reset-password'],
  [50057, 'disabled', 'high', 'it', 'tell-it'],
  [50105, 'noAccess', 'certain', 'it', 'tell-it'],
  [50127, 'authenticatorNeeded', 'high', 'employee', 'check-again'],
  [50129, 'phoneNotLinked', 'high', 'employee', 'check-again'],
  [700003, 'linkBroken', 'high', 'it', 'tell-it'],
  [80001, 'companyServer', 'high', 'it', 'tell-it'],
  [90033, 'microsoftBusy', 'high', 'nobody', 'check-again'],
])('%s is %s, %s, and %s acts with %s', (code, found, confidence, actsOn, action) => {
  expect(finding(signIn(5, code))).toMatchObject({ case: found, confidence, actsOn, action });
});

describe('wrong passwords', () => {
  it('are certain as a streak, and counted', () => {
    const found = finding(signIn(1, 50126), signIn(2, 50126), signIn(3, 50140), signIn(4, 50126), signIn(5, 0));

    expect(found).toMatchObject({ case: 'wrongPassword', confidence: 'certain', evidence: { count: 3 } });
    expect(found.cause).toContain('3 times');
  });

  it('are only likely when there are one or two', () => {
    expect(finding(signIn(1, 50126), signIn(2, 50126))).toMatchObject({ confidence: 'high' });
  });
});

it('is only likely when another app let the person in later', () => {
  expect(finding(signIn(1, 0, { app: 'Outlook' }), signIn(5, 50105))).toMatchObject({ confidence: 'high' });
});

it('keeps as evidence what a support case needs', () => {
  expect(finding(signIn(5, 50105)).evidence).toMatchObject({
    code: 50105,
    app: 'Microsoft Teams',
    requestId: 'e6d2f8a1-0000-4000-8000-000000000001',
    correlationId: '7a1f3c5e-0b2d-4e6f-8a9b-1c2d3e4f5a6b',
    at: signIn(5, 0).at.getTime(),
    count: 1,
  });
});

it('names the request to IT, and has no hole where the log gives none', () => {
  expect(tellsIt(signIn(5, 50105))).toContain('Request id e6d2f8a1-0000-4000-8000-000000000001');
  expect(tellsIt(signIn(5, 50105, { requestId: '', correlationId: '', app: '', resource: '', reason: '' }))).toContain(
    'Sign-in to –',
  );
});

it('names to IT the policy that asked for a confirmation, and to nobody else', () => {
  const policies = [{ name: 'MFA for all', controls: ['Mfa'], result: 'failure' }];
  const found = finding(signIn(5, 500121, { policies }));

  expect(found.forIt).toContain('MFA for all (asking for Mfa)');
  expect(found.cause + found.next).not.toContain('MFA for all');
});

it.each([987_654, 501314, 530031])('passes %s on with what the log says, and explains nothing', (code) => {
  const found = finding(signIn(5, code, { reason: 'Something new.' }));

  expect(found).toMatchObject({ case: 'unlisted', confidence: 'high', actsOn: 'it', action: 'tell-it' });
  expect(found.cause).toContain(`number ${code}`);
  expect(found.forIt).toContain(`AADSTS${code}`);
  expect(found.forIt).toContain('“Something new.”');
  expect(found.forIt).toContain('do not map it to a cause');
});

describe('a step that was never finished', () => {
  it.each([
    [50072, 'unfinishedMethod', 'finishMethod', 'security-info'],
    [50125, 'unfinishedPassword', 'finishPassword', 'check-again'],
    [50097, 'unfinishedPhone', 'finishPhone', 'check-again'],
    [90095, 'unfinishedPage', 'finishPage', 'check-again'],
  ])('%s is asked about: %s', (code, found, no, action) => {
    const verdict = decide(signIn(40, code));

    expect(findingOf(signInLog, verdict)).toMatchObject({ case: found, confidence: 'medium', outcome: 'question' });
    expect(answerOf(signInLog, verdict, 'yes').cause).toContain('only some minutes old');
    expect(answerOf(signInLog, verdict, 'no')).toMatchObject({ action });
    expect(signInLog.cases[no]?.answered).toBe(true);
  });
});

it('leaves locks and company rules to the rules about them', () => {
  expect(decide(signIn(5, 50053))).toEqual(skipped);
  expect(decide(signIn(5, 53003))).toEqual(skipped);
});

it('does not blame the phone for what failed on a computer', () => {
  expect(finding(signIn(5, 50127, { system: 'other' }), signIn(60, 50105))).toMatchObject({ case: 'noAccess' });
});

it('is clear only with a success, never with an empty log or with steps alone', () => {
  expect(decide(signIn(5, 0))).toEqual(clear);
  expect(decide()).toEqual(skipped);
  expect(decide(signIn(5, 50058))).toEqual(skipped);
});

it('is not clear with a success on a computer alone, which says nothing about the phone', () => {
  expect(decide(signIn(5, 0, { system: 'other' }))).toEqual(skipped);
});

it('looks at the last 24 hours and says nothing about other people', async () => {
  const rows = [signInRow('2026-11-23T09:00:00Z', 50105, { userId: 'ffffffff-7a52-4f0e-9f0f-0c6c0f2f5a11' })];

  expect(await runRule(signInLog, personIn({ [paths.signIns]: { value: rows } }))).toEqual(skipped);
});

it.each([
  ['graph-no-premium', 'no-premium'],
  ['graph-forbidden', 'forbidden'],
  ['graph-unavailable', 'unavailable'],
  ['graph-busy', 'busy'],
] as const)('cannot tell after %s: %s', async (code, reason) => {
  expect(await runRule(signInLog, refusing(code))).toEqual({ kind: 'unknown', reason });
});
