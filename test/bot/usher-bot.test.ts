import { save } from '../store/save.ts';
import type { Command } from '../../src/commands/command.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { UsherError } from '../../src/errors.ts';
import { configureLog } from '../../src/log.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { ann, type BotUnderTest, type BotUnderTestOptions, startBot } from './bot-under-test.ts';
import { Counter, count } from './counter-dialog.ts';

configureLog('silent');

const command = (id: string, run: Command['run'], scope: Command['scope'] = 'personal'): Command => ({
  id,
  text: { summary: id },
  words: [`please ${id}`],
  scope,
  run,
});
const hello = command('hello', async ({ chat, person }) => void (await chat.say(`Hello ${person.name}`)), 'anywhere');
const secret = command('secret', async ({ chat }) => void (await chat.say('About you')));
const group = { id: '19:group', conversationType: 'groupChat', isGroup: true };

let bot: BotUnderTest;
const start = async (options: BotUnderTestOptions = {}): Promise<BotUnderTest> => {
  bot = await startBot({ ...options, commands: [hello, secret, count, ...(options.commands ?? [])], dialogs: [new Counter()] });
  return bot;
};
afterEach(() => bot.close());

describe('a turn', () => {
  it.each([['hello'], ['/hello'], ['Please HELLO!']])(
    'runs the command of "%s" and answers in the conversation',
    async (text) => {
      await start();

      const response = await bot.say(text);

      expect(response.status).toBe(200);
      expect(bot.connector.sent[0]?.path).toMatch(/^\/v3\/conversations\/chat-ann\/activities/);
      expect(bot.connector.texts).toEqual(['Hello Ann']);
    },
  );

  it('runs the command of a button', async () => {
    await start();

    await bot.post({ value: { verb: 'command.hello' } });

    expect(bot.connector.texts).toEqual(['Hello Ann']);
  });

  it('gives what it does not know to the answers, and else to help', async () => {
    await start({
      answer: async ({ chat, input }) => input.kind === 'text' && input.text === 'why?' && (await chat.say('Because')) !== '',
    });

    await bot.say('why?');
    await bot.say('gibberish');

    expect(bot.connector.texts).toEqual(['Because', 'This is help']);
  });

  it('continues the dialog that is open, and leads back to it after a side question', async () => {
    await start();

    await bot.say('start counting');
    await bot.say('count one');
    await bot.say('hello');
    await bot.say('gibberish');
    await bot.say('count two');

    expect(bot.connector.texts).toEqual([
      'Counting',
      'one',
      'Hello Ann',
      'Back to counting',
      'This is help',
      'Back to counting',
      'one two',
    ]);
  });

  it('opens the dialog of an old card’s button, and leads back when it is open', async () => {
    await start();

    await bot.post({ value: { verb: 'counter.unknown' } });
    await bot.post({ value: { verb: 'counter.unknown' } });

    expect(bot.connector.texts).toEqual(['Counting', 'Back to counting']);
  });

  it('speaks of a person in a personal chat alone', async () => {
    await start();

    await bot.post({ conversation: group, text: '<at>Usher</at> secret' });
    await bot.post({ conversation: group, text: '<at>Usher</at> hello' });
    await bot.post({ conversation: group, value: { verb: 'counter.add' } });

    expect(bot.connector.texts).toEqual([expect.stringContaining('**please secret**'), 'Hello Ann', 'This is help']);
  });

  it.each([{ conversationType: 'meeting' }, { isGroup: true }])('takes %j for a chat with listeners', async (more) => {
    await start();

    await bot.post({ conversation: { id: '19:new', ...more }, text: 'secret' });

    expect(bot.connector.texts).toEqual([expect.stringContaining('**please secret**')]);
  });

  it.each([
    ['id', { id: 'i'.repeat(1001) }],
    ['sender', { from: { ...ann, id: '\ud800' } }],
    ['conversation', { conversation: { id: 'c'.repeat(200_000), conversationType: 'personal' } }],
  ])('answers 400 to an absurd %s', async (_what, changes) => {
    await start();

    const response = await bot.post({ text: 'hello', ...changes });

    expect([response.status, await response.text(), bot.connector.sent.length]).toEqual([400, '', 0]);
  });

  it.each(['hello \ud83d', '🙂'.repeat(60_000), '\u202E\u0000\u001b[31m', '{"verb":"command.hello"}', '${1+1} {name}'])(
    'has an answer to odd text: %j',
    async (text) => {
      await start();

      const response = await bot.say(text);

      expect(response.status).toBe(200);
      expect(bot.connector.texts).toEqual(['This is help']);
    },
  );

  it.each([{}, { verb: 7 }, { verb: 'a.b.c' }, { verb: '__proto__.x' }, { action: 'x' }])(
    'takes a message with the value %j for text',
    async (value) => {
      await start();

      const response = await bot.post({ value, text: 'hello' });

      expect(response.status).toBe(200);
      expect(bot.connector.texts).toEqual(['Hello Ann']);
    },
  );

  it.each(['task/fetch', 'composeExtension/query', 'signin/verifyState', 'adaptiveCard/action', '__proto__'])(
    'answers 501 at once to the invoke %s that it has nothing for',
    async (name) => {
      await start();

      const response = await bot.post({ type: 'invoke', name, value: { action: { verb: 5 } } });

      expect([response.status, await response.text()]).toEqual([501, '']);
    },
  );

  it('tells somebody without a work account kindly', async () => {
    await start();

    await bot.post({ from: { id: '29:guest', name: 'Guest' }, text: 'hello' });

    expect(bot.connector.texts).toEqual([expect.stringContaining('signed in with your work account')]);
  });

  it('greets once, though Teams says twice that the chat was opened', async () => {
    await start();
    const membersAdded = [{ id: '28:usher' }];

    await bot.post({ type: 'installationUpdate', action: 'add' });
    await bot.post({ type: 'conversationUpdate', membersAdded });
    await bot.post({ type: 'installationUpdate', action: 'add', conversation: group });

    expect(bot.connector.texts).toEqual(['Welcome']);
  });

  it('forgets a chat that it was removed from', async () => {
    await start();
    await bot.say('start counting');

    await bot.post({ type: 'installationUpdate', action: 'remove' });

    expect(await bot.store.states.load('chat-ann')).toBeNull();
  });

  it.each(['messageReaction', 'typing', 'messageUpdate', 'event', 'endOfConversation', '__proto__'])(
    'takes no notice of %s',
    async (type) => {
      await start();

      const response = await bot.post({ type });

      expect(response.status).toBe(200);
      expect(bot.connector.sent).toEqual([]);
    },
  );

  it('runs an activity once, though it is delivered several times', async () => {
    await start();

    const responses = await Promise.all(Array.from({ length: 5 }, () => bot.post({ id: 'same', text: 'hello' })));
    await bot.post({ id: 'same', text: 'hello' });

    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(bot.connector.texts).toEqual(['Hello Ann']);
  });

  it('loses none of 100 messages that come at once, and says once that it needs a moment', async () => {
    await start();
    await bot.say('start counting');
    const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

    await Promise.all(words.map((word) => bot.say(`count ${word}`)));
    await bot.bot.queue.idle();

    const state = await bot.store.states.load<{ memory: { counter: string[] } }>('chat-ann');
    expect(new Set(state?.value.memory.counter)).toEqual(new Set(words));
    expect(bot.connector.texts.filter((text) => text.startsWith('One moment'))).toHaveLength(1);
  });

  it('applies 100 messages of one connection in the order they came', async () => {
    await start();
    await bot.say('start counting');
    const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

    await bot.pipeline(words.map((word) => ({ text: `count ${word}` })));

    const state = await bot.store.states.load<{ memory: { counter: string[] } }>('chat-ann');
    expect(state?.value.memory.counter).toEqual(words);
  });

  it('keeps the conversation over a restart', async () => {
    const dataDir = temporaryFolder();
    const before = await startBot({ commands: [count], dialogs: [new Counter()], dataDir });
    await before.say('start counting');
    await before.say('count one');
    await before.stop();
    await start({ dataDir });

    await bot.say('count two');

    expect(bot.connector.texts).toEqual(['one two']);
  });
});

describe('a turn that fails', () => {
  it('tells the person what to do and a reference, and leaves the state as it was', async () => {
    await start();
    await bot.say('start counting');
    await bot.say('count one');

    const response = await bot.say('count boom');
    await bot.say('count two');

    expect(response.status).toBe(200);
    const [, , , apology, after] = bot.connector.texts;
    expect(apology).toMatch(/^Something went wrong on my side, not on yours\..*Reference [0-9a-f]{6}/);
    expect(apology).not.toMatch(/on purpose|ann@|Error|at /);
    expect(after).toBe('one two');
  });

  it('says who can help with what it may not read', async () => {
    const forbidden = () => Promise.reject(new UsherError('graph-forbidden', 'Graph answered 403 to https://graph.example/x'));
    await start({ commands: [command('read', forbidden)] });

    await bot.say('read');

    expect(bot.connector.texts[0]).toMatch(/^I am not allowed to look that up here\. .*Reference/);
    expect(bot.connector.texts[0]).not.toMatch(/graph|403/i);
  });

  it('says kindly that two messages crossed when another process wrote first', async () => {
    const intrude = command('intrude', async (turn) => {
      turn.memory['mine'] = true;
      await save(bot.store, 'chat-ann', { format: 1, stack: [], memory: {} }, 0);
    });
    await start({ commands: [intrude] });

    await bot.say('intrude');

    expect(bot.connector.texts).toEqual([expect.stringContaining('Two messages crossed')]);
  });

  it('survives that not even the apology can be sent', async () => {
    await start();
    bot.connector.statuses.push(500, 500);

    const response = await bot.say('hello');
    await bot.say('hello');

    expect(response.status).toBe(200);
    expect(bot.connector.texts).toHaveLength(3);
  });
});

describe('a slow turn', () => {
  const hang = command('hang', async ({ chat, graph }) => {
    await graph.get('/x', { version: 'v1.0' });
    await chat.say('At last');
  });

  it('is answered in time, shows that Usher is busy, and goes on', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const graph = () => ({ get: () => promise, list: () => promise, ask: () => promise }) as never;
    await start({ commands: [hang], graph, answerWithinMs: 1000 });
    const began = Date.now();

    const response = await bot.say('hang');

    expect(response.status).toBe(200);
    expect(Date.now() - began).toBeLessThan(2000);
    resolve({});
    await bot.bot.queue.idle();
    expect(bot.connector.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
    expect(bot.connector.texts).toEqual(['At last']);
  });

  it('answers a button in time and replaces its card later', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const late = command('late', async ({ chat, input }) => {
      await promise;
      if (input.kind === 'button')
        await chat.replace(input.press.cardId ?? '', noticeCard({ title: 'Late', text: '', typed: '', buttons: [] }));
    });
    await start({ commands: [late], answerWithinMs: 100 });

    const response = await bot.press('command.late', 'm1');

    expect(await response.json()).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    resolve({});
    await bot.bot.queue.idle();
    expect(bot.connector.sent.at(-1)).toMatchObject({ method: 'PUT', path: '/v3/conversations/chat-ann/activities/m1' });
  });
});

describe('a pressed button', () => {
  it('is answered with the card that took its card’s place', async () => {
    await start();
    await bot.say('start counting');

    const response = await bot.press('counter.add', 'm7');

    const answer = await response.json();
    expect(answer).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
    expect(bot.connector.sent.at(-1)).toMatchObject({ method: 'PUT', path: '/v3/conversations/chat-ann/activities/m7' });
  });

  it('does nothing when it is delivered again, and says so', async () => {
    await start();
    await bot.say('start counting');
    await bot.press('counter.add', 'm7', 'again');

    const second = await (await bot.press('counter.add', 'm7', 'again')).text();

    expect(second).toContain('I have that already');
    expect(bot.connector.sent).toHaveLength(2);
  });

  it.each([403, 404])('learns that its card is gone from a %s', async (status) => {
    const replaced: boolean[] = [];
    const card = noticeCard({ title: 'x', text: '', typed: '', buttons: [] });
    await start({ commands: [command('replace', async ({ chat }) => void replaced.push(await chat.replace('gone', card)))] });
    bot.connector.statuses.push(status);

    await bot.say('replace');

    expect(replaced).toEqual([false]);
    expect(bot.connector.sent).toHaveLength(1);
  });
});

describe('what Usher starts itself', () => {
  const itChannelId = '19:it@thread.tacv2';
  const tell = command('tell', async ({ itChannel }) => {
    await itChannel?.post(noticeCard({ title: 'To IT', text: '', typed: '', buttons: [] }));
  });

  it('looks again in a conversation from the store, after the turns that wait there', async () => {
    await start();
    await bot.say('start counting');
    await bot.store.watches.start('chat-ann', new Date(), new Date());

    const reached = await bot.bot.tick('chat-ann');

    expect(reached).toBe(true);
    expect(bot.connector.texts).toEqual(['Counting', 'Looked again']);
    expect(await bot.store.watches.due(new Date(), 10)).toEqual([]);
  });

  it('stops looking where no dialog is open', async () => {
    await start();
    await bot.say('hello');
    await bot.store.watches.start('chat-ann', new Date(), new Date());

    await bot.bot.tick('chat-ann');

    expect(await bot.store.watches.due(new Date(), 10)).toEqual([]);
    expect(bot.connector.texts).toEqual(['Hello Ann']);
  });

  it.each([403, 404])('looks no more where the channel service says %i', async (status) => {
    await start();
    await bot.say('start counting');
    await bot.store.watches.start('chat-ann', new Date(), new Date());
    bot.connector.statuses.push(status);

    await bot.bot.tick('chat-ann');

    expect(await bot.store.watches.due(new Date(), 10)).toEqual([]);
  });

  it('looks again where the channel service was only away', async () => {
    await start();
    await bot.say('start counting');
    await bot.store.watches.start('chat-ann', new Date(), new Date());
    bot.connector.statuses.push(502);

    await bot.bot.tick('chat-ann');

    expect(await bot.store.watches.due(new Date(), 10)).toHaveLength(1);
  });

  it('says where it cannot reach anybody', async () => {
    await start();

    expect(await bot.bot.tick('nowhere')).toBe(false);
  });

  it('sends to no address that an attacker put into the store', async () => {
    await start();
    const reference = { serviceUrl: 'https://evil.example/', conversation: { id: 'chat-ann' } as never };
    await bot.store.references.put({
      conversationId: 'chat-ann',
      personId: ann.id,
      personal: true,
      reference,
      at: new Date(),
    });

    await expect(bot.bot.tick('chat-ann')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['it was never written to from there', false],
    ['it was written to from there', true],
  ])('posts to IT’s channel when %s', async (_when, known) => {
    await start({ commands: [tell], itChannelId });
    const conversation = { id: `${itChannelId};messageid=5`, conversationType: 'channel', isGroup: true };
    if (known) await bot.post({ type: 'installationUpdate', action: 'add', conversation });

    await bot.say('tell');

    expect(bot.connector.sent).toHaveLength(1);
    expect(decodeURIComponent(bot.connector.sent[0]?.path ?? '')).toBe(`/v3/conversations/${itChannelId}/activities`);
  });
});
