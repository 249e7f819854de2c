import { type Slots, wordsFor } from '../texts/words.ts';
import type { Facts, Family } from './facts.ts';
import { type View, viewOf } from './view.ts';

export type Outcome = 'pass' | 'warn' | 'fail' | 'info' | 'unknown';
/** Which phones a failure stops. */
export type Affects = 'all' | 'ios-before-18.2' | 'ios-27';

export interface Case {
  outcome: Outcome;
  finding: string;
  fix?: string;
  /** Of a failure; all when left out. */
  affects?: Affects;
  /** `later`: discovery itself ends well, and the phone shows another error further on. `nothing`: the phone never asks. */
  seen?: 'later' | 'nothing';
}

export interface Said<C extends string> {
  case: C;
  slots?: Readonly<Record<string, string | number | undefined>>;
  affects?: Affects;
}

/** What a rule made of the facts. */
export interface Finding {
  id: string;
  outcome: Outcome;
  title: string;
  detail: string;
  why: string;
  fix: string;
  affects: Affects;
  seen: 'discovery' | 'later' | 'nothing';
  /** false: something before it failed, so there was nothing to look at. */
  reached: boolean;
}

export interface Rule {
  id: string;
  /** In the list of what a validator must check. */
  number: number;
  title: string;
  why: string;
  cases: Readonly<Record<string, Case>>;
  judge(facts: Facts): Finding;
}

interface Spec<C extends string> {
  id: string;
  number: number;
  title: string;
  why: string;
  cases: Readonly<Record<C, Case>>;
}

/** null: not reached. */
type Decided<C extends string> = Said<C> | null;

/** A rule about the domain as a whole. */
export function defineRule<C extends string>(spec: Spec<C> & { decide(facts: Facts): Decided<NoInfer<C>> }): Rule {
  return { ...spec, judge: (facts) => told(spec, spec.decide(facts)) };
}

const worstFirst: readonly Outcome[] = ['fail', 'unknown', 'warn', 'info', 'pass'];
const rank = ({ outcome, reached }: Finding): number => (reached ? worstFirst.indexOf(outcome) : 1.5);

/** A rule about what a phone gets: judged for each family, and the worst counts. */
export function defineAnswerRule<C extends string>(
  spec: Spec<C> & { decide(view: View, facts: Facts): Decided<NoInfer<C>> },
): Rule {
  const judge = (facts: Facts): Finding => {
    const findings = facts.phones.map(({ family, visit }) => {
      const finding = told(spec, spec.decide(viewOf(visit), facts));
      return { family, finding };
    });
    const [worst] = findings.toSorted((one, other) => rank(one.finding) - rank(other.finding));
    if (!worst) return told(spec, null);
    const alone = findings.some(({ finding }) => finding.detail !== worst.finding.detail);
    return alone ? onlyFor(worst.family, worst.finding) : worst.finding;
  };
  return { ...spec, judge };
}

const common = {
  notReached: 'Not reached: something before it stopped the look.',
  only: '{family} only: {detail}',
};
const say = wordsFor('probe', common, 'en');

const onlyFor = (family: Family, finding: Finding): Finding => ({
  ...finding,
  detail: say('only', { family, detail: finding.detail }),
});

function told<C extends string>({ id, title, why, cases }: Spec<C>, said: Decided<C>): Finding {
  const base = { id, title, why };
  if (said === null) {
    return { ...base, outcome: 'unknown', detail: say('notReached'), fix: '', affects: 'all', seen: 'discovery', reached: false };
  }
  const { outcome, finding, fix = '', affects = 'all', seen = 'discovery' } = cases[said.case];
  const words = wordsFor(`probe.${id}.${said.case}`, { finding, fix }, 'en');
  return {
    ...base,
    outcome,
    detail: words('finding', said.slots as Slots),
    fix: words('fix', said.slots as Slots),
    affects: said.affects ?? affects,
    seen,
    reached: true,
  };
}
