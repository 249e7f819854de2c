import MiniSearch from 'minisearch';
import { plainText, wordsIn } from './error-words.ts';
import { knownErrors } from './index.ts';

interface Phrase {
  error: string;
  words: readonly string[];
  weight: number;
}

/** Of a phrase, by weight, that must be there in its order; of a short one nearly all, slips of the finger aside. */
const leastMet = { short: 0.88, long: 0.72 };
const shortPhrase = 4;
/** So much of a phrase proves it in any surroundings; less has to be most of what was typed. */
const provesItself = 11;
const leastOfTyped = { short: 0.85, long: 0.62, quoted: 0.3 };
/** Somebody tells what stands on the screen. */
const quotes = /["“”„«»]|\b(?:says?|said|saying|shows?|showed|reads|error|message)\b/;
/** What a word in between costs. */
const strangerCost = 0.4;
/** A word that is written with a slip says a little less. */
const slipped = 0.9;

const spoken = knownErrors.flatMap(({ id, shows }) => shows.map((text) => ({ error: id, words: wordsIn(plainText(text)) })));
const weights = weightsOf(spoken);
const weightOf = (word: string): number => weights.get(word) ?? strangerWeight;
const phrases: readonly Phrase[] = spoken.map((phrase) => ({ ...phrase, weight: sum(phrase.words.map(weightOf)) }));

/** Words that come with a screenshot, or with telling about it, and say nothing themselves. */
const besides = new Set(
  `i it its a an and says said saying shows show get gets getting got error message screen phone iphone ipad my on in the this that
  what does mean means why when with help please hi hello ok cancel done back next close settings lte wifi wlan now again then try
  trying tried me there is here see sheet text popup code monday tuesday wednesday thursday friday saturday sunday telekom vodafone
  after stands always keeps just do does did should can could so if to set up`.split(/\s+/),
);
const besidesWeight = 0.2;
const strangerWeight = 3;

const speller = new MiniSearch<{ id: string; word: string }>({ fields: ['word'], tokenize: (text) => [text] });
speller.addAll([...weights.keys()].map((word) => ({ id: word, word })));

interface Read {
  /** As our phrases write it; a stranger stays as it is. */
  word: string;
  factor: number;
}

/** The error whose text this is, or a clear part of; undefined when that is not sure. */
export function findText(plain: string): string | undefined {
  const read = readAll(wordsIn(plain));
  const there = new Set(read.map(({ word }) => word));
  const typed = sum(read.map(({ word }) => lightOf(word)));
  const quoted = quotes.test(plain);
  let best: { error?: string; score: number } = { score: 0 };
  for (const { error, words, weight } of phrases) {
    if (sum(words.filter((word) => there.has(word)).map(weightOf)) < leastMet.long * weight) continue;
    const met = metOf(words, read);
    const length = words.length <= shortPhrase ? 'short' : 'long';
    const proven = length === 'long' && met >= provesItself;
    const sure = met >= leastMet[length] * weight && (proven || met >= leastOfTyped[quoted ? 'quoted' : length] * typed);
    // Of two that say the same, the one that says nothing else.
    const score = met + met / weight;
    if (sure && score > best.score) best = { error, score };
  }
  return best.error;
}

/** Each word once: long texts repeat themselves. */
function readAll(words: readonly string[]): Read[] {
  const once = new Map([...new Set(words)].map((word) => [word, readAs(word)] as const));
  return words.flatMap((word) => once.get(word) ?? []);
}

const lightOf = (word: string): number => (besides.has(word) || /^\d/.test(word) ? besidesWeight : weightOf(word));

/** Only a word that no phrase has can be a slip of the finger. */
function readAs(word: string): Read {
  if (weights.has(word) || besides.has(word) || word.length < 4) return { word, factor: 1 };
  const turned = swaps(word).find((one) => weights.has(one));
  if (turned !== undefined) return { word: turned, factor: slipped };
  const [closest] = speller.search(word, { fuzzy: 0.26, maxFuzzy: 2 });
  return closest ? { word: String(closest.id), factor: slipped } : { word, factor: 1 };
}

/** Two letters the wrong way round count as two slips for the search, yet they are one for the finger. */
const swaps = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );

/** Weight of the best stretch of what was typed that has words of the phrase in their order. */
function metOf(phrase: readonly string[], read: readonly Read[]): number {
  let row = Array.from({ length: read.length + 1 }, () => 0);
  let best = 0;
  for (const word of phrase) {
    const next = [0];
    for (const [at, { word: said, factor }] of read.entries()) {
      const here = said === word ? (row[at] ?? 0) + weightOf(word) * factor : 0;
      const value = Math.max(here, row[at + 1] ?? 0, (next[at] ?? 0) - strangerCost, 0);
      next.push(value);
      best = Math.max(best, value);
    }
    row = next;
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A word that few errors use says more. */
function weightsOf(all: readonly Omit<Phrase, 'weight'>[]): Map<string, number> {
  const users = new Map<string, Set<string>>();
  for (const { error, words } of all) for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(error));
  return new Map([...users].map(([word, by]) => [word, Math.log(1 + knownErrors.length / by.size)]));
}
