import type { ServerResponse } from 'node:http';
import { type Exchange, handle, type Router } from '../http.ts';
import type { ChatRoom } from './chat-routes.ts';
import { conversationNamed } from './requests.ts';
import type { ChatEvent, Transcripts } from './transcript-types.ts';

const heartbeatMs = 20_000;

/**
 * Server-Sent Events of one chat: its history (or what came after `since` or Last-Event-ID), `caught-up`, then what happens.
 * With `?person=` there is also `elsewhere` for that person's other chats.
 */
export function liveRoutes(router: Router, { conversations, transcripts }: ChatRoom): { close(): void } {
  const open = new Set<ServerResponse>();

  router.on(
    'GET',
    '/api/chat/:id/events',
    handle((exchange) => {
      const { id } = conversationNamed(conversations, exchange.params['id']);
      const person = exchange.query.get('person') ?? '';
      const { response } = exchange;
      const mine = (other: string): boolean => conversations.get(other)?.members.some(({ key }) => key === person) ?? false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      catchUp(exchange, transcripts, id);

      const stop = transcripts.listen((event) => {
        if (event.kind === 'cleared') write(response, transcripts, event);
        else if (event.conversationId === id) write(response, transcripts, event);
        else if (event.kind === 'message' && mine(event.conversationId)) tellElsewhere(response, event);
      });
      const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
      response.on('close', () => {
        clearInterval(heartbeat);
        stop();
        open.delete(response);
      });
    }),
  );

  return { close: () => open.forEach((response) => response.end()) };
}

/** A number of another epoch is from before a reset or a forgotten run: the reader starts over. */
function catchUp({ request, response, query }: Exchange, transcripts: Transcripts, id: string): void {
  const [, epoch, seq] = /^(.+)\.(\d+)$/.exec(String(request.headers['last-event-id'] ?? query.get('since') ?? '')) ?? [];
  const known = epoch === transcripts.epoch;
  if (!known) write(response, transcripts, { kind: 'cleared' });
  const missed = transcripts.since(id, known ? Number(seq) : 0);
  for (const event of missed) if (known || event.kind !== 'deleted') write(response, transcripts, event);
  response.write('event: caught-up\ndata: {}\n\n');
}

function write(response: ServerResponse, transcripts: Transcripts, event: ChatEvent): void {
  if (event.kind === 'opened') return;
  const newest = 'seq' in event ? `id: ${transcripts.epoch}.${event.seq}\n` : '';
  const data = event.kind === 'message' ? event.message : event;
  response.write(`${newest}event: ${event.kind}\ndata: ${JSON.stringify(data)}\n\n`);
}

function tellElsewhere(response: ServerResponse, { conversationId, message }: Extract<ChatEvent, { kind: 'message' }>): void {
  response.write(`event: elsewhere\ndata: ${JSON.stringify({ conversationId, message })}\n\n`);
}
