import fc from 'fast-check';
import { answers } from '../../src/knowledge/answers/index.ts';
import { plainText, wordsIn } from '../../src/knowledge/errors/error-words.ts';
import { findError, type FoundError } from '../../src/knowledge/errors/find-error.ts';
import { knownErrors } from '../../src/knowledge/errors/index.ts';
import { signInNumbers } from '../../src/knowledge/errors/sign-in-numbers.ts';
import { noErrors, pasted } from './pasted.ts';
import { clear, elsewhere, unclear } from './questions.ts';

const saidBy = (found: FoundError | null): string | number | null => (found?.kind === 'known' ? found.id : (found?.code ?? null));

it.each(pasted)('takes %j for %s', (typed, error) => {
  expect(saidBy(findError(typed))).toBe(error);
});

it.each(noErrors)('finds no error in “%s”', (typed) => {
  expect(findError(typed)).toBeNull();
});

it('finds each error by everything the phone shows and by each of its codes', () => {
  const all = knownErrors.flatMap(({ id, shows, codes }) => [...shows, ...codes].map((typed) => ({ id, typed })));

  expect(all.filter(({ id, typed }) => saidBy(findError(typed)) !== id)).toEqual([]);
});

it('finds the decimal form of each hexadecimal code', () => {
  const codes = knownErrors.flatMap(({ id, codes }) =>
    codes.filter((code) => code.startsWith('0x')).map((code) => ({ id, code })),
  );

  const lost = codes.filter(({ id, code }) => saidBy(findError(`${Number(code) - 2 ** 32}`)) !== id);

  expect(lost).toEqual([]);
  expect(codes.length).toBeGreaterThan(15);
});

/** What the phone shows, once for each long word with one slip of the finger in that word. */
const slips = knownErrors.flatMap(({ id, shows }) =>
  shows.flatMap((text) =>
    (text.match(/[a-z]{7,}/gi) ?? []).flatMap((word) => {
      const [before, first, second, after] = [word.slice(0, 3), word.charAt(3), word.charAt(4), word.slice(5)];
      const written = [before + second + after, before + second + first + after, before + first + first + second + after];
      return written.map((slip) => ({ id, typed: text.replace(word, slip) }));
    }),
  ),
);

it('stands a letter that is missing, doubled or swapped', () => {
  expect(slips.filter(({ id, typed }) => saidBy(findError(typed)) !== id)).toEqual([]);
  expect(slips.length).toBeGreaterThan(1000);
});

it('leaves every question that has an answer to that answer', () => {
  const questions = [...answers.flatMap(({ question, phrasings }) => [question, ...phrasings]), ...clear.map(([text]) => text)];

  expect([...questions, ...unclear.map(([text]) => text), ...elsewhere].filter((text) => findError(text))).toEqual([]);
});

it('keeps nothing of what was typed but the number', () => {
  const found = findError('ann@contoso.com got Error code: 53003 at 12:30, request 4f3a');

  expect(found).toEqual({ kind: 'sign-in', code: 53003 });
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })), (typed) => {
      findError(typed);
    }),
  );
});

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

it('finds nothing in random letters', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }), {
    maxLength: 40,
  });

  fc.assert(fc.property(texts, (words) => findError(words.join(' ')) === null));
});

it('finds nothing in everyday words that are shuffled', () => {
  const everyday = [...new Set(elsewhere.flatMap((text) => text.split(' ')))];

  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everyday), { maxLength: 30 }), (words) => findError(words.join(' ')) === null),
  );
});

it('finds nothing in random numbers that stand alone, but for the known ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
      expect(findError(String(number)) !== null).toBe(signInNumbers.has(number));
    }),
  );
});

it.each(['', ' ', '\n', '0', '?', '😀', '\u202E\u200B', '${1+1}', '<at>Usher</at>', '0x', '-', 'AADSTS'])(
  'finds nothing in %j',
  (typed) => {
    expect(findError(typed)).toBeNull();
  },
);

it.each([
  ['words without an end', 'exepcted porfile servces '.repeat(20_000)],
  ['strangers without an end', 'qwerty asdfgh zxcvbnm '.repeat(20_000)],
  ['one endless word', 'a'.repeat(500_000)],
  ['digits without an end', '5'.repeat(500_000)],
  ['numbers without an end', '50999 '.repeat(100_000)],
  ['hexadecimal without an end', '0x87d13b '.repeat(100_000)],
])('is quick with %s', (_what, typed) => {
  const start = performance.now();

  findError(typed);

  const plain = plainText(typed);
  expect(plain.length).toBeLessThanOrEqual(2000);
  expect(wordsIn(plain).length).toBeLessThanOrEqual(300);
  expect(performance.now() - start).toBeLessThan(2000);
});
