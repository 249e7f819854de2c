import * as fc from 'fast-check';
import { rules } from '../../src/diagnosis/index.ts';
import type { AnyRule, Confidence, Verdict } from '../../src/diagnosis/rule.ts';
import { type Decided, told } from '../../src/diagnosis/tell.ts';
import { ago, days, now } from '../checks/person.ts';

const language = { locale: 'en', timeZone: 'Europe/Stockholm' };
const confidences: readonly Confidence[] = ['certain', 'high', 'medium', 'low'];

/** A rule with one case of each confidence, so that any mixture of verdicts can be told. */
const ruleOf = (id: string, knownFrom?: 'phone'): AnyRule => ({
  id,
  evidence: '',
  permissions: ['Some.Read.All'],
  ...(knownFrom && { knownFrom }),
  rounds: 1,
  cases: {
    certain: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    high: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    medium: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask: { yes: 'high', no: 'high' } },
    low: { confidence: 'low', actsOn: 'it', next: 'tell-it', ask: { yes: 'high', no: 'high' } },
  },
  text: {
    title: id,
    ...Object.fromEntries(
      confidences.flatMap((name) => [[name, `${id} ${name}`], ...['Next', 'Ask', 'Where'].map((end) => [`${name}${end}`, 'x'])]),
    ),
    anyIt: 'x',
  },
  begin: () => Promise.reject(new Error('not asked')),
});

const cause = (found: Confidence, asOf = now): Verdict => ({ kind: 'cause', case: found, facts: {}, asOf });
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constantFrom<Verdict>({ kind: 'clear' }, { kind: 'skipped' }),
  fc
    .constantFrom(...(['forbidden', 'unavailable', 'busy', 'no-premium', 'not-reported', 'broken'] as const))
    .map((reason): Verdict => ({ kind: 'unknown', reason })),
  fc.constantFrom(...confidences).map((found) => cause(found)),
);
const mixture = fc.array(verdict, { minLength: 1, maxLength: 18 });
const diagnosisOf = (verdicts: readonly Verdict[]) =>
  told(
    verdicts.map((one, index): Decided => ({ rule: ruleOf(`rule-${index}`), verdict: one })),
    now,
    language,
  );

describe('whatever the rules come to', () => {
  it('never says that nothing stops a person when something could not be seen', () => {
    fc.assert(
      fc.property(mixture, (verdicts) => {
        const { findings, unknown, headline, summary } = diagnosisOf(verdicts);

        if (findings.length > 0 || unknown.length === 0) return;
        expect(headline).toMatch(/could not look at/);
        expect(summary).toMatch(/could not look at/);
      }),
    );
  });

  it('puts the surest first, earlier rules before later ones, and makes it the headline', () => {
    fc.assert(
      fc.property(mixture, (verdicts) => {
        const { findings, headline } = diagnosisOf(verdicts);
        const ranks = findings.map(({ confidence, rule }) => confidences.indexOf(confidence) * 100 + Number(rule.slice(5)));

        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        expect(headline).toBe(findings[0]?.cause ?? headline);
      }),
    );
  });

  it('states only what is certain, and asks where it is not sure', () => {
    fc.assert(
      fc.property(mixture, (verdicts) => {
        for (const { confidence, outcome, question } of diagnosisOf(verdicts).findings) {
          expect(outcome === 'certain').toBe(confidence === 'certain');
          expect(question !== null).toBe(confidence === 'medium' || confidence === 'low');
        }
      }),
    );
  });

  it('loses no rule', () => {
    fc.assert(
      fc.property(mixture, (verdicts) => {
        const { findings, unknown, clear, notLookedAt } = diagnosisOf(verdicts);

        expect(findings.length + unknown.length + clear.length + notLookedAt.length).toBe(verdicts.length);
      }),
    );
  });

  it('is JSON, so that it can travel in a dialog’s state', () => {
    fc.assert(
      fc.property(mixture, (verdicts) => {
        const diagnosis = diagnosisOf(verdicts);

        expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
      }),
    );
  });
});

describe('how fresh it is', () => {
  const freshnessOf = (asOf: Date, knownFrom?: 'phone') =>
    told([{ rule: ruleOf('rule-0', knownFrom), verdict: cause('certain', asOf) }], now, language).freshness;

  it('is one time when everything was read just now', () => {
    expect(freshnessOf(now)).toBe('As of 11:00 AM.');
    expect(freshnessOf(ago(1))).toBe('As of 11:00 AM.');
  });

  it('names how old the company’s settings are', () => {
    expect(freshnessOf(ago(9))).toBe('As of 11:00 AM. Company settings as of 10:51 AM.');
  });

  it('names the day of the phone’s last report', () => {
    expect(freshnessOf(ago(days(2)), 'phone')).toBe('As of 11:00 AM. Your phone last reported on November 21 at 11:00 AM.');
  });
});

it('knows of every rule whether its age is the phone’s', () => {
  const ofThePhone = rules.filter((rule) => rule.knownFrom === 'phone').map(({ id }) => id);

  expect(ofThePhone).toEqual(
    expect.arrayContaining(['not-registered', 'phone-not-compliant', 'authenticator-state', 'sso-policy']),
  );
});
