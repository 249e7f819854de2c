import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A checkout with the two files that any Node must read, and a package.json. */
function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  for (const file of ['package.json', 'src/start.js', 'src/launch.js']) {
    cpSync(join(import.meta.dirname, '../..', file), join(folder, file), { recursive: true });
  }
  return folder;
}

/** Puts a stand-in where `npm ci` puts the Node of this machine; it says what it was asked to run, and ends with 7. */
function installNode(folder: string): void {
  const bin = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'node'), '#!/bin/sh\necho "ran $*"\nexit 7\n');
  chmodSync(join(bin, 'node'), 0o755);
}

function run(folder: string, version: string, ...args: string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return spawnSync(process.execPath, ['--import', preload, ...args], { cwd: folder, encoding: 'utf8' });
}

describe('a Node that cannot run TypeScript', () => {
  let folder: string;

  beforeEach(() => (folder = checkout()));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['18.20.8', '20.19.0', '22.17.1'])(
    'hands over to the installed one when it is %s, and ends as that ends',
    (version) => {
      installNode(folder);

      const [start, other] = [run(folder, version, 'src/start.js'), run(folder, version, 'src/launch.js', '--flag', 'some.ts')];

      expect([start.stdout.trim(), start.status]).toEqual([`ran ${join(folder, 'src/start.js')}`, 7]);
      expect([other.stdout.trim(), other.status]).toEqual(['ran --flag some.ts', 7]);
    },
  );

  it('says so in one sentence where none is installed, and stops', () => {
    const started = run(folder, '20.19.0', 'src/start.js');

    expect([started.status, started.stdout]).toEqual([1, '']);
    expect(started.stderr.trim().split('\n')).toEqual([expect.stringContaining('this is Node 20.19.0')]);
  });
});

it('runs what follows on this Node when it can', () => {
  const launched = run(join(import.meta.dirname, '../..'), '24.0.0', 'src/launch.js', '-p', '6 * 7');

  expect([launched.stdout.trim(), launched.status]).toEqual(['42', 0]);
});
