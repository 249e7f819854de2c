import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { clean, plain } from '../../src/cards/plain.ts';
import { client } from './client.ts';

/** What a person reads, tags taken away. */
const read = (markdown: string): string =>
  client
    .render(markdown)
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

/** Signs that Markdown, HTML, templates and cards care about, far more often than chance would bring them. */
const nasty = array(
  oneof(
    constantFrom(
      '*',
      '**',
      '_',
      '`',
      '```',
      '[',
      '](',
      ')',
      '<',
      '>',
      '<at>',
      '</at>',
      '&amp;',
      '&#x41;',
      '&',
      '#',
      '-',
      '+',
      '1.',
      '2)',
      '=',
      '|',
    ),
    constantFrom(
      '~~',
      '\\',
      '!',
      '${',
      '}',
      '{{DATE(',
      'http://',
      'https://e.example',
      'www.e.example',
      '@everyone',
      '\u202e',
      '\u200b',
      '\n',
      ' ',
      '\t',
    ),
    string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { maxLength: 20 },
).map((parts) => parts.join(''));

it('reads the same as the name, whatever the name is', () => {
  assert(
    property(nasty, (name) => {
      expect(read(plain(name))).toBe(clean(name));
    }),
    { numRuns: 3000 },
  );
});

it('stays text in the middle of a sentence', () => {
  assert(
    property(nasty, (name) => {
      expect(read(`I can see ${plain(name)} here.`).replace(/\s+/g, ' ')).toBe(
        `I can see ${clean(name)} here.`.replace(/\s+/g, ' '),
      );
    }),
    { numRuns: 2000 },
  );
});

it('never makes markup, a link or a mention', () => {
  assert(
    property(nasty, (name) => {
      expect(client.render(plain(name))).toMatch(/^(<p>[^<]*<\/p>)?\s*$/);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['a link', '[click](http://e.example)'],
  ['a bare link', 'http://e.example/x'],
  ['a mention', '<at>everyone</at>'],
  ['a Discord mention', '<@&123>'],
  ['a heading', '# Big'],
  ['a list', '1. First'],
  ['a rule', '---'],
  ['a picture', '![x](http://e.example/x.png)'],
  ['an entity', '&lt;b&gt;'],
  ['HTML', '<img src=x onerror=alert(1)>'],
])('shows %s as the letters it is made of', (_what, name) => {
  expect(read(plain(name))).toBe(name);
});

it('leaves ordinary names and addresses untouched', () => {
  const names = ['Robin’s iPhone (2)', 'robin.jansen-smit@contoso.com', 'iPhone 15 Pro Max', 'José Ñandú & Søn, 李雷'];

  expect(names.map((name) => plain(name))).toEqual(names);
});

it('takes away what changes the direction of text or cannot be seen', () => {
  expect(plain('ab\u202Ecd\u200Bef\u2066g\u00ADh\u3164i')).toBe('ab cd ef g h i');
});

it('keeps a clock and a template expression from coming alive', () => {
  expect(plain('{{DATE(2026-01-01T00:00:00Z)}} ${1+1}')).not.toMatch(/\{\{|(?<!\\)\$\{/);
});

it('cuts a ten kilobyte name to its first letters and an ellipsis', () => {
  const cut = plain('x'.repeat(10_000));

  expect(cut).toBe(`${'x'.repeat(63)}…`);
});

it('never cuts a letter in half', () => {
  expect(clean('😀'.repeat(100), 5)).toBe('😀😀😀😀…');
});

it('holds marks that pile up on one letter', () => {
  expect(clean(`a${'\u0301'.repeat(50)}b`)).toBe('a\u0301\u0301\u0301b');
});
