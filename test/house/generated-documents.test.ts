import { preflight } from '../../src/checks/index.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { diagnosisPage } from '../docs/diagnosis-page.ts';
import { readable } from '../docs/phrase.ts';
import { textOf } from './files.ts';

describe('docs/diagnosis.md', () => {
  it('is what the rules say; if not, run `npm run docs`', () => {
    expect(textOf('docs/diagnosis.md').split('\n')).toEqual(diagnosisPage().split('\n'));
  });

  it('shows slots and never how phrases are written', () => {
    expect(diagnosisPage()).toContain('{phone}');
    expect(diagnosisPage()).not.toMatch(/\bplural,|\bselect,|undefined|\[object/);
  });
});

describe('README.md', () => {
  it('names every permission that a check or a rule needs', () => {
    const needed = new Set([...preflight, ...rules].flatMap(({ permissions }) => permissions));

    expect([...needed].filter((name) => !textOf('README.md').includes(`\`${name}\``))).toEqual([]);
  });
});

describe('a phrase in a document', () => {
  it.each([
    ['At {at, time, short} on {at, date, short}.', 'At {at, time} on {at, date}.'],
    ['{count, plural, one {Once} other {# times}}.', '{count} times.'],
    ['Failing{count, plural, =0 {} other { ({policies})}}.', 'Failing ({policies}).'],
    ['{read, select, no {Unread.} other {Names: {policies}.}}', '(Unread. / Names: {policies}.)'],
  ])('%s reads %s', (phrase, words) => {
    expect(readable(phrase)).toBe(words);
  });
});
