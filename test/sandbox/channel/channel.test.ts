import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { ChatMessage } from '../../../src/sandbox/channel/transcript-types.ts';
import { type ChannelServer, itChannelId, startChannel } from './channel-server.ts';
import { button, type EchoBot, execute, startEchoBot } from './echo-bot.ts';

interface Sent {
  id: string | null;
  delivered: boolean;
  reason: string | null;
  result?: { kind: string; text?: string };
}

const personal = 'personal-ready';
let bot: EchoBot;
let channel: ChannelServer;

beforeEach(async () => {
  bot = await startEchoBot();
  channel = await startChannel(bot.url);
});

afterEach(async () => {
  await channel.close();
  await bot.close();
});

const texts = (messages: ChatMessage[]) => messages.map((message) => message.text);
const transcript = (id: string) => channel.get<ChatMessage[]>(`/api/chat/${encodeURIComponent(id)}`);
const lastReceived = () => bot.received.at(-1) as Activity;

async function pressed(action: object, inputs: object = {}): Promise<{ sent: Sent; after: ChatMessage[]; card: ChatMessage }> {
  const [card] = await channel.say(personal, 'card');
  const sent = await channel.post<Sent>(`/api/chat/${personal}/actions`, {
    person: 'ready',
    activityId: card!.id,
    action,
    inputs,
  });
  const all = await transcript(personal);
  const place = all.findIndex((message) => message.id === card!.id);
  return { sent, after: all.slice(place + 1), card: all[place]! };
}

describe('a personal chat', () => {
  it('adds the bot with two events before the first message, once', async () => {
    await channel.say(personal, 'hello');
    await channel.say(personal, 'again');

    expect(bot.received.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate', 'message', 'message']);
    expect(texts(await transcript(personal))).toEqual(['welcome', 'hello', 'echo hello', 'again', 'echo again']);
  });

  it('sends what Teams sends', async () => {
    await channel.say(personal, 'hello', { locale: 'de-DE', platform: 'iOS', timeZone: 'Asia/Tokyo' });

    const activity = lastReceived();
    expect(activity).toMatchObject({
      type: 'message',
      text: 'hello',
      textFormat: 'plain',
      channelId: 'msteams',
      serviceUrl: `${channel.url}/connector`,
      locale: 'de-DE',
      localTimezone: 'Asia/Tokyo',
      recipient: { id: '28:usher', name: 'Usher' },
      from: { id: '29:ready', name: 'Amara Okafor' },
      conversation: { id: personal, conversationType: 'personal' },
      entities: [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'iOS', timezone: 'Asia/Tokyo' }],
    });
    expect(String(activity.localTimestamp)).toMatch(/\+09:00$/);
    expect(activity.channelData).toEqual({ tenant: { id: activity.conversation.tenantId } });
  });

  it('updates a message in its place and marks it', async () => {
    const answers = await channel.say(personal, 'update');

    expect(answers).toMatchObject([{ text: 'second', edited: true }]);
  });

  it('deletes a message', async () => {
    expect(await channel.say(personal, 'delete')).toEqual([]);
  });

  it('answers 404 when the bot updates a message that is gone', async () => {
    expect(texts(await channel.say(personal, 'gone'))).toEqual(['404']);
  });

  it('knows its members', async () => {
    expect(texts(await channel.say(personal, 'who'))).toEqual(['amara.okafor@contoso.com']);
  });

  it('is closed to others', async () => {
    const answer = await channel.post<{ error: string }>(`/api/chat/${personal}/messages`, { person: 'healthy', text: 'hi' });

    expect(answer.error).toContain('members');
    expect(bot.received).toEqual([]);
  });

  it('says when the bot does not take a message, and sends it once more on request', async () => {
    const { port } = new URL(bot.url);
    await bot.close();
    const path = `/api/chat/${personal}/messages`;

    const sent = await channel.post<Sent>(path, { person: 'ready', text: 'hello' });
    bot = await startEchoBot(Number(port));
    const again = await channel.post<Sent>(path, { person: 'ready', again: sent.id });

    expect(sent).toMatchObject({ delivered: false, reason: 'unreachable' });
    expect(again).toEqual({ id: sent.id, delivered: true, reason: null });
    expect(texts(await transcript(personal))).toEqual(['hello', 'welcome', 'echo hello']);
  });
});

describe('buttons', () => {
  it('Submit sends data and inputs as the value of a message', async () => {
    const { after, card } = await pressed(button('Submit', { verb: 'x' }), { name: 'Ada' });

    expect(lastReceived()).toMatchObject({ type: 'message', value: { verb: 'x', name: 'Ada' }, replyToId: card.id });
    expect(texts(after)).toEqual(['pressed {"verb":"x","name":"Ada"}']);
  });

  it('messageBack shows its words as the person’s own and sends text and value', async () => {
    const msteams = { type: 'messageBack', displayText: 'Yes, please', text: 'yes', value: '{"a":1}' };

    const { after } = await pressed(button('Yes', { msteams, b: 2 }));

    expect(after.map(({ from, text }) => [from, text])).toEqual([
      ['ready', 'Yes, please'],
      ['usher', 'pressed {"b":2,"a":1} yes'],
    ]);
  });

  it('imBack sends its value as if it were typed', async () => {
    const { after } = await pressed({ type: 'imBack', title: 'Yes', value: 'yes' });

    expect(texts(after)).toEqual(['yes', 'echo yes']);
  });

  it('Execute replaces the card in its place', async () => {
    const { sent, card, after } = await pressed(execute('Replace', 'replace'), { name: 'Ada' });

    expect(sent.result?.kind).toBe('card');
    expect(JSON.stringify(card.card)).toContain('replaced {\\"from\\":\\"card\\",\\"name\\":\\"Ada\\"}');
    expect(card.edited).toBe(false);
    expect(after).toEqual([]);
  });

  it.each([
    ['tell', { kind: 'message', text: 'Only for you' }],
    ['fail', { kind: 'error', text: 'That did not work.' }],
  ])('Execute %s gives a line for the person alone', async (verb, result) => {
    const { sent, after } = await pressed(execute('Press', verb));

    expect(sent.result).toEqual(result);
    expect(after).toEqual([]);
  });

  it('refuses a button of a message that is gone', async () => {
    const path = `/api/chat/${personal}/actions`;

    const answer = await channel.post<{ error: string }>(path, { person: 'ready', activityId: '1', action: execute('x', 'x') });

    expect(answer.error).toBe('That message is gone.');
  });
});

describe('groups and channels', () => {
  it('reach the bot only with a mention', async () => {
    const path = '/api/chat/group-new-phones/messages';

    const sent = await channel.post<Sent>(path, { person: 'ready', text: 'hello all' });
    const answers = await channel.say('group-new-phones', '@Usher hello');

    expect(sent).toMatchObject({ delivered: false, reason: 'no-mention' });
    expect(texts(answers)).toEqual(['echo hello']);
    expect(lastReceived()).toMatchObject({
      text: '<at>Usher</at> hello',
      conversation: { conversationType: 'groupChat', isGroup: true },
    });
  });

  it('a post in a channel starts a thread, and the bot answers in it', async () => {
    const [answer] = await channel.say('channel-general', '@Usher hello');

    const post = (await transcript('channel-general')).at(-2)!;
    expect(post.thread).toBe(post.id);
    expect(answer?.thread).toBe(post.id);
    expect(lastReceived().conversation.id).toBe(`channel-general;messageid=${post.id}`);
    expect(lastReceived().channelData).toMatchObject({
      channel: { id: 'channel-general', name: 'General' },
      team: { name: 'Contoso' },
    });
  });

  it('the IT channel takes what the bot posts by itself, and only IT reads it', async () => {
    const conversation = { id: itChannelId, conversationType: 'channel', isGroup: true };
    const reference = { channelId: 'msteams', serviceUrl: `${channel.url}/connector`, conversation: conversation as never };

    await bot.say({ ...reference, bot: { id: '28:usher', name: 'Usher' } }, 'A hand-off');

    const idsFor = async (person: string) =>
      (await channel.get<{ id: string }[]>(`/api/chats?person=${person}`)).map(({ id }) => id);
    expect(await transcript(itChannelId)).toMatchObject([{ from: 'usher', text: 'A hand-off' }]);
    expect(await idsFor('help-desk')).toContain(itChannelId);
    expect(await idsFor('ready')).toEqual([personal, 'group-new-phones', 'channel-general']);
  });
});

describe('the connector', () => {
  const activities = `/connector/v3/conversations/${personal}/activities`;

  it('opens a personal chat for a member by either id', async () => {
    const people = await channel.get<{ id: string; key: string }[]>('/api/people');
    const id = people.find(({ key }) => key === 'ready')!.id;

    const answers = await Promise.all(
      ['29:ready', id].map((member) => channel.post('/connector/v3/conversations', { members: [{ id: member }] })),
    );

    expect(answers).toMatchObject([{ id: personal }, { id: personal }]);
  });

  it.each([
    ['an unknown chat', '/connector/v3/conversations/nowhere/activities', 404],
    ['a message over 100 KB', activities, 413],
  ])('refuses %s', async (_what, path, status) => {
    const body = JSON.stringify({ type: 'message', text: 'x'.repeat(60_000) });

    const response = await fetch(channel.url + path, { method: 'POST', body });

    expect(response.status).toBe(status);
  });

  it('fails on demand, as often as asked', async () => {
    await channel.post('/api/channel-faults', { match: 'POST /v3/.*/activities', status: 429, retryAfter: 7, times: 1 });
    const send = () => fetch(channel.url + activities, { method: 'POST', body: '{"type":"message","text":"hi"}' });

    const [first, second] = [await send(), await send()];

    expect([first.status, first.headers.get('retry-after'), second.status]).toEqual([429, '7', 201]);
  });
});

describe('history', () => {
  it('outlives a restart and is emptied by a reset', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'chats-'));
    const first = await startChannel(bot.url, dataDir);
    await first.say(personal, 'hello');
    await first.close();

    const second = await startChannel(bot.url, dataDir);
    const kept = await second.get<ChatMessage[]>(`/api/chat/${personal}`);
    second.reset();
    const emptied = await second.get<ChatMessage[]>(`/api/chat/${personal}`);
    await second.close();

    expect(texts(kept)).toEqual(['welcome', 'hello', 'echo hello']);
    expect(emptied).toEqual([]);
    expect(JSON.parse(readFileSync(join(dataDir, 'sandbox-chats.json'), 'utf8')).chats[personal].messages).toEqual([]);
    rmSync(dataDir, { recursive: true });
  });

  it('takes the bot out of the chats on a reset, and adds it again at the next visit', async () => {
    await channel.say(personal, 'hello');
    bot.received.length = 0;

    channel.reset();
    await channel.post(`/api/chat/${personal}/open`, { person: 'ready' });

    expect(bot.received.map(({ type, action }) => action ?? type)).toEqual(['remove', 'add', 'conversationUpdate']);
    expect(texts(await transcript(personal))).toEqual(['welcome']);
  });
});
