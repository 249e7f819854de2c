import { conditionalAccess } from '../../src/diagnosis/conditional-access.ts';
import type { SignIn, SignInPolicy } from '../../src/graph/sign-ins.ts';
import { now, refusing } from '../checks/person.ts';
import { runRule } from './run-rule.ts';
import { signIn } from './sign-in.ts';
import { clear, findingOf, skipped } from './told.ts';

const decide = (...signIns: SignIn[]) => conditionalAccess.decide(signIns, now);
const finding = (...signIns: SignIn[]) => findingOf(conditionalAccess, decide(...signIns));
const policy = (name: string, controls: string[], result = 'failure'): SignInPolicy => ({ name, controls, result });
const enrolling = { resource: 'Microsoft Intune Enrollment' };

it.each([
  [53003, 'companyRule', 'certain', 'it', 'tell-it'],
  [50131, 'companyRule', 'certain', 'it', 'tell-it'],
  [53001, 'computerOnly', 'certain', 'it', 'tell-it'],
  [53002, 'otherApp', 'certain', 'employee', 'check-again'],
  [530033, 'onThePhone', 'certain', 'employee', 'check-again'],
  [53010, 'methodElsewhere', 'certain', 'it', 'tell-it'],
  [53000, 'phoneRules', 'high', 'employee', 'check-again'],
  [530002, 'phoneRules', 'high', 'employee', 'check-again'],
  [530003, 'phoneNotSetUp', 'high', 'employee', 'set-up'],
  [530001, 'browser', 'high', 'employee', 'check-again'],
  [53009, 'appProtection', 'high', 'employee', 'check-again'],
])('%s is %s, %s, and %s acts with %s', (code, found, confidence, actsOn, action) => {
  expect(finding(signIn(5, code))).toMatchObject({ case: found, confidence, actsOn, action });
});

describe('the policies', () => {
  const policies = [
    policy('Require compliant device', ['RequireCompliantDevice']),
    policy('Only watching', ['Block'], 'reportOnlyFailure'),
    policy('Met', ['Mfa'], 'success'),
    policy('Unknown', ['Block'], 'unknown'),
  ];

  it('that failed are told to IT with what they ask for, and no others', () => {
    const { forIt } = finding(signIn(5, 53003, { policies }));

    expect(forIt).toContain('Policies that failed: Require compliant device. They ask for: RequireCompliantDevice.');
    expect(forIt).not.toMatch(/Only watching|Met|Unknown/);
  });

  it('are never named to the person', () => {
    const { cause, next } = finding(signIn(5, 53003, { policies }));

    expect(cause + next).not.toContain('Require');
  });

  it('that are not visible are told to IT as a missing permission', () => {
    expect(finding(signIn(5, 53003, { policies: null })).forIt).toContain('Policy.Read.ConditionalAccess is missing');
    expect(finding(signIn(5, 53003, { policies: [] })).forIt).toContain('names no policy that failed');
  });
});

describe('a rule that wants a managed phone for enrolling', () => {
  it.each([53000, 530003, 53001])('is certain with %s, and a matter of IT', (code) => {
    const found = finding(signIn(5, code, enrolling));

    expect(found).toMatchObject({ case: 'enrollmentRule', confidence: 'certain', actsOn: 'it', action: 'tell-it' });
    expect(found.forIt).toContain('exclude the cloud app Microsoft Intune Enrollment');
  });

  it('is seen behind a plain block when every policy that failed asks for a device', () => {
    const wantsDevice = [policy('Compliant phones', ['RequireCompliantDevice'])];
    const wantsMore = [policy('Compliant phones', ['RequireCompliantDevice', 'Mfa'])];

    expect(finding(signIn(5, 53003, { ...enrolling, policies: wantsDevice }))).toMatchObject({ case: 'enrollmentRule' });
    expect(finding(signIn(5, 53003, { ...enrolling, policies: wantsMore }))).toMatchObject({ case: 'companyRule' });
    expect(finding(signIn(5, 53003, { ...enrolling, policies: null }))).toMatchObject({ case: 'companyRule' });
  });

  it('stays certain when another app let the person in later', () => {
    const later = signIn(1, 0, { app: 'Outlook' });

    expect(finding(later, signIn(5, 53000, { ...enrolling, app: 'Microsoft Authentication Broker' }))).toMatchObject({
      confidence: 'certain',
    });
  });
});

it('says that a rule decided, and not which, when the number is unknown', () => {
  expect(finding(signIn(5, 987_654, { conditionalAccess: 'failure' }))).toMatchObject({
    case: 'unknownRule',
    confidence: 'high',
    actsOn: 'it',
  });
});

it('does not call a computer the phone', () => {
  const found = finding(signIn(5, 53000, { system: 'other' }));

  expect(found).toMatchObject({ case: 'otherDevice', confidence: 'high' });
  expect(found.cause).toContain('not on an iPhone');
  expect(found.forIt).toContain('did not come from iOS');
});

it('is clear with a success, and has nothing to look at in an empty log or when another rule tells it', () => {
  expect(decide(signIn(5, 0))).toEqual(clear);
  expect(decide()).toEqual(skipped);
  expect(decide(signIn(5, 50126))).toEqual(skipped);
});

it('cannot tell when the log is closed to us', async () => {
  expect(await runRule(conditionalAccess, refusing('graph-forbidden'))).toEqual({ kind: 'unknown', reason: 'forbidden' });
});
