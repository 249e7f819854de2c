import MiniSearch from 'minisearch';
import { wordsFor } from '../texts/words.ts';
import type { Answer } from './answer.ts';
import { answers } from './answers/index.ts';
import { isForeign, saysLittle, topicWords, wholeText } from './question-words.ts';

/** `sure`: the one answer. `maybe`: up to three to choose from, when none is sure. Both empty: the question is about something else. */
export interface FoundAnswer {
  sure: Answer | null;
  maybe: Answer[];
}

/** How well a question is met, 0 to 1, from which an answer is given, and from which it is offered. */
const sureFrom = 0.66;
const maybeFrom = 0.5;
/** Of what was asked, by weight; with less, the question is about something else. */
const leastUnderstood = 0.55;
const surelyUnderstood = 0.7;
/** The next best answer must be this much worse, or both are offered. */
const clearBy = 0.08;
const mostChoices = 3;
/** In characters; a longer message is a story, and its first lines say what it is about. */
const longestQuestion = 400;

interface Phrasing {
  id: number;
  answer: Answer;
  words: string;
}

const phrasings: Phrasing[] = answers
  .flatMap((answer) => [answer.question, ...answer.phrasings].map((text) => ({ answer, words: topicWords(text).join(' ') })))
  .map((phrasing, id) => ({ id, ...phrasing }));

const index = new MiniSearch<Phrasing>({ fields: ['words'], tokenize: (text) => text.split(' ') });
index.addAll(phrasings);
const weights = weightsOf(phrasings);
const verbatim = new Map(
  answers.flatMap((answer) => [answer.question, ...answer.phrasings].map((text) => [wholeText(text), answer] as const)),
);

/** A word that no answer knows: the question is at least partly about something else. */
const unknownWeight = 3;
const weightOf = (word: string): number => weights.get(word) ?? unknownWeight;

/** The answer to what a person typed, in their language. */
export function findAnswer(text: string, locale: string): FoundAnswer {
  const said = text.slice(0, longestQuestion);
  const exact = verbatim.get(wholeText(said));
  if (exact) return { sure: inWords(exact, locale), maybe: [] };
  const found = isForeign(said) ? [] : rank(topicWords(said));
  const [best, second] = found;
  if (!best || best.score < maybeFrom) return { sure: null, maybe: [] };
  const clear = !second || best.score - second.score >= clearBy;
  if (best.score >= sureFrom && best.understood >= surelyUnderstood && clear)
    return { sure: inWords(best.answer, locale), maybe: [] };
  const maybe = found.filter(({ score }) => score >= maybeFrom).slice(0, mostChoices);
  return { sure: null, maybe: maybe.map(({ answer }) => inWords(answer, locale)) };
}

interface Ranked {
  answer: Answer;
  score: number;
  /** Share of the question that this answer speaks of. */
  understood: number;
}

/** Each answer once, with its best phrasing, best first. */
function rank(asked: string[]): Ranked[] {
  if (saysLittle(asked)) return [];
  // Only a word that no answer knows can be a slip of the finger or a beginning.
  const unknown = (word: string, longerThan: number): boolean => !weights.has(word) && word.length > longerThan;
  const hits = index.search(asked.join(' '), {
    fuzzy: (word) => unknown(word, 4) && 0.26,
    prefix: (word) => unknown(word, 3),
  });
  const ranked = hits.flatMap(({ id, queryTerms, terms }): Ranked[] => {
    const phrasing = phrasings[Number(id)];
    if (!phrasing) return [];
    const understood = shareOf(queryTerms, asked);
    const score = scoreOf(understood, shareOf(terms, phrasing.words.split(' ')));
    return understood < leastUnderstood ? [] : [{ answer: phrasing.answer, understood, score }];
  });
  return bestOfEach(ranked.sort((one, two) => two.score - one.score));
}

const bestOfEach = (ranked: readonly Ranked[]): Ranked[] =>
  ranked.filter(({ answer }, place) => ranked.findIndex((other) => other.answer === answer) === place);

/** What was asked matters more than what a phrasing says besides. */
const scoreOf = (asked: number, phrased: number): number => asked ** 0.65 * phrased ** 0.35;

const shareOf = (met: readonly string[], all: readonly string[]): number =>
  sum(all.filter((word) => met.includes(word))) / sum(all);
const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weightOf(word), 0);

/** A word that few answers use says more. */
function weightsOf(all: readonly Phrasing[]): Map<string, number> {
  const users = new Map<string, Set<Answer>>();
  for (const { answer, words } of all) {
    for (const word of words.split(' ')) users.set(word, (users.get(word) ?? new Set()).add(answer));
  }
  return new Map([...users].map(([word, by]) => [word, Math.log(1 + answers.length / by.size)]));
}

function inWords(answer: Answer, locale: string): Answer {
  const words = wordsFor(`answer.${answer.id}`, { question: answer.question, answer: answer.answer }, locale);
  return { ...answer, question: words('question'), answer: words('answer') };
}
