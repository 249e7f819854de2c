import { unknownWords } from '../checks/unknown-words.ts';
import { type Words, wordsFor } from '../texts/words.ts';
import type { Finding, Outcome, Told, Unseen } from './diagnosis.ts';
import type { AnyRule, CaseInfo, Cause, Confidence, Verdict } from './rule.ts';

export interface Language {
  locale: string;
  timeZone: string;
}

const outcomes: Readonly<Record<Confidence, Outcome>> = {
  certain: 'certain',
  high: 'most-likely',
  medium: 'question',
  low: 'question',
};

type RuleWords = Words<AnyRule['text']>;

/** A cause in the words of its rule. */
export function findingFrom(rule: AnyRule, cause: Cause, language: Language): Finding {
  const info = infoOf(rule, cause.case);
  const confidence = cause.confidence ?? info.confidence;
  const told = { rule, words: wordsOf(rule, language), cause };
  const outcome = outcomeOf(confidence, info);
  return {
    ...tellingOf(told, cause.case),
    actsOn: cause.actsOn ?? info.actsOn,
    rule: rule.id,
    case: cause.case,
    confidence,
    outcome,
    title: told.words('title', cause.facts),
    question: outcome === 'question' && info.ask ? questionOf(told, info.ask) : null,
    evidence: cause.facts,
    asOf: cause.asOf.toISOString(),
  };
}

function outcomeOf(confidence: Confidence, { ask, asksAlways }: CaseInfo): Outcome {
  if (asksAlways && confidence === 'high') return 'question';
  // Without a question to ask, the best that can be said is "most likely".
  return outcomes[confidence] === 'question' && !ask ? 'most-likely' : outcomes[confidence];
}

interface Telling {
  rule: AnyRule;
  words: RuleWords;
  cause: Cause;
}

const questionOf = (telling: Telling, ask: NonNullable<CaseInfo['ask']>): Finding['question'] => ({
  text: telling.words(`${telling.cause.case}Ask`, telling.cause.facts),
  where: telling.words(`${telling.cause.case}Where`, telling.cause.facts),
  yes: tellingOf(telling, ask.yes),
  no: tellingOf(telling, ask.no),
});

function tellingOf({ rule, words, cause }: Telling, key: string): Told {
  const info = infoOf(rule, key);
  return {
    cause: words(key, cause.facts),
    next: words(`${key}Next`, cause.facts),
    forIt: words(`${key}It` in rule.text ? `${key}It` : 'anyIt', cause.facts),
    action: info.next,
    actsOn: info.actsOn,
  };
}

function infoOf(rule: AnyRule, key: string): CaseInfo {
  const info = rule.cases[key];
  if (!info) throw new Error(`Rule ${rule.id} has no case ${key}`);
  return info;
}

const wordsOf = (rule: AnyRule, { locale, timeZone }: Language): RuleWords =>
  wordsFor(`rule.${rule.id}`, rule.text, locale, timeZone);

export const titleOf = (rule: AnyRule, language: Language): string => wordsOf(rule, language)('title');

/** Why a rule could not be decided. */
export function unseenFrom(rule: AnyRule, verdict: Extract<Verdict, { kind: 'unknown' }>, language: Language): Unseen {
  const { reason, requestId = '' } = verdict;
  const { forPerson, forIt } = unknownWords(reason, rule.permissions, language.locale);
  return {
    rule: rule.id,
    title: titleOf(rule, language),
    reason,
    said: forPerson,
    forIt,
    permissions: [...rule.permissions],
    requestId,
  };
}
