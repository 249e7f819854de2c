import { createServer } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { openStore } from '../../src/store/open-store.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { personIn } from './person.ts';
import { spawnUsher, startProcess, type UsherProcess } from './usher-process.ts';

const running: UsherProcess[] = [];
const start = async (dataDir = temporaryFolder()): Promise<UsherProcess> => {
  const usher = await startProcess({ USHER_DATA_DIR: dataDir });
  running.push(usher);
  return usher;
};
afterEach(async () => {
  for (const usher of running.splice(0)) await usher.end('SIGKILL');
});
afterAll(removeFolders);

describe('the process', () => {
  it('says where to chat, and is ready', async () => {
    const usher = await start();

    expect(usher.output()).toMatch(/Usher is ready\. Open http:\/\/localhost:\d+ to chat\./);
    expect((await fetch(`${usher.url}/readyz`)).status).toBe(200);
  });

  it('serves on after 1,000 bodies that are not what they say', async () => {
    const usher = await start();
    const encodings = ['gzip', 'deflate', 'br'];
    const send = async (number: number): Promise<number> => {
      const headers = { 'Content-Type': 'application/json', 'Content-Encoding': encodings[number % 3] ?? 'gzip' };
      const response = await fetch(`${usher.url}/api/messages`, {
        method: 'POST',
        headers,
        body: number % 7 ? `junk ${number}` : '',
      });
      await response.arrayBuffer();
      return response.status;
    };

    const statuses = new Set<number>();
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => send(round * 50 + index)));
      for (const status of answers) statuses.add(status);
    }

    expect([...statuses]).toEqual([415]);
    expect(usher.child.exitCode).toBeNull();
    expect((await fetch(`${usher.url}/healthz`)).status).toBe(200);
  });

  it('cuts idle, slow and dribbling senders within 13 seconds, and answers others meanwhile', async () => {
    const usher = await start();
    const port = Number(new URL(usher.url).port);
    const began = Date.now();
    const openings = [
      '',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\n',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    ];
    const sockets = Array.from({ length: 150 }, (_, index) => opened(port, openings[index % 3] ?? ''));

    await new Promise((resolve) => setTimeout(resolve, 500));
    const health = Date.now();
    await fetch(`${usher.url}/healthz`);
    expect(Date.now() - health).toBeLessThan(1000);

    await Promise.all(sockets.filter(({ destroyed }) => !destroyed).map((socket) => once(socket, 'close')));
    expect(Date.now() - began).toBeLessThan(13_500);
  }, 20_000);

  it('ends with 0 on SIGTERM', async () => {
    const usher = await start();

    expect(await usher.end('SIGTERM')).toBe(0);
  });

  it('goes on with the conversation after a kill -9', async () => {
    const dataDir = temporaryFolder();
    const before = await start(dataDir);
    const ann = await personIn(before.sandboxUrl, 'ready');
    await ann.say('set up my iphone');
    await ann.say('iphone');
    await before.end('SIGKILL');
    const kept = await stateOf(dataDir);

    const after = await start(dataDir);
    const again = await personIn(after.sandboxUrl, 'ready');
    await again.say('what time is it on the moon');
    await after.end('SIGKILL');

    expect(kept).toContain('"enroll"');
    expect(await stateOf(dataDir)).toContain('"enroll"');
  }, 30_000);

  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const { child, output } = spawnUsher({ PORT: String(port), USHER_DATA_DIR: temporaryFolder() });
    await once(child, 'close');

    expect(child.exitCode).toBe(1);
    expect(output().trim()).toBe(`Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`);
    other.close();
  });

  it('names every wrong setting and shows no value', async () => {
    const { child, output } = spawnUsher({ PORT: 'canary', HOST: '0.0.0.0', USHER_CLOUD: 'canary' });
    await once(child, 'close');

    expect(child.exitCode).toBe(1);
    expect(output()).toMatch(/^Please correct these settings: .*PORT.*USHER_CLOUD/);
    expect(output()).not.toContain('canary');
  });
});

function opened(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.resume();
  if (text) socket.write(text);
  return socket;
}

/** What the store holds of the ready person's chat, as one text. */
async function stateOf(dataDir: string): Promise<string> {
  const store = await openStore({ dataDir });
  const state = await store.states.load('personal-ready');
  await store.close();
  return JSON.stringify(state);
}
