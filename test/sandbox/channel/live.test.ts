import { type ChannelServer, startChannel } from './channel-server.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';

interface LiveEvent {
  id: string | null;
  event: string;
  data: { text?: string; conversationId?: string };
}

const path = '/api/chat/personal-ready/events?person=ready';
let bot: EchoBot;
let channel: ChannelServer;

beforeAll(async () => {
  bot = await startEchoBot();
  channel = await startChannel(bot.url);
  await channel.say('personal-ready', 'hello');
});

afterAll(async () => {
  await channel.close();
  await bot.close();
});

const caughtUp = ({ event }: LiveEvent) => event === 'caught-up';

/** Reads events until `last` says so, then hangs up. */
async function read(
  url: string,
  last: (event: LiveEvent) => boolean,
  onCaughtUp = async (): Promise<void> => undefined,
): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  let rest = '';
  let acting = Promise.resolve();
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    const fresh = blocks.filter((block) => block.includes('event: ')).map(eventFrom);
    events.push(...fresh);
    if (fresh.some(caughtUp)) acting = onCaughtUp();
    if (fresh.some(last)) break;
  }
  await acting;
  stop.abort();
  return events;
}

function eventFrom(block: string): LiveEvent {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { id: field('id') ?? null, event: field('event') ?? '', data: JSON.parse(field('data') ?? '{}') };
}

it('replays the history to a new reader', async () => {
  const events = await read(channel.url + path, caughtUp);

  expect(events.map(({ event, data }) => data.text ?? event)).toEqual(['cleared', 'welcome', 'hello', 'echo hello', 'caught-up']);
});

it('replays only what a returning reader missed', async () => {
  const known = (await read(channel.url + path, caughtUp)).find(({ data }) => data.text === 'hello')!.id;

  const events = await read(`${channel.url}${path}&since=${known}`, caughtUp);

  expect(events.map(({ event, data }) => data.text ?? event)).toEqual(['echo hello', 'caught-up']);
});

it('tells typing, changes and news of other chats as they happen', async () => {
  const act = async () => {
    await channel.say('group-new-phones', 'hi all');
    await channel.say('personal-ready', 'typing');
  };

  const events = await read(channel.url + path, ({ data }) => data.text === 'typed', act);

  const live = events.slice(events.findIndex(caughtUp) + 1);
  expect(live.map(({ event }) => event).filter((event) => event !== 'elsewhere')).toEqual(['message', 'typing', 'message']);
  expect(live.find(({ event }) => event === 'elsewhere')?.data.conversationId).toBe('group-new-phones');
});
