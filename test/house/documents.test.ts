import { filesUnder, textOf } from './files.ts';

const settingsIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1]!).sort();

describe('.env.example', () => {
  it('shows every setting that there is, and no other, all switched off', () => {
    // Azure sets this one by itself.
    const known = settingsIn(textOf('src/settings.ts'), /^ {2}([A-Z]\w+): /gm).filter((name) => name !== 'IDENTITY_ENDPOINT');

    expect(settingsIn(textOf('.env.example'), /^# (\w+)=/gm)).toEqual(known);
    expect(settingsIn(textOf('.env.example'), /^(\w+)=/gm)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  const packages = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
  const text = textOf('docs/dependencies.md');

  it.each(['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'])('speaks of all %s', (kind) => {
    const named = (name: string) => text.includes(name) || (name.startsWith('@types/') && text.includes('@types/*'));

    expect(Object.keys(packages[kind]!).filter((name) => !named(name))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const decisions = filesUnder('docs/decisions');

  it.each(decisions)('%s is a decision of at most 30 lines, with context and consequence', (path) => {
    const text = textOf(path);

    expect(text.split('\n').length).toBeLessThanOrEqual(31);
    expect(['**Context.**', '**Decision.**', '**Consequence.**'].filter((part) => !text.includes(part))).toEqual([]);
  });

  it('are numbered one after another', () => {
    expect(decisions.map((path) => Number(path.split('/')[2]!.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
  });
});

describe('links between documents', () => {
  const documents = filesUnder('.').filter((path) => path.endsWith('.md'));

  it.each(documents)('of %s lead to files that exist', (path) => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    const links = [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((found) => found[1]!);
    const all = filesUnder('.');
    const targets = links.map((link) => new URL(link, `file:///${folder}`).pathname.slice(1));

    expect(
      targets.filter((target) => !all.some((file) => file === target || file.startsWith(`${target.replace(/\/$/, '')}/`))),
    ).toEqual([]);
  });
});
