import type { OutcomeFacts } from '../checks/outcome.ts';
import type { CanSee, KnownError } from '../knowledge/errors/known-error.ts';
import { listOf } from '../texts/alternatives.ts';
import { wordsFor } from '../texts/words.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import type { CaseInfo } from './rule.ts';
import { pastedWords } from './tables/pasted-words.ts';
import { isTeller, signInCases } from './tables/sign-in-cases.ts';
import { interrupts, signInCodes } from './tables/sign-in-codes.ts';
import type { SignInCase } from './tables/sign-in-words.ts';
import { unfinishedSteps } from './tables/unfinished-steps.ts';
import type { Language } from './wording.ts';

type PastedKey = keyof typeof pastedWords;

/** Which phrases tell it, and what follows. */
interface Way {
  case: string;
  cause: PastedKey;
  next: PastedKey;
  forIt: PastedKey;
  info: Pick<CaseInfo, 'actsOn' | 'next'>;
}

/** Whoever pastes a number has seen it; when, and whether it still stands, only the log would know. */
const likely = { confidence: 'high', outcome: 'most-likely' } as const;
const toIt = { actsOn: 'it', next: 'tell-it' } as const;

/** A number of Microsoft's sign-in. What is not in the tables is passed on, never explained. */
export function signInFinding(code: number, diagnosis: Diagnosis, language: Language): Finding {
  const name = (signInCodes.get(code) ?? unfinishedSteps.get(code))?.name ?? 'none';
  const slots = { code: String(code), name, log: logWasRead(diagnosis) ? 'read' : 'not-read' };
  return told(wayOf(code), slots, { diagnosis, language, evidence: { code } });
}

/** An error number of another kind that nobody here knows. */
export function numberFinding(code: string, diagnosis: Diagnosis, language: Language): Finding {
  const way: Way = { case: 'number', cause: 'number', next: 'numberNext', forIt: 'numberIt', info: toIt };
  return told(way, { code }, { diagnosis, language, evidence: { code } });
}

function wayOf(code: number): Way {
  if (interrupts.has(code)) return stepWay(code);
  const found = signInCodes.get(code)?.case ?? 'unlisted';
  const forIt = found === 'unlisted' ? 'unlistedIt' : 'signInIt';
  return { case: found, cause: found, next: `${found}Next`, forIt, info: signInCases[found] };
}

const stepNext: Partial<Record<SignInCase, PastedKey>> = {
  unfinishedMethod: 'stepMethodNext',
  unfinishedPassword: 'stepPasswordNext',
  unfinishedPhone: 'stepPhoneNext',
  unfinishedPage: 'stepPageNext',
};

function stepWay(code: number): Way {
  const step = unfinishedSteps.get(code)?.case;
  const next = step === 'unfinishedMethod' ? 'security-info' : 'check-again';
  return {
    case: 'step',
    cause: 'step',
    next: (step && stepNext[step]) ?? 'stepNext',
    forIt: 'stepIt',
    info: { actsOn: 'employee', next },
  };
}

const logWasRead = ({ findings, clear }: Diagnosis): boolean => [...findings, ...clear].some(({ rule }) => isTeller(rule));

interface Place {
  diagnosis: Diagnosis;
  language: Language;
  evidence: OutcomeFacts;
}

function told(way: Way, slots: Record<string, string>, { diagnosis, language, evidence }: Place): Finding {
  const say = wordsFor('rule.pasted-error', pastedWords, language.locale, language.timeZone);
  return {
    ...likely,
    rule: 'pasted-error',
    case: way.case,
    title: say('title'),
    cause: say(way.cause, slots),
    next: say(way.next, slots),
    forIt: say(way.forIt, slots),
    action: way.info.next,
    actsOn: way.info.actsOn,
    question: null,
    evidence,
    asOf: diagnosis.asOf,
  };
}

/** One of the errors that knowledge explains, with all its possible causes. */
export function knownErrorFinding(error: KnownError, diagnosis: Diagnosis, { locale, timeZone }: Language): Finding {
  const say = wordsFor(`error.${error.id}`, error.text, locale, timeZone);
  const causes = Object.entries(error.possible ?? {});
  const forIt = (canSee: CanSee): string =>
    listOf(
      causes.filter(([, one]) => one === canSee).map(([key]) => say(`${key}It`)),
      locale,
      'conjunction',
    );
  const possible = listOf(
    causes.map(([key]) => say(key)),
    locale,
    'disjunction',
  );
  return {
    ...(error.confidence === 'certain' ? ({ confidence: 'certain', outcome: 'certain' } as const) : likely),
    rule: 'pasted-error',
    case: error.id,
    title: say('title'),
    cause: say('cause', { possible }),
    next: say('next'),
    forIt: say('forIt', { checked: forIt('checked'), unseen: forIt('unseen') }),
    action: error.next,
    actsOn: error.actsOn,
    question: null,
    evidence: { error: error.id },
    asOf: diagnosis.asOf,
  };
}
