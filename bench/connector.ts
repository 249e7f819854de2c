import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Connector {
  url: string;
  /** Resolves when the bot next shows something in this conversation: a message, or a card put in the place of an old one. */
  nextAnswer(conversationId: string): Promise<string>;
  /** What it showed last; empty when nothing yet. */
  lastAnswer(conversationId: string): string;
  close(): Promise<void>;
}

interface Sent {
  type?: string;
  text?: string;
  attachments?: { content?: { speak?: string } }[];
}

/** A channel service that takes what a bot sends and says so to whoever waits. It does as little as possible, for both bots alike. */
export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, (said: string) => void>();
  const last = new Map<string, string>();
  let count = 0;

  const server = createServer((request, response) => {
    void take(request).then((id) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id }));
    });
  });

  async function take(request: IncomingMessage): Promise<string> {
    const [, conversationId = '', activityId] =
      /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url ?? '') ?? [];
    if (request.method !== 'POST' && request.method !== 'PUT') return 'none';
    const sent = (await json(request)) as Sent;
    if (sent.type === 'message') {
      const conversation = decodeURIComponent(conversationId);
      const answered = waiting.get(conversation);
      const said = sent.text ?? sent.attachments?.[0]?.content?.speak ?? '';
      waiting.delete(conversation);
      last.set(conversation, said);
      answered?.(said);
    }
    count += 1;
    return request.method === 'PUT' && activityId ? activityId : `answer-${count}`;
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextAnswer: (conversationId) => new Promise((answered) => waiting.set(conversationId, answered)),
    lastAnswer: (conversationId) => last.get(conversationId) ?? '',
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
}
