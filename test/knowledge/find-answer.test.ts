import { answers } from '../../src/knowledge/answers/index.ts';
import { findAnswer } from '../../src/knowledge/find-answer.ts';
import { clear, elsewhere, unclear } from './questions.ts';

const foundIds = (text: string): string[] => {
  const { sure, maybe } = findAnswer(text, 'en');
  return (sure ? [sure] : maybe).map(({ id }) => id);
};

it.each(clear)('answers “%s” with %s', (question, id) => {
  expect(findAnswer(question, 'en')).toMatchObject({ sure: { id }, maybe: [] });
});

it.each(unclear)('offers a choice for “%s” that has %s in it', (question, id) => {
  const { sure, maybe } = findAnswer(question, 'en');

  expect(sure).toBeNull();
  expect(maybe.map((answer) => answer.id)).toContain(id);
  expect(maybe.length).toBeLessThanOrEqual(3);
});

it.each(elsewhere)('finds nothing for “%s”', (question) => {
  expect(findAnswer(question, 'en')).toEqual({ sure: null, maybe: [] });
});

it('finds each answer by its own question and by each of its phrasings', () => {
  const lost = answers.flatMap(({ id, question, phrasings }) =>
    [question, ...phrasings].filter((text) => findAnswer(text, 'en').sure?.id !== id).map((text) => `${id}: ${text}`),
  );

  expect(lost).toEqual([]);
});

it('gives no phrasing to two answers', () => {
  const all = answers.flatMap(({ question, phrasings }) => [question, ...phrasings].map((text) => text.toLowerCase()));

  expect(all.filter((text, place) => all.indexOf(text) !== place)).toEqual([]);
});

/** Each question once per long word, with the letter in the middle of that word left out. */
const slips = answers.flatMap(({ id, question }) =>
  question
    .split(' ')
    .filter((word) => word.length > 6)
    .map((word) => [question.replace(word, word.slice(0, 3) + word.slice(4)), id] as const),
);

it('stands a letter that is missing', () => {
  expect(slips.filter(([text, id]) => !foundIds(text).includes(id))).toEqual([]);
  expect(slips.length).toBeGreaterThan(20);
});

it.each(['', '   ', '!!!', '😀', '\u202E\u200B', 'a', '1', '${1+1}', '<at>Usher</at>'])('finds nothing in %j', (text) => {
  expect(findAnswer(text, 'en')).toEqual({ sure: null, maybe: [] });
});

it('looks only at the beginning of a very long message, and quickly', () => {
  const start = performance.now();

  findAnswer('can they see my photos '.repeat(5000), 'en');

  expect(performance.now() - start).toBeLessThan(200);
});
