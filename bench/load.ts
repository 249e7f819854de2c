import { Agent, request } from 'node:http';
import type { Connector } from './connector.ts';

export interface Bot {
  /** The bot's POST address. */
  endpoint: string;
  connector: Connector;
  /** Entra object id that the messages come from. */
  personId: string;
  tenantId: string;
}

export interface Load {
  turns: number;
  perSecond: number;
  p50: number;
  p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let messages = 0;

/** One turn: sends the text, and is over when the bot has answered the request and shown its answer. Gives what it said. */
export async function turn(bot: Bot, conversationId: string, text: string): Promise<string> {
  messages += 1;
  const activity = {
    type: 'message',
    id: `message-${process.pid}-${messages}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    locale: 'en-GB',
    from: { id: `29:${conversationId}`, name: 'Robin Bench', aadObjectId: bot.personId },
    recipient: { id: '28:usher', name: 'Usher' },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: bot.tenantId },
    channelData: { tenant: { id: bot.tenantId } },
    text,
  };
  const answer = bot.connector.nextAnswer(conversationId);
  const status = await post(bot.endpoint, JSON.stringify(activity));
  if (status >= 300) throw new Error(`The bot answered ${status} to "${text}"`);
  return within(10_000, answer, `no answer to "${text}"`);
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
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { turns: times.length, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function post(url: string, body: string): Promise<number> {
  return new Promise((answered, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => answered(response.statusCode ?? 0));
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
