import * as fc from 'fast-check';
import { decisiveFailure, openFailures, tellerOf } from '../../src/diagnosis/last-failure.ts';
import { signInCases } from '../../src/diagnosis/tables/sign-in-cases.ts';
import { interrupts, signInCodes } from '../../src/diagnosis/tables/sign-in-codes.ts';
import { signInWords } from '../../src/diagnosis/tables/sign-in-words.ts';
import { unfinishedSteps } from '../../src/diagnosis/tables/unfinished-steps.ts';
import type { SignIn } from '../../src/graph/sign-ins.ts';
import { now } from '../checks/person.ts';
import { signIn } from './sign-in.ts';

const failureIn = (...signIns: SignIn[]) => decisiveFailure(signIns, now);
const codeIn = (...signIns: SignIn[]) => failureIn(...signIns)?.signIn.code ?? null;

describe('steps on the way', () => {
  it('are the ten that Microsoft names', () => {
    expect([...interrupts].sort((one, other) => one - other)).toEqual([
      16000, 50058, 50072, 50097, 50125, 50140, 50199, 50203, 65004, 90095,
    ]);
  });

  it.each([...interrupts])('%s is no failure when a success follows', (code) => {
    expect(codeIn(signIn(5, 0), signIn(60, code))).toBeNull();
  });

  it.each([50058, 50140, 50199])('%s never counts, however often and long it stays alone', (code) => {
    expect(codeIn(signIn(20, code), signIn(300, code), signIn(900, code))).toBeNull();
  });

  it.each([50072, 50203, 50125, 50097, 16000, 65004, 90095])('%s counts when it was never finished', (code) => {
    expect(failureIn(signIn(40, code))).toMatchObject({ signIn: { code }, code: { kind: 'interrupt' } });
  });

  it('may still be finished within fifteen minutes, for the log runs behind', () => {
    expect(codeIn(signIn(10, 50072))).toBeNull();
    expect(codeIn(signIn(2, 50072), signIn(40, 50072))).toBe(50072);
  });

  it('are not finished by a success in another app', () => {
    expect(codeIn(signIn(5, 0, { app: 'Outlook' }), signIn(40, 50097))).toBe(50097);
  });

  it('give way to every failure, older ones too', () => {
    expect(codeIn(signIn(20, 50072), signIn(600, 53003))).toBe(53003);
  });

  it('do not break a run of failures', () => {
    const failure = failureIn(signIn(1, 50126), signIn(2, 50140), signIn(3, 50126), signIn(4, 50058), signIn(5, 50126));

    expect(failure).toMatchObject({ timesInARow: 3 });
  });
});

describe('a later success', () => {
  it('ends a failure in the same app', () => {
    expect(codeIn(signIn(5, 0), signIn(10, 53003))).toBeNull();
  });

  it.each([50126, 500121, 50173, 80001])('in another app ends %s, which is the same for every app', (code) => {
    expect(codeIn(signIn(5, 0, { app: 'Outlook' }), signIn(10, code))).toBeNull();
  });

  it('in another app does not end a rule about one app, and is told', () => {
    expect(failureIn(signIn(5, 0, { app: 'Outlook' }), signIn(10, 53003))).toMatchObject({ succeededSince: true });
  });

  it('of the same app on a computer does not end what a rule wants of the phone', () => {
    expect(codeIn(signIn(5, 0, { system: 'other' }), signIn(10, 53000))).toBe(53000);
  });

  it('ends everything before it, whatever order the log comes in', () => {
    const failing = fc.constantFrom(...signInCodes.keys(), ...interrupts, 999_999);

    fc.assert(
      fc.property(fc.array(failing), (codes) => {
        const failures = codes.map((code, index) => signIn(10 + index, code));

        expect(codeIn(...failures, signIn(5, 0))).toBeNull();
      }),
    );
  });
});

describe('the failure that decides', () => {
  it('is the newest one', () => {
    expect(codeIn(signIn(50, 53003), signIn(5, 50057), signIn(500, 50105))).toBe(50057);
  });

  it('is on the phone, or on what does not say what it is, before it is on a computer', () => {
    const onPc = signIn(5, 53003, { system: 'other' });

    expect(codeIn(onPc, signIn(50, 50105))).toBe(50105);
    expect(codeIn(onPc, signIn(50, 50105, { system: 'unknown' }))).toBe(50105);
    expect(codeIn(onPc)).toBe(53003);
  });

  it('is none in an empty log', () => {
    expect(failureIn()).toBeNull();
  });
});

describe('who tells a failure', () => {
  const teller = (code: number, changes: Partial<SignIn> = {}) => {
    const failure = failureIn(signIn(40, code, changes));
    return failure && tellerOf(failure);
  };
  const failing = (...controls: string[]) => [{ name: 'A policy', controls, result: 'failure' }];

  it.each([
    [50053, 'account-locked'],
    [53004, 'account-locked'],
    [53011, 'account-locked'],
    [50135, 'account-locked'],
    [53000, 'conditional-access'],
    [53001, 'conditional-access'],
    [53002, 'conditional-access'],
    [53003, 'conditional-access'],
    [53009, 'conditional-access'],
    [530001, 'conditional-access'],
    [530032, 'conditional-access'],
    [50126, 'sign-in-log'],
    [50129, 'sign-in-log'],
    [50127, 'sign-in-log'],
    [50072, 'sign-in-log'],
    [987_654, 'sign-in-log'],
  ])('of %s it is %s', (code, expected) => {
    expect(teller(code)).toBe(expected);
  });

  it('is the rule about locks when Entra suspected somebody else and no device rule explains the block', () => {
    expect(teller(53003, { atRisk: true })).toBe('account-locked');
    expect(teller(53003, { atRisk: false })).toBe('conditional-access');
    expect(teller(53003, { atRisk: true, policies: failing('RequireCompliantDevice') })).toBe('conditional-access');
  });

  it('is the rule about policies when nobody knows the number and the log says that a policy decided', () => {
    expect(teller(987_654, { conditionalAccess: 'failure' })).toBe('conditional-access');
    expect(teller(530031, { conditionalAccess: 'failure' })).toBe('conditional-access');
  });

  it('is the log when a policy asked for a confirmation that was not given', () => {
    expect(teller(500121, { conditionalAccess: 'failure', policies: failing('Mfa') })).toBe('sign-in-log');
  });
});

it('counts open failures of some numbers on the phone alone', () => {
  const signIns = [signIn(5, 50129), signIn(9, 50129, { system: 'other' }), signIn(12, 50126), signIn(50, 0), signIn(60, 50129)];

  expect(openFailures(signIns, new Set([50129]))).toBe(1);
});

describe('the tables', () => {
  const codes = [...signInCodes, ...unfinishedSteps];

  it('know all 115 numbers of the reference, each either as a failure or as a step on the way', () => {
    expect(signInCodes.size).toBe(105);
    expect([...signInCodes.keys()].filter((code) => interrupts.has(code))).toEqual([]);
    expect([...unfinishedSteps.keys()].filter((code) => !interrupts.has(code))).toEqual([]);
  });

  it('keep no words that no number uses', () => {
    const beside = ['unlisted', 'enrollmentRule', 'unknownRule', 'otherDevice', 'riskyBlock', 'locked', 'lockedNetwork'];
    const answers = Object.values(signInCases).flatMap(({ ask }) => (ask ? [ask.yes, ask.no] : []));
    const used = new Set<string>([...codes.map(([, { case: name }]) => name), ...beside, ...answers]);

    expect(Object.keys(signInWords).filter((key) => !used.has(key.replace(/(Next|Ask|Where)$/, '')))).toEqual([]);
  });
});
