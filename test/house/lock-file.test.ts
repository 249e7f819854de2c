import { readFileSync } from 'node:fs';

/** Stands in for `npm audit`, which not every registry answers. Run that too where it does. */

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as Record<string, Record<string, string>>;
const locked = Object.entries((read('package-lock.json') as { packages: Record<string, LockedPackage> }).packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({ name: place.slice(place.lastIndexOf('node_modules/') + 13), ...entry, place }));

/** The lowest version without a published advisory; with `line`, for that major version alone. */
const floors: readonly { name: string; floor: string; line?: number }[] = [
  { name: 'axios', floor: '1.21.1' },
  { name: 'fast-xml-parser', floor: '5.12.1' },
  { name: '@xmldom/xmldom', floor: '0.9.12' },
  { name: 'uuid', floor: '11.1.1' },
  { name: 'send', floor: '0.19.2' },
  { name: 'find-my-way', floor: '8.2.2' },
  { name: 'jsonwebtoken', floor: '9.0.3' },
  { name: 'jws', floor: '4.0.1' },
  { name: 'lodash', floor: '4.18.1' },
  { name: 'ws', floor: '7.5.14', line: 7 },
  { name: 'undici', floor: '6.27.0', line: 6 },
  { name: 'undici', floor: '7.28.0', line: 7 },
  { name: 'form-data', floor: '4.0.6' },
];

// npm never runs these (`ignore-scripts=true`); each works without its script.
const scriptsWeKnow = ['@parcel/watcher', '@swc/core', 'botbuilder-dialogs', 'dtrace-provider', 'unrs-resolver'];

const numbers = (version: string) => version.split('-')[0]!.split('.').map(Number);
const isBelow = (version: string, floor: string): boolean => {
  const [have, need] = [numbers(version), numbers(floor)];
  const first = have.findIndex((part, index) => part !== need[index]);
  return first === -1 ? version.includes('-') : have[first]! < need[first]!;
};

describe('the lock file', () => {
  it.each(floors)('has no $name below $floor', ({ name, floor, line }) => {
    const low = locked.filter((entry) => entry.name === name && (line === undefined || numbers(entry.version!)[0] === line));

    expect(low.filter((entry) => isBelow(entry.version!, floor)).map((entry) => `${entry.place}@${entry.version}`)).toEqual([]);
  });

  it('has no install script that nobody looked at', () => {
    const scripted = locked.filter((entry) => entry.hasInstallScript).map((entry) => entry.name);

    expect([...new Set(scripted)].sort()).toEqual(scriptsWeKnow);
  });

  it('takes every package from the registry that npm is set to', () => {
    // `.npmrc` leaves out where a registry's package came from; git, file and tarball sources always say it.
    const elsewhere = locked.filter(({ link, resolved }) => link || resolved);

    expect(elsewhere.map((entry) => `${entry.place} ${entry.resolved}`)).toEqual([]);
  });

  it('knows the hash of every package', () => {
    expect(locked.filter((entry) => !entry.integrity?.startsWith('sha512-')).map((entry) => entry.place)).toEqual([]);
  });

  it('has one copy of zod, so that a schema of ours is a schema to the SDK', () => {
    expect(locked.filter((entry) => entry.name === 'zod').map((entry) => entry.place)).toEqual(['node_modules/zod']);
  });
});

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'])('pins every one of its %s', (kind) => {
    const loose = Object.entries(manifest[kind]!).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));

    expect(loose).toEqual([]);
  });

  it('pins the same Node for every platform it brings one for', () => {
    const versions = Object.entries(manifest['optionalDependencies']!).filter(([name]) => name.startsWith('node-'));

    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });
});

describe('comparing versions', () => {
  it.each([
    ['1.9.0', '1.21.1', true],
    ['1.21.1', '1.21.1', false],
    ['2.0.0', '1.21.1', false],
    ['1.21.1-rc.1', '1.21.1', true],
  ])('%s is below %s: %s', (version, floor, below) => {
    expect(isBelow(version, floor)).toBe(below);
  });
});
