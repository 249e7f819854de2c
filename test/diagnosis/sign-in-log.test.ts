import * as fc from 'fast-check';
import { signInLog } from '../../src/diagnosis/sign-in-log.ts';
import { interrupts, signInCodes } from '../../src/diagnosis/tables/sign-in-codes.ts';
import { signInWords } from '../../src/diagnosis/tables/sign-in-words.ts';
import type { SignIn } from '../../src/graph/sign-ins.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { ago, now, refusing, run } from '../checks/person.ts';
import { paths, personIn, signInRow } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';

const signIn = (minutes: number, code: number, changes: Partial<SignIn> = {}): SignIn => ({
  at: ago(minutes),
  code,
  reason: `Reason of ${code}`,
  app: 'Microsoft Teams',
  resource: 'Microsoft Teams Services',
  conditionalAccess: 'notApplied',
  policies: [],
  ...changes,
});
const decide = (...signIns: SignIn[]) => signInLog.decide(signIns, now);
const words = wordsFor('rule.sign-in-log', signInLog.text, 'en');
const forIt = (...signIns: SignIn[]) => {
  const verdict = decide(...signIns);
  return words('anyIt', verdict.kind === 'cause' ? verdict.facts : {});
};

describe('interrupts', () => {
  it.each([...interrupts])('%s is no failure', (code) => {
    expect(decide(signIn(5, code), signIn(60, 0))).toEqual({ kind: 'clear' });
  });

  it('alone show nothing fine either', () => {
    expect(decide(signIn(5, 50058))).toEqual({ kind: 'skipped' });
  });

  it('do not end a run of failures', () => {
    expect(decide(signIn(1, 50140), signIn(5, 53003))).toMatchObject({ case: 'companyRule' });
  });
});

describe('a later success', () => {
  it('ends a failure', () => {
    expect(decide(signIn(5, 0), signIn(10, 53003))).toEqual({ kind: 'clear' });
  });

  it('in another app ends a wrong password, but not a rule about one app', () => {
    const elsewhere = signIn(5, 0, { app: 'Outlook' });

    expect(decide(elsewhere, signIn(10, 50126))).toEqual({ kind: 'clear' });
    expect(decide(elsewhere, signIn(10, 53003))).toMatchObject({ case: 'companyRule', confidence: 'likely' });
  });

  it('ends everything before it, whatever order the log comes in', () => {
    const failing = fc.constantFrom(...signInCodes.keys(), ...interrupts, 999_999);

    fc.assert(
      fc.property(fc.array(failing), (codes) => {
        const failures = codes.map((code, index) => signIn(10 + index, code));

        expect(decide(...failures, signIn(5, 0))).toEqual({ kind: 'clear' });
      }),
    );
  });
});

describe('wrong passwords', () => {
  it('are certain as a streak, and counted', () => {
    expect(decide(signIn(1, 50126), signIn(2, 50126), signIn(3, 50140), signIn(4, 50126), signIn(5, 0))).toMatchObject({
      case: 'wrongPassword',
      confidence: 'certain',
      actsOn: 'employee',
      facts: { count: 3, at: ago(1).getTime() },
    });
  });

  it('are only likely when there are one or two', () => {
    expect(decide(signIn(1, 50126), signIn(2, 50126))).toMatchObject({ confidence: 'likely', facts: { count: 2 } });
  });
});

it.each([
  [53003, 'companyRule', 'certain', 'it'],
  [50053, 'locked', 'certain', 'employee'],
  [50057, 'disabled', 'certain', 'it'],
  [500121, 'confirmation', 'certain', 'employee'],
  [50074, 'confirmation', 'certain', 'employee'],
  [50079, 'noMethod', 'certain', 'employee'],
  [50105, 'noAccess', 'certain', 'it'],
  [53000, 'phoneRules', 'likely', 'employee'],
  [530003, 'phoneNotSetUp', 'likely', 'employee'],
  [50127, 'authenticatorNeeded', 'likely', 'employee'],
  [50129, 'phoneNotLinked', 'likely', 'employee'],
  [90033, 'microsoftBusy', 'likely', 'nobody'],
])('%s is %s, %s, and %s acts', (code, found, confidence, actsOn) => {
  expect(decide(signIn(5, code))).toMatchObject({ case: found, confidence, actsOn, facts: { code } });
});

describe('Conditional Access', () => {
  const policies = [
    { name: 'Require compliant device', result: 'failure' },
    { name: 'Only watching', result: 'reportOnlyFailure' },
  ];

  it('is told to IT with the names of the policies that failed, and no others', () => {
    const said = forIt(signIn(5, 53003, { policies }));

    expect(said).toContain('policies that failed: Require compliant device.');
    expect(said).not.toContain('Only watching');
  });

  it('is told to IT as not visible when the permission is missing', () => {
    expect(forIt(signIn(5, 53003, { policies: null, conditionalAccess: 'failure' }))).toContain(
      'Policy.Read.ConditionalAccess is missing',
    );
  });

  it('that wants a managed phone for enrolling is a matter of IT, not of the phone', () => {
    const enrolling = { resource: 'Microsoft Intune Enrollment' };

    expect(decide(signIn(5, 53000, enrolling))).toMatchObject({ case: 'enrollmentRule', actsOn: 'it', confidence: 'certain' });
    expect(decide(signIn(5, 53003, enrolling))).toMatchObject({ case: 'companyRule' });
    expect(forIt(signIn(5, 53003, enrolling))).toContain('exclude Microsoft Intune Enrollment');
  });
});

it('passes an unknown number on with what the log says, and explains nothing', () => {
  const odd = signIn(5, 987_654, { reason: 'Something new.' });

  expect(decide(odd)).toMatchObject({ case: 'unlisted', confidence: 'likely', actsOn: 'it' });
  expect(forIt(odd)).toContain('AADSTS987654. The log says: “Something new.”');
});

it('never takes an empty log for all fine', () => {
  expect(decide()).toEqual({ kind: 'skipped' });
});

it('looks at the last 24 hours and says nothing about other people', async () => {
  const rows = [signInRow('2026-11-23T09:00:00Z', 53003, { userId: 'ffffffff-7a52-4f0e-9f0f-0c6c0f2f5a11' })];

  expect(await signInLog.run(run(personIn({ [paths.signIns]: { value: rows } })))).toEqual({ kind: 'skipped' });
});

it('cannot tell without Entra ID P1, and says so', async () => {
  expect(await runRule(signInLog, refusing('graph-no-premium'))).toEqual({ kind: 'unknown', reason: 'no-premium' });
});

describe('the table of codes', () => {
  it('has words and a next step for each, and none of them is an interrupt', () => {
    const cases = [...signInCodes.values()].map((code) => code.case);

    expect(signInCodes.size).toBeGreaterThanOrEqual(40);
    expect(cases.filter((name) => !(name in signInWords) || !(`${name}Next` in signInWords))).toEqual([]);
    expect([...signInCodes.keys()].filter((code) => interrupts.has(code))).toEqual([]);
  });

  it('keeps no words that no code uses', () => {
    const used = new Set<string>([...[...signInCodes.values()].map((code) => code.case), 'unlisted', 'enrollmentRule']);

    expect(Object.keys(signInWords).filter((key) => !used.has(key.replace(/Next$/, '')))).toEqual([]);
  });
});
