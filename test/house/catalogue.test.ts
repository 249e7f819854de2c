import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, foldersIn, namesIn, root, textOf } from './files.ts';

/** Proves that folders, registries, templates and tests say the same. A helper file is named here, so that it is a decision. */

interface Entry {
  id: string;
}

interface Catalogue {
  folder: string;
  /** What index.ts exports: the list, or a function that makes it. */
  registry: string;
  helpers: readonly string[];
}

const catalogues: readonly Catalogue[] = [
  {
    folder: 'src/checks',
    registry: 'preflight',
    helpers: [
      'check',
      'outcome',
      'run-checks',
      'reach',
      'reasons',
      'audience',
      'profile-winner',
      'phone-progress',
      'authenticator-on',
      'phones',
      'unknown-words',
    ],
  },
  {
    folder: 'src/diagnosis',
    registry: 'rules',
    helpers: [
      'rule',
      'diagnose',
      'diagnosis',
      'failure-tally',
      'wording',
      'before-set-up',
      'looked-at',
      'tell',
      'last-failure',
      'failure-case',
      'told-failure',
      'authenticator-on-phones',
      'authenticator-facts',
      'phone-link',
      'sso-on-phone',
      'or-null-after',
      'other-ways',
      'pasted-error',
      'pasted-finding',
    ],
  },
  { folder: 'src/commands', registry: 'commands', helpers: ['command', 'closest', 'for-it', 'one-card'] },
  {
    folder: 'src/dialogs',
    registry: 'createDialogs',
    helpers: ['turn', 'usher-dialog', 'live-card', 'matter', 'patience', 'services', 'small-talk', 'typed-words'],
  },
  { folder: 'src/knowledge/answers', registry: 'answers', helpers: [] },
  {
    folder: 'src/checks/tenant',
    registry: 'tenantChecks',
    helpers: [
      'tenant-check',
      'tenant-outcome',
      'run-tenant-checks',
      'tell-tenant-check',
      'choose',
      'readiness',
      'look',
      'knowledge',
      'needed-permissions',
      'expiry',
      'access-trap',
      'ages',
      'meant-people',
      'people-slots',
      'shown',
      'sso-audience',
      'sso-extension-text',
      'sso-lint',
    ],
  },
];

const cardHelpers = ['button', 'frame', 'plain', 'render', 'values'];
const tests = filesUnder('test').filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/house/'));

const load = async (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, path)).href);

async function entriesOf({ folder, registry }: Catalogue): Promise<Entry[]> {
  const found = (await load(`${folder}/index.ts`))[registry];
  return typeof found === 'function' ? found() : (found as Entry[]);
}

/** A test names a thing in its own file name, in an import, or in quotes. */
const isTested = (id: string): boolean =>
  tests.some(
    (path) => path.endsWith(`/${id}.test.ts`) || [`/${id}.ts'`, `'${id}'`, `.${id}'`].some((mark) => textOf(path).includes(mark)),
  );

describe.each(catalogues)('$folder', (catalogue) => {
  const { folder, helpers } = catalogue;
  // A dialog may be a folder of its own; its file or index carries the id.
  const names = [...new Set(namesIn(folder, '.ts', folder === 'src/dialogs'))];
  const things = names.filter((name) => name !== 'index' && !helpers.includes(name));

  it('registers each file once, under its file name', async () => {
    const entries = await entriesOf(catalogue);

    expect(entries.map(({ id }) => id).sort()).toEqual(things);
  });

  it('has no helper in the list of helpers that is gone', () => {
    expect(helpers.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('gives each of them a name in kebab-case', () => {
    expect(things.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  if (folder !== 'src/knowledge/answers') {
    it('has a test for each of them', () => {
      expect(things.filter((id) => !isTested(id))).toEqual([]);
    });
  }
});

describe('commands', () => {
  it('never share a word, and no word is another command’s id', async () => {
    const commands = (await entriesOf(catalogues[2]!)) as (Entry & { words: readonly string[] })[];
    const said = commands.flatMap(({ id, words }) => [...new Set([id, ...words])]);

    expect(said.filter((word, index) => said.indexOf(word) !== index)).toEqual([]);
  });

  it('are typed in lower case', async () => {
    const commands = (await entriesOf(catalogues[2]!)) as (Entry & { words: readonly string[] })[];

    expect(commands.flatMap(({ words }) => words).filter((word) => word !== word.toLowerCase().trim())).toEqual([]);
  });
});

describe('cards', () => {
  const cards = namesIn('src/cards', '.ts').filter((name) => !cardHelpers.includes(name));

  it('have a template each, and no template is left over', () => {
    expect(namesIn('cards', '.json')).toEqual(cards);
  });

  it.each(cards)('%s fills every slot of its template from its sample', async (id) => {
    const card = await load(`src/cards/${id}.ts`);
    const name = `${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Card`;
    const render = card[name] as (data: unknown) => { content: unknown };

    expect(JSON.stringify(render(card['sample']).content)).not.toContain('${');
  });

  it('are tested each', () => {
    const allAtOnce = tests.some((path) => path.startsWith('test/cards/'));

    expect(allAtOnce ? [] : cards.filter((id) => !isTested(id))).toEqual([]);
  });
});

describe('verbs of buttons', () => {
  it('lead to a command or a dialog that exists', async () => {
    const [commands, dialogs] = [await entriesOf(catalogues[2]!), await entriesOf(catalogues[3]!)].map((list) =>
      list.map(({ id }) => id),
    );
    const sources = filesUnder('src').filter((path) => path.endsWith('.ts') && !path.startsWith('src/sandbox/'));
    const calls = sources.flatMap((path) => [...textOf(path).matchAll(/'command\.([a-z-]+)'/g)].map((found) => found[1]!));

    expect(calls.filter((id) => !commands!.includes(id))).toEqual([]);
    expect(dialogs).not.toEqual([]);
  });
});

describe('every room', () => {
  const folders = [...foldersIn('src').map((name) => `src/${name}`), 'cards', 'appPackage', 'bench', 'docs', 'test'];
  const rooms = folders.filter((folder) => filesUnder(folder).length > 0);

  it.each(rooms)('%s has a README of at most ten lines', (room) => {
    expect(existsSync(join(root, room, 'README.md'))).toBe(true);
    expect(textOf(`${room}/README.md`).trim().split('\n').length).toBeLessThanOrEqual(10);
  });
});
