import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import findMyWay from 'find-my-way';
import { channelRoutes } from '../../../src/sandbox/channel/routes.ts';
import type { ChatMessage } from '../../../src/sandbox/channel/transcript-types.ts';
import { handle, json } from '../../../src/sandbox/http.ts';
import { createTenant } from '../../../src/sandbox/tenant/tenant.ts';

export const itChannelId = '19:usher-it@thread.tacv2';

export interface ChannelServer {
  url: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  /** Types as a person and gives the bot's answer to that message. */
  say(conversationId: string, text: string, more?: object): Promise<ChatMessage[]>;
  reset(): void;
  close(): Promise<void>;
}

/** The channel service by itself, with the demo tenant's people. */
export async function startChannel(botUrl: string, dataDir: string | null = null, port = 0): Promise<ChannelServer> {
  const tenant = createTenant({ now: () => new Date(), dataDir: null });
  const router = findMyWay({ maxParamLength: 2000 });
  let url = '';
  const channel = channelRoutes(router, { tenant, botUrl, serviceUrl: () => `${url}/connector`, dataDir, itChannelId });
  router.on(
    'GET',
    '/api/people',
    handle(({ response }) => json(response, 200, tenant.people)),
  );
  const server = createServer((request, response) => router.lookup(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const get = async <T>(path: string): Promise<T> => (await fetch(url + path)).json() as Promise<T>;
  const post = async <T>(path: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<T>;
  };
  return {
    url,
    get,
    post,
    async say(conversationId, text, more = {}) {
      const path = `/api/chat/${encodeURIComponent(conversationId)}`;
      const { id } = await post<{ id: string }>(`${path}/messages`, { person: 'ready', text, ...more });
      const all = await get<ChatMessage[]>(path);
      return all.slice(all.findIndex((message) => message.id === id) + 1);
    },
    reset: () => tenant.reset(),
    async close() {
      await channel.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await tenant.close();
    },
  };
}
