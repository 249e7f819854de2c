import type { FoundError } from './found-error.ts';
import { signInNumbers } from './sign-in-numbers.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const errorWords = setOf('error errors err errorcode errorcodes fehler fehlercode erreur');
const codeWords = setOf('code codes number numbers no nr num');
/** Between "error" and its number may stand so many words, such as "code is". */
const reach = 3;
/** With one of these, a number is of another kind. */
const otherNumbers = setOf(
  `room desk floor building street zip postcode postal phone call dial extension ext mobile employee staff personnel badge ticket order
  invoice pin sms text verification confirmation security door access parking people users person km euro euros eur usd dollar dollars
  pounds steps files mails emails messages points percent serial customer contract tax account iban authenticator mfa door area country
  discount promo voucher license plate meeting id population salary flight train bus seat locker`,
);
/** May stand around a number that is nothing but an error number. */
const around = setOf(
  `a an and app at authenticator but came does for from get gets getting got have here hi i in is it its login message me mean means my
  of on only outlook page phone please says saying see sheet show showing shown shows sign signin signing screen teams that the then
  there this to trying went what whats when while why with word excel onedrive intune microsoft entra keep keeps again always hello help
  iphone ipad just now ok log logging`,
);
/** How the numbers of Microsoft's sign-in begin, five digits long. */
const family = /^(?:16|5[01345]|65|7[05]|8[01]|90)\d{3}$/;

/** A longer list of numbers is no error message. */
const mostNumbers = 20;

interface Token {
  word: string;
  /** Five to seven digits that stand alone. */
  number: boolean;
}

/** A sign-in number without AADSTS before it: only what the words around it, or nothing around it, make an error. */
export function findNumber(plain: string): FoundError | null {
  const tokens = tokensOf(plain);
  const numbers = [...tokens.entries()].filter(([, { number }]) => number).slice(0, mostNumbers);
  const [, found] = numbers.find(([place, { word }]) => isError(Number(word), place, tokens)) ?? [];
  return found ? { kind: 'sign-in', code: Number(found.word) } : null;
}

const tokensOf = (plain: string): Token[] =>
  plain
    .split(/[\s()[\]{}"“”„«»?!;|*_<>=]+/)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}+€$£-]+|[^\p{L}\p{N}%€$£]+$/gu, ''))
    .filter((piece) => piece !== '')
    .flatMap((piece) => piece.split(/(?<=[a-z]):/))
    .map((word) => ({ word, number: /^[1-9]\d{4,6}$/.test(word) }));

function isError(value: number, place: number, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, place - 1 - reach), place).map(({ word }) => word);
  const after = tokens.slice(place + 1, place + 3).map(({ word }) => word);
  const near = [...before.slice(-2), ...after.slice(0, 1)];
  if (near.some((word) => otherNumbers.has(word) && !errorWords.has(word))) return false;
  if ([...before, ...after].some((word) => errorWords.has(word))) return true;
  const others = tokens.filter((_, at) => at !== place).map(({ word }) => word);
  if (others.some((word) => otherNumbers.has(word) && !around.has(word))) return false;
  const called = before.slice(-2).some((word) => codeWords.has(word));
  if (called) return signInNumbers.has(value) || family.test(String(value));
  return signInNumbers.has(value) && others.every((word) => around.has(word));
}
