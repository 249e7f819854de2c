import type { Router } from '../http.ts';
import type { Tenant } from '../tenant/tenant.ts';

export interface ChannelOptions {
  tenant: Tenant;
  botUrl: string;
  serviceUrl: () => string;
  dataDir: string | null;
  itChannelId: string;
}

/** The stand-in channel service under /connector and the chat page under /. */
export function channelRoutes(_router: Router, _options: ChannelOptions): { close(): Promise<void> } {
  return { close: async () => undefined };
}
