import { existsSync } from 'node:fs';
import { knownErrors } from '../../src/knowledge/errors/index.ts';
import { sources } from '../../src/knowledge/sources.ts';
import { wordsFor } from '../../src/texts/words.ts';

const known: readonly string[] = Object.values(sources);
const each = knownErrors.map((error) => [error.id, error] as const);

it('gives every error an id, and no text to two of them', () => {
  const ids = knownErrors.map(({ id }) => id);
  const texts = knownErrors.flatMap(({ shows, codes }) => [...shows, ...codes].map((text) => text.toLowerCase()));

  expect(ids.filter((id, place) => ids.indexOf(id) !== place || !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(texts.filter((text, place) => texts.indexOf(text) !== place && !text.startsWith('error'))).toEqual([]);
});

it.each(each)('%s is dated, has a source, and names rules that exist', (_id, error) => {
  expect(error.shows.length + error.codes.length).toBeGreaterThan(0);
  expect(known).toContain(error.source);
  expect(new Date(error.checkedOn).toISOString().slice(0, 10)).toBe(error.checkedOn);
  expect(error.rules.filter((rule) => !existsSync(`src/diagnosis/${rule.split('/')[0]}.ts`))).toEqual([]);
});

it.each(each)('%s speaks plainly to employees', (_id, { text, possible = {} }) => {
  const said = [text.title, text.cause, text.next, ...Object.keys(possible).map((key) => text[key])].join(' ');

  expect(said).not.toMatch(
    /\b(MDM|MAM|VPP|JIT|SSO|UPN|tenant|provision|enrol+ment|complian\w+|AADSTS|Azure|Entra|Intune|policy)\b/i,
  );
  expect(said).not.toMatch(/\*\*|<|\p{Extended_Pictographic}/u);
});

it.each(each)('%s never advises to remove management or to delete an app as the way out', (_id, { text }) => {
  expect(text.next).not.toMatch(/(?:^|\. )(Delete|Uninstall|Reset your phone|Remove (?!one that you no longer use))/);
});

it.each(each)('%s has words for each possible cause, and lists them', (_id, { text, possible = {} }) => {
  const keys = Object.keys(possible);
  const some = (canSee: string): boolean => Object.values(possible).some((one) => one === canSee);

  expect(keys.filter((key) => !text[key] || !text[`${key}It`])).toEqual([]);
  expect(keys.length === 1).toBe(false);
  expect(text.cause.includes('{possible}')).toBe(keys.length > 0);
  expect(text.forIt.includes('{checked}')).toBe(some('checked'));
  expect(text.forIt.includes('{unseen}')).toBe(some('unseen'));
});

it('shows an error of Apple’s that names the Apple ID in the newer wording as well', () => {
  const shown = knownErrors.flatMap(({ shows }) => shows);
  const older = shown.filter((text) => text.includes('Apple ID'));

  expect(older.filter((text) => !shown.includes(text.replace('Apple ID', 'Apple Account')))).toEqual([]);
  expect(older.length).toBeGreaterThan(5);
});

it.each(each)('%s can be said in English', (_id, { id, text }) => {
  const say = wordsFor(`error.${id}`, text, 'en');

  for (const key of Object.keys(text)) expect(say(key, { possible: 'a', checked: 'b', unseen: 'c' })).not.toMatch(/[{}]/);
});
