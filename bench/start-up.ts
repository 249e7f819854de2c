import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer } from './processes.ts';

/** Milliseconds from `npm start` on an empty data folder to the first 200 of /readyz: the middle one of three. */
export async function startUp(): Promise<number> {
  const npm = process.env['npm_execpath'];
  const command = npm ? [process.execPath, npm, 'start'] : ['npm', 'start'];
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'usher-bench-'));
    const server = await startServer(command, { USHER_DATA_DIR: dataDir, USHER_SANDBOX_PORT: String(await freePort()) });
    times.push(server.readyAfter);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return times.sort((one, other) => one - other)[1] ?? Number.NaN;
}
