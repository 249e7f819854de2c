import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Plain JavaScript that every Node can read. `node src/launch.js …` runs what follows on a Node that can run TypeScript:
// this one, or the one that `npm ci` installed (npm 11 puts that one first by itself, npm 10 does not link it).

/** Node runs TypeScript by itself since 22.18. */
export function canServe(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function installedNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = fileURLToPath(new URL(`../node_modules/${name}/bin/node${windows ? '.exe' : ''}`, import.meta.url));
  return existsSync(path) ? path : null;
}

/** Runs `node` with these arguments and ends as it ends. */
export function launch(args, version = process.versions.node) {
  const node = canServe(version) ? process.execPath : installedNode();
  if (node === null) {
    console.error(
      `Usher needs Node 22.18 or newer, and this is Node ${version}. Please update Node, or run "npm ci" on Linux or Windows.`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, args, { stdio: 'inherit' });
  // Ctrl+C reaches both by itself; a request to end reaches only this process.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) launch(process.argv.slice(2));
