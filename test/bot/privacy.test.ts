import { save } from '../store/save.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import type { Command } from '../../src/commands/command.ts';
import { createLog, log } from '../../src/log.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { graphError, startStandIn } from '../graph/stand-in.ts';
import { type BotUnderTest, startBot } from './bot-under-test.ts';

const name = 'Canary Wellington';
const address = 'canary.wellington@contoso.com';
const phone = 'Canary’s iPhone';
const from = { id: '29:canary', name, aadObjectId: '00000000-0000-4000-8000-0000000000aa' };

const greet: Command = {
  id: 'greet',
  text: { summary: 'Greet' },
  words: [],
  scope: 'personal',
  run: async ({ chat, graph, person }) => {
    await chat.show(noticeCard({ title: person.name, text: `${address} has ${phone}`, typed: '', buttons: [] }));
    await chat.replace('m1', noticeCard({ title: name, text: phone, typed: '', buttons: [] }));
    await graph.get('/users/1', { version: 'v1.0' });
  },
};

const stumble: Command = {
  ...greet,
  id: 'stumble',
  run: () => Promise.reject(Object.assign(new Error('on purpose'), { person: from, body: { text: phone } })),
};

describe('the log of a bad day', () => {
  let bot: BotUnderTest;
  let logged: string;
  const { write } = process.stderr;

  beforeEach(() => {
    logged = '';
    process.stderr.write = (text: string | Uint8Array) => {
      logged += String(text);
      return true;
    };
    log.level = 'trace';
  });
  afterEach(async () => {
    process.stderr.write = write;
    log.level = 'info';
    await bot.close();
  });

  const clean = (): void => {
    expect(logged).toContain('a turn failed');
    expect(logged).not.toMatch(/canary|wellington|iPhone|wrote to you/i);
  };

  it.each([[500, 500, 500, 500, 500], [403, 404], [400]])(
    'names nobody when the channel service answers %i',
    async (...statuses) => {
      bot = await startBot({ commands: [greet] });
      bot.connector.statuses.push(...statuses);

      await bot.post({ from, text: 'greet' });

      clean();
    },
  );

  it('names nobody when Graph refuses and says whom', async () => {
    const message = `${name} (${address}) may not`;
    const graph = await startStandIn(() => ({ status: 400, body: graphError('BadRequest', message) }));
    bot = await startBot({
      commands: [greet],
      graph: (signal) => connectGraph({ baseUrl: graph.url, credential: null }).reader(signal),
    });

    await bot.post({ from, text: 'greet' });

    await graph.close();
    clean();
  });

  it('names nobody when an error carries a person with it', async () => {
    bot = await startBot({ commands: [stumble] });

    await bot.post({ from, text: 'stumble' });

    clean();
    expect(logged).toContain('on purpose');
  });

  it('names nobody when a message cannot be read', async () => {
    bot = await startBot({ commands: [greet] });
    await save(bot.store, 'chat-ann', { format: 1, stack: [{ id: name, state: { name } }] }, 0);
    bot.connector.statuses.push(500);

    await bot.post({ from, text: `I wrote to you, ${address}` });

    clean();
  });
});

it('keeps of an error what it is, where it was and why, and nothing that hangs on it', () => {
  let line = '';
  const cause = Object.assign(new Error('the reason'), { code: 'ECONNRESET', request: { body: name } });
  const error = Object.assign(new TypeError('what', { cause }), { statusCode: 502, response: { body: name } });

  createLog({ write: (text) => void (line += text) }).error({ err: error }, 'x');

  expect(JSON.parse(line).err).toMatchObject({
    type: 'TypeError',
    message: 'what',
    statusCode: 502,
    stack: expect.stringContaining('privacy.test'),
    cause: { type: 'Error', message: 'the reason', code: 'ECONNRESET' },
  });
  expect(line).not.toContain(name);
});
