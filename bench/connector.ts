import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Card {
  speak?: string;
  actions?: { type: string; verb: string; data: object }[];
}

/** The newest message of the bot in a conversation. */
export interface Shown {
  id: string;
  text: string;
  card: Card | null;
}

export interface Connector {
  url: string;
  /** Resolves when the bot next shows something in this conversation: a message, or a card put in the place of an old one. */
  nextAnswer(conversationId: string): Promise<void>;
  last(conversationId: string): Shown | undefined;
  close(): Promise<void>;
}

interface Sent {
  type?: string;
  text?: string;
  attachments?: { content?: Card }[];
}

/** A channel service that takes what a bot sends and says so to whoever waits. It does as little as possible, for both bots alike. */
export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, () => void>();
  const shown = new Map<string, Shown>();
  let count = 0;

  const server = createServer((request, response) => {
    void take(request).then((id) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id }));
    });
  });

  async function take(request: IncomingMessage): Promise<string> {
    const [, part = '', activityId] = /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url ?? '') ?? [];
    if (request.method !== 'POST' && request.method !== 'PUT') return 'none';
    const sent = (await json(request)) as Sent;
    count += 1;
    const id = request.method === 'PUT' && activityId ? activityId : `answer-${count}`;
    if (sent.type !== 'message') return id;
    const conversation = decodeURIComponent(part);
    const card = sent.attachments?.[0]?.content ?? null;
    // An old card that shrinks is not the newest message.
    const before = shown.get(conversation);
    if (request.method === 'POST' || !before || before.id === id) {
      shown.set(conversation, { id, text: sent.text ?? card?.speak ?? '', card });
    }
    waiting.get(conversation)?.();
    waiting.delete(conversation);
    return id;
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextAnswer: (conversationId) => new Promise((answered) => waiting.set(conversationId, answered)),
    last: (conversationId) => shown.get(conversationId),
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
}
