import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import findMyWay from 'find-my-way';
import { channelRoutes } from './channel/routes.ts';
import { createFaults } from './graph/faults.ts';
import { graphRoutes } from './graph/routes.ts';
import { createThrottle } from './graph/throttle.ts';
import { HttpRefusal, refuse, type Router } from './http.ts';
import { phoneRoutes } from './phone/routes.ts';
import { adminGroupId, helpDeskGroupId, tenantId } from './tenant/ids.ts';
import { stateRoutes } from './state-routes.ts';
import { createTenant, type Tenant } from './tenant/tenant.ts';

export interface SandboxOptions {
  /** 0 picks a free port. */
  port: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Where the bot listens, such as http://127.0.0.1:3978/api/messages. */
  botUrl: string;
  /** Folder for what must outlive a restart; null keeps everything in memory. */
  dataDir: string | null;
  /** Graph's limit on the sign-in log: five requests in ten seconds. Off by default; PUT /api/limits turns it. */
  limits?: boolean;
  /** The tenant's clock; the machine's own by default. */
  now?: () => Date;
}

export interface Sandbox {
  url: string;
  /** Base of the Graph stand-in, without a version. */
  graphUrl: string;
  /** Base of the channel service stand-in. */
  serviceUrl: string;
  /** Conversation id of the IT channel. */
  itChannelId: string;
  /** Contoso’s Entra tenant id. */
  tenantId: string;
  /** Entra object ids of the groups that stand for USHER_IT_GROUP and USHER_ADMIN_GROUP here. */
  groups: { helpDesk: string; admin: string };
  /** What Contoso holds, to look at and to change. */
  tenant: Pick<Tenant, 'state' | 'change' | 'reset'>;
  close(): Promise<void>;
}

const itChannelId = '19:usher-it@thread.tacv2';
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** Starts the demo tenant "Contoso": the Graph stand-in, the channel service, the chat page and the simulated iPhone. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const tenant = createTenant({ now: options.now ?? (() => new Date()), dataDir: options.dataDir });
  const faults = createFaults();
  const router = findMyWay({
    maxParamLength: 2000,
    defaultRoute: (_request, response) => refuse(response, new HttpRefusal(404, 'Not here.')),
  });
  let url = '';
  const serviceUrl = () => `${url}/connector`;

  graphRoutes(router, tenant, { faults, throttle: createThrottle(options.limits ?? false) });
  stateRoutes(router, tenant);
  phoneRoutes(router, tenant, faults);
  const channel = channelRoutes(router, { tenant, botUrl: options.botUrl, serviceUrl, dataDir: options.dataDir, itChannelId });
  const server = serve(router, loopback.test(host));
  url = await listen(server, options.port, host);

  return {
    url,
    graphUrl: `${url}/graph`,
    serviceUrl: serviceUrl(),
    itChannelId,
    tenantId,
    groups: { helpDesk: helpDeskGroupId, admin: adminGroupId },
    tenant,
    async close() {
      faults.close();
      await channel.close();
      await stop(server);
      await tenant.close();
    },
  };
}

/** A web page elsewhere could reach loopback through a name of its own (DNS rebinding), so foreign host names are refused. */
function serve(router: Router, loopbackOnly: boolean): Server {
  const server = createServer((request, response) => {
    if (loopbackOnly && !addressedToLoopback(request)) refuse(response, new HttpRefusal(403, 'Use localhost.'));
    else router.lookup(request, response);
  });
  server.keepAliveTimeout = 65_000;
  return server;
}

function addressedToLoopback(request: IncomingMessage): boolean {
  return loopback.test(request.headers.host ?? 'localhost');
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
