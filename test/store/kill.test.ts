import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open-store.ts';
import { removeFolders, temporaryFolder } from './temporary-folder.ts';

const writer = fileURLToPath(new URL('./write-loop.ts', import.meta.url));

afterAll(removeFolders);

/** Lets the loop write for a while, kills it without warning, and gives the last number it said was saved. */
async function lastSavedBeforeKill(dataDir: string, writes: number): Promise<number> {
  const child = spawn(process.execPath, [writer, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    if (heard.split('\n').length > writes) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return Number(heard.split('\n').at(-2));
}

it('loses no acknowledged write to six kills and opens again each time', async () => {
  const dataDir = temporaryFolder();
  const lost: number[] = [];

  for (let kill = 1; kill <= 6; kill++) {
    const acknowledged = await lastSavedBeforeKill(dataDir, 20 * kill);
    const store = await openStore({ dataDir });
    const saved = await store.states.load<{ count: number }>('loop');
    await store.close();
    if (!saved || saved.value.count < acknowledged) lost.push(acknowledged);
  }

  expect(lost).toEqual([]);
}, 30_000);
