import { kept } from '../../texts/kept.ts';

const sentences = kept((locale) => new Intl.Segmenter(locale, { granularity: 'sentence' }), 20);

/** The first sentence, for a heading, and the rest. A name in quotation marks may look like several sentences and ends none. */
export function firstSentence(said: string, locale: string): { first: string; rest: string } {
  const namesAway = said.replace(/“[^”]*”/g, (name) => 'x'.repeat(name.length));
  const [one] = sentences(locale).segment(namesAway);
  const end = one?.segment.length ?? 0;
  return { first: said.slice(0, end).trim(), rest: said.slice(end).trim() };
}
