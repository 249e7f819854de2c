import { IntlMessageFormat } from 'intl-messageformat';
import { kept } from './kept.ts';

/** English phrases of one owner, in ICU message syntax: `{name}` slots, plurals, dates. */
export type Phrases = Readonly<Record<string, string>>;
export type Slots = Record<string, string | number | Date>;
/** Looks a phrase up by its key and fills its slots. */
export type Words<T extends Phrases> = (key: keyof T & string, slots?: Slots) => string;
/** Translations by locale, then owner (`<kind>.<id>`), then key. What is missing falls back to English. */
export type Translations = Readonly<Record<string, Readonly<Record<string, Phrases>>>>;

const translations: Translations = {};

/** The words of one owner in one locale (BCP 47). Times are shown in `timeZone` (IANA name). */
export function wordsFor<T extends Phrases>(owner: string, english: T, locale: string, timeZone = 'UTC'): Words<T> {
  const translated = translations[locale]?.[owner] ?? translations[languageOf(locale)]?.[owner];
  return (key, slots) => {
    const phrase = translated?.[key] ?? english[key] ?? key;
    return needsFormat.test(phrase) ? formatted(phrase, locale, timeZone, slots) : phrase;
  };
}

/** Without slots and quotes an ICU message is its own text. */
const needsFormat = /[{}']/;

const formatted = (phrase: string, locale: string, timeZone: string, slots?: Slots): string =>
  String(messageFormat(`${locale}\n${timeZone}\n${phrase}`).format(slots));

const messageFormat = kept((key) => {
  const [locale = 'en', timeZone, ...phrase] = key.split('\n');
  // Clock times always come as {at, time, short}, days as {at, date, short}; the zone is the person's, not the server's.
  const formats = {
    time: { short: { hour: 'numeric', minute: '2-digit', timeZone } as const },
    // The library adds a year to its own `short`, and what people are told is not a year old.
    // Ends of certificates lie years ahead, so {at, date, long} has the year.
    date: {
      short: { day: 'numeric', month: 'long', year: undefined, timeZone } as const,
      long: { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const,
    },
  };
  return new IntlMessageFormat(phrase.join('\n'), locale, formats, { ignoreTag: true });
}, 5000);

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale;
