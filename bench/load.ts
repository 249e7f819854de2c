import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Card, Connector } from './connector.ts';

export interface Bot {
  /** The bot's POST address. */
  endpoint: string;
  connector: Connector;
  /** Entra object id that the messages come from. */
  personId: string;
  tenantId: string;
}

export interface Load {
  /** Of each turn, in milliseconds. */
  times: number[];
  seconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let messages = 0;

/** Types something. The turn is over when the bot has answered the request and shown something. */
export async function say(bot: Bot, conversationId: string, words: string): Promise<void> {
  const answer = bot.connector.nextAnswer(conversationId);
  await send(bot, conversationId, { type: 'message', text: words });
  await within(10_000, answer, `no answer to "${words}"`);
}

/** Presses the button of the newest card that has this verb. The turn is over when the new card came back in its place. */
export async function press(bot: Bot, conversationId: string, verb: string): Promise<void> {
  const shown = bot.connector.last(conversationId);
  const action = shown?.card?.actions?.find((button) => button.verb === verb);
  if (!shown || !action) throw new Error(`No button ${verb} on: ${shown?.text}`);
  const { data } = action;
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const answer = await send(bot, conversationId, { type: 'invoke', name: 'adaptiveCard/action', replyToId: shown.id, value });
  const card = (JSON.parse(answer) as { value?: Card }).value;
  if (!card?.actions) throw new Error(`The press ${verb} was answered with ${answer.slice(0, 200)}`);
  Object.assign(shown, { card, text: card.speak ?? '' });
}

async function send(bot: Bot, conversationId: string, what: object): Promise<string> {
  messages += 1;
  const activity = {
    id: `message-${process.pid}-${messages}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    locale: 'en-GB',
    from: { id: `29:${conversationId}`, name: 'Robin Bench', aadObjectId: bot.personId },
    recipient: { id: '28:usher', name: 'Usher' },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: bot.tenantId },
    channelData: { tenant: { id: bot.tenantId } },
    ...what,
  };
  const { status, body } = await post(bot.endpoint, JSON.stringify(activity));
  if (status >= 300) throw new Error(`The bot answered ${status} to ${JSON.stringify(what)}`);
  return body;
}

/** A closed loop: each client sends its next message as soon as its last one was answered. Every client has `each` conversations. */
export async function closedLoop(options: {
  clients: number;
  each: number;
  milliseconds: number;
  oneTurn: (conversation: number) => Promise<unknown>;
}): Promise<Load> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + options.milliseconds;
  await Promise.all(
    Array.from({ length: options.clients }, async (_, client) => {
      for (let round = 0; performance.now() < end; round += 1) {
        const began = performance.now();
        await options.oneTurn(client * options.each + (round % options.each));
        times.push(performance.now() - began);
      }
    }),
  );
  return { times, seconds: (performance.now() - start) / 1000 };
}

function post(url: string, body: string): Promise<{ status: number; body: string }> {
  return new Promise((answered, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then((said) => answered({ status: response.statusCode ?? 0, body: said }), failed);
    });
    sending.on('error', failed).end(body);
  });
}

async function within<T>(milliseconds: number, promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(complaint)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
