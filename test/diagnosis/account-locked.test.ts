import { accountLocked } from '../../src/diagnosis/account-locked.ts';
import type { SignIn } from '../../src/graph/sign-ins.ts';
import { now, refusing } from '../checks/person.ts';
import { runRule } from './run-rule.ts';
import { signIn } from './sign-in.ts';
import { clear, findingOf, skipped } from './told.ts';

const decide = (...signIns: SignIn[]) => accountLocked.decide(signIns, now);
const finding = (...signIns: SignIn[]) => findingOf(accountLocked, decide(...signIns));

describe('50053', () => {
  it.each([
    ['locked', 'The account is locked, you’ve tried to sign in too many times with an incorrect user ID or password.'],
    ['lockedNetwork', 'Sign-in was blocked because it came from an IP address with malicious activity.'],
    ['lockedUnclear', ''],
  ])('is %s, by what the log says', (found, reason) => {
    expect(finding(signIn(5, 50053, { reason }))).toMatchObject({ case: found, confidence: 'high', actsOn: 'employee' });
  });

  it('never calls the account locked when only the network was bad', () => {
    const { cause, forIt } = finding(signIn(5, 50053, { reason: 'It came from an IP address with malicious activity' }));

    expect(cause).not.toMatch(/account is locked/);
    expect(forIt).toContain('the account is not locked');
  });
});

describe('risk', () => {
  it.each([53004, 53011, 530034])('%s goes to IT', (code) => {
    expect(finding(signIn(5, code))).toMatchObject({ case: 'risk', confidence: 'high', actsOn: 'it', action: 'tell-it' });
  });

  it('that asks for a new password lets the person act', () => {
    expect(finding(signIn(5, 50135))).toMatchObject({ case: 'passwordRisky', action: 'reset-password' });
  });

  it('behind a plain block is told when Entra suspected somebody else', () => {
    expect(finding(signIn(5, 53003, { atRisk: true }))).toMatchObject({ case: 'riskyBlock', actsOn: 'it' });
    expect(decide(signIn(5, 53003, { atRisk: null }))).toEqual(skipped);
  });

  it('that the log does not give is no risk, and IT hears why it is not visible', () => {
    expect(finding(signIn(5, 50053, { atRisk: null })).forIt).toContain('Microsoft Entra ID P2');
    expect(finding(signIn(5, 50053, { atRisk: false })).forIt).not.toContain('Microsoft Entra ID P2');
  });
});

it('ends with a later success', () => {
  expect(decide(signIn(5, 0), signIn(40, 50053))).toEqual(clear);
});

it('is not clear in an empty log', () => {
  expect(decide()).toEqual(skipped);
});

it('cannot tell without Entra ID P1', async () => {
  expect(await runRule(accountLocked, refusing('graph-no-premium'))).toEqual({ kind: 'unknown', reason: 'no-premium' });
});
