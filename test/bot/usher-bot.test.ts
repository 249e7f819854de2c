import { configureLog } from '../../src/log.ts';
import type { Command } from '../../src/commands/command.ts';
import { type BotUnderTest, type BotUnderTestOptions, startBot } from './bot-under-test.ts';

configureLog('silent');

const echo: Command = {
  id: 'echo',
  text: { summary: 'Says hello' },
  words: ['hello there'],
  scope: 'anywhere',
  run: async ({ chat, person }) => void (await chat.say(`Hello ${person.name}`)),
};

describe('a turn', () => {
  let bot: BotUnderTest;
  const start = async (options: BotUnderTestOptions = {}): Promise<BotUnderTest> => {
    bot = await startBot({ commands: [echo], ...options });
    return bot;
  };
  afterEach(() => bot.close());

  it('runs a typed command and answers in the conversation', async () => {
    await start();

    const response = await bot.say('Hello there!');

    expect(response.status).toBe(200);
    expect(bot.connector.sent[0]?.path).toMatch(/^\/v3\/conversations\/chat-ann\/activities/);
    expect(bot.connector.texts).toEqual(['Hello Ann']);
  });
});
