import { join } from 'node:path';
import type { Router } from '../http.ts';
import { tenantId } from '../tenant/ids.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { botClient } from './bot-client.ts';
import { chatRoutes } from './chat-routes.ts';
import { createChats } from './chats.ts';
import { createConnector } from './connector.ts';
import { connectorRoutes } from './connector-routes.ts';
import { conversationsOf } from './conversations.ts';
import { keepTranscripts } from './keep-transcripts.ts';
import { liveRoutes } from './live-routes.ts';
import { pageRoutes } from './page-routes.ts';

export interface ChannelOptions {
  tenant: Tenant;
  /** Where the bot listens. */
  botUrl: string;
  /** Base of the connector, known once the server listens. */
  serviceUrl: () => string;
  /** Keeps the chats in `sandbox-chats.json` there; null forgets them. */
  dataDir: string | null;
  itChannelId: string;
}

/** The stand-in for Teams: the connector that the bot calls, the chats of the demo tenant's people, and the chat page. */
export function channelRoutes(router: Router, options: ChannelOptions): { close(): Promise<void> } {
  const { tenant, serviceUrl } = options;
  const closing = new AbortController();
  const file = options.dataDir === null ? null : join(options.dataDir, 'sandbox-chats.json');
  const kept = keepTranscripts(file, () => tenant.now());
  const { transcripts } = kept;
  const conversations = conversationsOf(tenant.people, options.itChannelId);
  const send = botClient(options.botUrl, closing.signal);
  const chats = createChats({ conversations, transcripts, send, serviceUrl, tenantId, now: () => tenant.now() });
  const connector = createConnector({ conversations, transcripts, serviceUrl, tenantId });

  const faults = connectorRoutes(router, connector);
  chatRoutes(router, { chats, conversations, transcripts });
  const live = liveRoutes(router, { chats, conversations, transcripts });
  pageRoutes(router);

  const stopResets = onReset(tenant, chats.startOver);

  return {
    async close() {
      closing.abort();
      stopResets();
      faults.close();
      live.close();
      await kept.close();
    },
  };
}

/** Changes alter the tenant's state; only a reset puts another one in its place. */
function onReset(tenant: Tenant, work: () => void): () => void {
  let { state } = tenant;
  return tenant.onChange(() => {
    if (tenant.state === state) return;
    ({ state } = tenant);
    work();
  });
}
