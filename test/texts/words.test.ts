import { alternatives } from '../../src/texts/alternatives.ts';
import { kept } from '../../src/texts/kept.ts';
import { wordsFor } from '../../src/texts/words.ts';

const text = {
  plain: 'It’s ready: 100 % <b>sure</b>',
  quoted: "Type '{'x'}' here",
  slots: '{count, plural, one {# phone} other {# phones}} of {name}',
  clock: 'Since {at, time, short}',
  day: 'On {at, date, short}',
};

describe('words', () => {
  it('say a phrase without slots as it stands', () => {
    expect(wordsFor('test', text, 'en')('plain')).toBe('It’s ready: 100 % <b>sure</b>');
  });

  it('take quoted braces for text', () => {
    expect(wordsFor('test', text, 'en')('quoted')).toBe('Type {x} here');
  });

  it('fill slots and choose the plural', () => {
    const words = wordsFor('test', text, 'en');

    expect([words('slots', { count: 1, name: 'Ann' }), words('slots', { count: 2, name: '{x}' })]).toEqual([
      '1 phone of Ann',
      '2 phones of {x}',
    ]);
  });

  it('tell the time of the person, not of the server', () => {
    const at = new Date('2026-11-24T23:42:00Z');

    const told = ['Europe/Berlin', 'America/New_York'].map((zone) => {
      const words = wordsFor('test', text, 'en-GB', zone);
      return `${words('clock', { at })}. ${words('day', { at })}`;
    });

    expect(told).toEqual(['Since 0:42. On 25 November', 'Since 18:42. On 24 November']);
  });
});

it('lists alternatives as the language does', () => {
  expect([alternatives(['next', 'back', 'stuck'], 'en'), alternatives(['weiter', 'zurück'], 'de')]).toEqual([
    '**next**, **back**, or **stuck**',
    '**weiter** oder **zurück**',
  ]);
});

it('keeps what was made, and never more than it may', () => {
  const made: string[] = [];
  const upper = kept((key) => {
    made.push(key);
    return key.toUpperCase();
  }, 2);

  const said = ['a', 'a', 'b', 'b', 'c', 'a'].map(upper);

  expect(said).toEqual(['A', 'A', 'B', 'B', 'C', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
