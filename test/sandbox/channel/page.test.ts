import { readFileSync } from 'node:fs';
import { type ChannelServer, startChannel } from './channel-server.ts';

let channel: ChannelServer;

beforeAll(async () => {
  channel = await startChannel('http://127.0.0.1:9/api/messages');
});

afterAll(() => channel.close());

async function status(path: string): Promise<number> {
  const response = await fetch(channel.url + path);
  await response.arrayBuffer();
  return response.status;
}

it('serves the page and every file it names', async () => {
  const page = await (await fetch(`${channel.url}/`)).text();

  const files = [...page.matchAll(/(?:src|href)="(\/[^"#]+)"/g)].map(([, path]) => path!);
  expect(files).toContain('/vendor/adaptivecards.min.js');
  expect(await Promise.all(files.map(status))).toEqual(files.map(() => 200));
});

it('names nothing from elsewhere', () => {
  const page = readFileSync(new URL('../../../src/sandbox/channel/page/index.html', import.meta.url), 'utf8');

  expect(page).not.toMatch(/(?:src|href)="https?:/);
});

it.each([
  '/vendor/adaptivecards.js',
  '/vendor/package.json',
  '/vendor/..%2fpackage.json',
  '/chat/..%2froutes.ts',
  '/chat/nothing.js',
])('does not serve %s', async (path) => {
  expect(await status(path)).toBe(404);
});
