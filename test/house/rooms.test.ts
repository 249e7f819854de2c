import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

interface Violation {
  from: string;
  rule: { name: string };
}

/** What the real rules say about a small project of the given files. */
function violationsIn(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    for (const name of ['package.json', '.dependency-cruiser.cjs']) cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const flags = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const run = spawnSync(process.execPath, [tool, ...flags], { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 });
    const { violations } = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary;
    return violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const leaf = 'export const leaf = 1;\nexport type Leaf = number;\n';
const uses = (path: string) => `import { leaf } from '${path}';\nexport const here = leaf;\n`;
const usesType = (path: string) => `import type { Leaf } from '${path}';\nexport const here: Leaf = 1;\n`;
const fetches = (name: string) => `import * as all from '${name}';\nexport const here = all;\n`;

/** What goes wrong, in which file, what that file says, and the rule that names it. */
const mistakes = [
  ['a room to its left', 'src/store/left.ts', uses('../bot/any.ts'), 'store-imports-to-the-right'],
  ['a type of a room to its left', 'src/checks/left.ts', usesType('../bot/any.ts'), 'checks-imports-to-the-right'],
  ['its neighbour', 'src/dialogs/neighbour.ts', uses('../reminders/any.ts'), 'dialogs-imports-to-the-right'],
  ['the sandbox', 'src/graph/sandbox.ts', uses('../sandbox/any.ts'), 'sandbox-only-from-the-root'],
  ['the product from the sandbox', 'src/sandbox/product.ts', uses('../graph/any.ts'), 'sandbox-stands-apart'],
  ['a room without a place', 'src/bot/attic.ts', uses('../attic/any.ts'), 'every-file-has-a-room'],
  ['itself in a circle', 'src/store/round.ts', uses('./rounder.ts') + leaf, 'no-cycles'],
  [
    'the Graph SDK',
    'src/graph/users.ts',
    fetches('@microsoft/microsoft-graph-client'),
    '@microsoft/microsoft-graph-client-stays-home',
  ],
  ['restify', 'src/bot/gate.ts', fetches('restify'), 'restify-stays-home'],
  ['the database', 'src/bot/database.ts', fetches('better-sqlite3'), 'better-sqlite3-stays-home'],
  ['the Bot Framework', 'src/graph/bot.ts', `import type { Activity } from 'botbuilder';\n`, 'botbuilder-stays-home'],
  ['more of the Bot Framework than types', 'src/store/bot.ts', fetches('botbuilder'), 'botbuilder-types-only-in-store'],
  ['a tool', 'src/graph/tool.ts', fetches('ajv'), 'src-needs-no-tools'],
  ['nothing, and is imported by nothing', 'src/store/orphan.ts', leaf, 'no-orphans'],
  ['what does not exist', 'src/store/gone.ts', `import './nowhere.ts';\n`, 'not-unresolvable'],
  ['a test', 'src/store/test.ts', uses('../../test/any.ts'), 'src-knows-no-tests'],
] as const;

const others = [
  'src/bot/any.ts',
  'src/graph/any.ts',
  'src/reminders/any.ts',
  'src/sandbox/any.ts',
  'src/attic/any.ts',
  'test/any.ts',
];

describe('the import rules', () => {
  const found = violationsIn({
    ...Object.fromEntries(others.map((name) => [name, leaf])),
    ...Object.fromEntries(mistakes.map(([, name, text]) => [name, text])),
    'src/store/rounder.ts': uses('./round.ts') + leaf,
    'src/index.ts': uses('./log.ts'),
    'src/log.ts': leaf,
  });

  it.each(mistakes)('name the file that imports %s', (_what, name, _text, rule) => {
    expect(found).toContain(`${rule}: ${name}`);
  });

  it('find what no entry point reaches', () => {
    expect(found).toContain('used-in-production: src/graph/any.ts');
  });

  it('let a room import the rooms to its right, and the store the types of the Bot Framework', () => {
    const files = {
      'src/index.ts': uses('./bot/a.ts'),
      'src/bot/a.ts': uses('../store/b.ts') + leaf,
      'src/store/b.ts': `import type { Activity } from 'botbuilder';\n${uses('../log.ts')}${leaf}export type A = Activity;\n`,
      'src/log.ts': leaf,
    };

    expect(violationsIn(files)).toEqual([]);
  });
});
