import { readFileSync } from 'node:fs';
import { rules } from '../../src/discovery/rules/index.ts';

const page = readFileSync(new URL('../../docs/probe.md', import.meta.url), 'utf8');

describe('docs/probe.md', () => {
  it('lists every rule with its number, in the order of the code', () => {
    const rows = [...page.matchAll(/^\| (\d+) \| `([a-z0-9-]+)` \|/gm)].map((found) => [Number(found[1]), found[2]]);

    expect(rows).toEqual(rules.map(({ number, id }) => [number, id]));
  });

  it('names for each rule the outcomes that it has besides pass', () => {
    const missing = rules.flatMap(({ id, cases }) => {
      const row = page.split('\n').find((line) => line.includes(`| \`${id}\` |`)) ?? '';
      const outcomes = new Set(Object.values(cases).map(({ outcome }) => outcome));
      outcomes.delete('pass');
      return [...outcomes].filter((outcome) => !row.includes(outcome)).map((outcome) => `${id}: ${outcome}`);
    });

    expect(missing).toEqual([]);
  });
});

describe('the rules', () => {
  it('are numbers 1 to 24, each once; 25 is the verdict', () => {
    expect(rules.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
    expect(new Set(rules.map(({ id }) => id)).size).toBe(24);
  });

  it('have a fix for all that is wrong', () => {
    const wrong = rules.flatMap(({ id, cases }) =>
      Object.entries(cases)
        .filter(([, { outcome, fix = '' }]) => ['fail', 'warn', 'unknown'].includes(outcome) && fix === '')
        .map(([name]) => `${id}.${name}`),
    );

    expect(wrong).toEqual([]);
  });
});
