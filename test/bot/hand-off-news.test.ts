import { noticeCard } from '../../src/cards/notice.ts';
import type { Command } from '../../src/commands/command.ts';
import { configureLog } from '../../src/log.ts';
import { ann, type BotUnderTest, startBot } from './bot-under-test.ts';

configureLog('silent');

const itChannelId = '19:it@thread.tacv2';
const card = (title: string) => noticeCard({ title, text: '', typed: '', buttons: [] });

/** Posts to IT and changes the message at once. */
const tell: Command = {
  id: 'tell',
  text: { summary: 'Tell' },
  words: [],
  scope: 'personal',
  async run({ itChannel, chat }) {
    const id = (await itChannel?.post(card('Open'))) ?? '';
    await chat.say(`${id} ${String(await itChannel?.replace(id, card('Taken')))}`);
  },
};

describe('news of a hand-off', () => {
  let bot: BotUnderTest;
  beforeEach(async () => {
    bot = await startBot({ commands: [tell], itChannelId });
  });
  afterEach(() => bot.close());

  it('changes the message in IT’s channel, from whatever chat it comes', async () => {
    await bot.say('tell');

    const inChannel = bot.connector.sent.filter(({ path }) => decodeURIComponent(path).includes(itChannelId));
    expect(inChannel.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(inChannel[1]?.path).toMatch(/\/activities\/m1$/);
    expect(bot.connector.texts).toContain('m1 true');
  });

  it('says so when the message is gone', async () => {
    bot.connector.statuses.push(200, 404);

    await bot.say('tell');

    expect(bot.connector.texts).toContain('m1 false');
  });

  it.each([
    ['hand-off-taken', 'Mei Lin', 'Mei Lin from IT is looking at it.'],
    ['hand-off-solved', '', 'IT says it is solved.'],
  ])('reaches a person who could not be told, once, when they write again (%s)', async (kind, by, said) => {
    await bot.store.notices.keep(ann.aadObjectId, { kind, at: new Date(), by });

    await bot.say('help');
    await bot.say('help');

    expect(bot.connector.texts.filter((text) => text.startsWith(said))).toHaveLength(1);
    expect(bot.connector.texts[0]).toBe('This is help');
  });
});
