import { filesUnder, textOf } from './files.ts';

/** What is true of one machine only stays out of the project. */

const texts = filesUnder('.').filter((path) => !/\.(png|ico|jpg|woff2)$/.test(path) && !path.startsWith('test/house/'));
const linesWith = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place} ${line.trim().slice(0, 100)}`),
  );

describe('no file of the project', () => {
  it('names a folder of one machine', () => {
    expect(linesWith(texts, /(?<![\w.:-])\/(?:work|root|home|Users|tmp)\/[\w.-]+|\b[A-Z]:\\Users\\/)).toEqual([]);
  });

  it('names a package registry of its own', () => {
    expect(
      linesWith(
        texts,
        /https?:\/\/(?!registry\.npmjs\.org\b)[\w.-]*(?:registry|npm-mirror|verdaccio|artifactory|nexus)[\w.:-]*/i,
      ),
    ).toEqual([]);
  });

  it('holds a key or a token', () => {
    const sources = texts.filter((path) => path !== 'package-lock.json');

    expect(linesWith(sources, /-----BEGIN [A-Z ]*PRIVATE KEY-----|\beyJhbGciOi[\w-]{20,}\.|\bgh[pousr]_\w{30,}/)).toEqual([]);
  });

  it('keeps a promise for later in a comment', () => {
    const sources = texts.filter((path) => /\.(ts|js|cjs|html|css)$/.test(path));

    expect(linesWith(sources, /(?:\/\/|\/?\*|<!--)\s*(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in src/config.ts and the entry points alone', () => {
    const readers = texts.filter((path) => path.startsWith('src/') && /\bprocess\.env\b/.test(textOf(path)));

    expect(readers.filter((path) => !['src/config.ts', 'src/index.ts', 'src/cli.ts'].includes(path))).toEqual([]);
  });
});
