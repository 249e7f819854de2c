import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const notOurs = new Set(['node_modules', '.git', '.usher', '.env', 'artifacts', 'coverage', 'devTools']);

/** Every file of the project, as paths from its root with forward slashes. */
export function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !notOurs.has(name));
  const paths = entries.flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
  return paths.sort();
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Names in a folder that end in `ending`, without it; and its subfolders, when asked. */
export function namesIn(folder: string, ending: string, subfolders = false): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? subfolders : entry.name.endsWith(ending) && !entry.name.endsWith('.d.ts')))
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.slice(0, -ending.length)))
    .sort();
}

export const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).filter((name) => statSync(join(root, folder, name)).isDirectory());
