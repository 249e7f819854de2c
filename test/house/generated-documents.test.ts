import { preflight } from '../../src/checks/index.ts';
import { tenantChecks } from '../../src/checks/tenant/index.ts';
import { isCovered } from '../../src/checks/tenant/needed-permissions.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { besides, checksPage } from '../docs/checks-page.ts';
import { diagnosisPage } from '../docs/diagnosis-page.ts';
import { anchor } from '../docs/markdown.ts';
import { permissionNotes } from '../docs/permission-notes.ts';
import { elsewhere, namedIn, neededNames } from '../docs/permission-use.ts';
import { permissionsPage } from '../docs/permissions-page.ts';
import { readable, variants } from '../docs/phrase.ts';
import { openReads, type Reads } from '../docs/reads.ts';
import { filesUnder, textOf } from './files.ts';

let reads: Reads;

beforeAll(async () => {
  reads = await openReads();
});

afterAll(() => reads.close());

describe.each([
  ['docs/diagnosis.md', () => diagnosisPage()],
  ['docs/checks.md', () => checksPage(reads)],
  ['docs/permissions.md', () => permissionsPage()],
])('%s', (path, written) => {
  it('is what the code says; if not, run `npm run docs`', async () => {
    expect(textOf(path).split('\n')).toEqual((await written()).split('\n'));
  });

  it('shows slots and never how phrases are written', async () => {
    expect(await written()).not.toMatch(/\bplural,|\bselect,|undefined|\[object/);
  });

  it('links to headings that exist', async () => {
    const links = [...(await written()).matchAll(/\]\(([\w-]+\.md)?#([^)]+)\)/g)];
    const lost = links.filter(([, page, target]) => !headingsIn(page ? `docs/${page}` : path).includes(target ?? ''));

    expect(lost.map(([link]) => link)).toEqual([]);
  });
});

const headingsIn = (path: string): string[] => [...textOf(path).matchAll(/^#+ (.+)$/gm)].map((found) => anchor(found[1]!));

describe('docs/diagnosis.md', () => {
  it('names the phone by its slot', () => {
    expect(diagnosisPage()).toContain('{phone}');
  });
});

describe('docs/checks.md', () => {
  it.each(tenantChecks.map((check) => [check.id, check] as const))('shows %s whole', async (id, check) => {
    const section = (await checksPage(reads)).split('\n### ').find((one) => one.includes(`- Name: \`${id}\`\n`)) ?? '';
    const { title, why, link, ...phrases } = check.text;
    const cases = Object.keys(phrases).filter((key) => !key.endsWith('Fix'));

    expect([title, why, link].filter((words) => !section.includes(words))).toEqual([]);
    expect(cases.filter((found) => !section.includes(`\n| \`${found}\` |`))).toEqual([]);
  });

  it.each(tenantChecks.map((check) => [check.id, check] as const))(
    '%s says that it uses beta when it does',
    async (_id, check) => {
      const asked = await reads.ofTenantCheck(check);

      expect(asked.some(({ version }) => version === 'beta')).toBe(check.usesBeta);
    },
  );

  it('says what a check looks at that asks Graph nothing, and only of checks that there are', async () => {
    const asking = await Promise.all(
      tenantChecks.map(async (check) => ({ id: check.id, asked: (await reads.ofTenantCheck(check)).length })),
    );

    expect(asking.filter(({ id, asked }) => asked === 0 && besides[id] === undefined)).toEqual([]);
    expect(Object.keys(besides).filter((id) => !tenantChecks.some((check) => check.id === id))).toEqual([]);
  });
});

describe('the permissions', () => {
  const needed = [...new Set([...preflight, ...rules, ...tenantChecks].flatMap(({ permissions }) => permissions))].sort();

  it('on their page are those that a check or a rule needs, and no others', () => {
    const headings = [...permissionsPage().matchAll(/^### (.+)$/gm)].map((found) => found[1]);

    expect(headings).toEqual(needed);
    expect(Object.keys(permissionNotes).sort()).toEqual(needed);
  });

  it('in README.md are the same', () => {
    const rows = [...textOf('README.md').matchAll(/^ +\| `(\w+(?:\.\w+)+)` \|/gm)].map((found) => found[1]!);

    expect(rows.toSorted((one, other) => one.localeCompare(other, 'en'))).toEqual(needed);
  });

  it('only read', () => {
    expect(needed.filter((name) => !/^\w+\.Read\.\w+$/.test(name))).toEqual([]);
  });

  it('have role ids that no two share', () => {
    const ids = Object.values(permissionNotes).map(({ roleId }) => roleId);

    expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cover all that the questions to Graph say they need', () => {
    const granted = new Set(neededNames);
    const questions = filesUnder('src/graph').filter((path) => path.endsWith('.ts'));
    const missing = questions.flatMap((path) => namedIn(path).filter((name) => !isCovered(name, granted)));

    expect(questions.flatMap(namedIn).length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('are known of everything else that asks Graph', () => {
    expect(elsewhere.users.filter(({ permissions }) => permissions.length === 0)).toEqual([]);
    expect(elsewhere.users.flatMap(({ permissions }) => permissions).filter((name) => !neededNames.includes(name))).toEqual([]);
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

  it('is told apart by a slot, with what stands around it', () => {
    expect(variants('So: {reason, select, off {it is off} other {{name} is gone}}. Look there.', 'reason')).toEqual([
      { key: 'off', words: 'So: it is off. Look there.' },
      { key: 'other', words: 'So: {name} is gone. Look there.' },
    ]);
    expect(variants('Nothing {name} differs.', 'reason')).toEqual([{ key: null, words: 'Nothing {name} differs.' }]);
  });
});
