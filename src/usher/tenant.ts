import type { Config } from '../config.ts';
import { UsherError } from '../errors.ts';
import { connectGraph } from '../graph/client.ts';
import { cloudHosts } from '../graph/clouds.ts';
import type { GraphConnection } from '../graph/connection.ts';
import type { LimitsKind } from '../graph/limits.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Starts the demo tenant and the local chat. `url` is where Usher listens. Throws `bad-config` when the port is taken. */
export async function openSandbox(config: Config, url: string): Promise<Sandbox> {
  const { startSandbox } = await import('../sandbox/sandbox.ts');
  try {
    return await startSandbox({ port: config.sandboxPort, botUrl: `${url}/api/messages`, dataDir: config.dataDir });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    const taken = `Port ${config.sandboxPort} is taken by another program. Stop that one, or set USHER_SANDBOX_PORT to a free port.`;
    throw new UsherError('bad-config', taken, { cause, details: { setting: 'USHER_SANDBOX_PORT' } });
  }
}

/** The way to Graph: of the demo tenant, of another one on this machine, or of the real tenant. */
export async function graphFor(
  { graph, cloud }: Config,
  sandbox: Sandbox | null,
  limits: LimitsKind = 'real',
): Promise<GraphConnection> {
  const { identity } = graph;
  if (identity.kind === 'none') {
    return connectGraph({ baseUrl: graph.url ?? sandbox?.graphUrl ?? '', credential: null, limits });
  }
  // Loaded only where it is needed: it takes a good part of the start.
  const { credentialFor } = await import('../graph/credentials.ts');
  const credential = credentialFor({
    cloud,
    tenantId: identity.tenantId ?? '',
    clientId: identity.clientId ?? '',
    clientSecret: identity.kind === 'secret' ? identity.clientSecret : null,
    clientCertificatePath: identity.kind === 'certificate' ? identity.certificatePath : null,
  });
  return connectGraph({ baseUrl: cloudHosts(cloud).graph, credential, limits });
}

/** The Entra tenant that Graph answers for; null where no setting says it. */
export const tenantIdOf = ({ graph }: Config, sandbox: Sandbox | null = null): string | null =>
  graph.tenantId ?? sandbox?.tenantId ?? null;

/** Where IT is reached, and whose members are IT. Ids of Teams and Entra; null: not set. */
export interface ItInTenant {
  channelId: string | null;
  helpDeskGroup: string | null;
  adminGroup: string | null;
}

/** The settings come first; the demo tenant has its own. */
export const itOf = ({ itChannel, itGroup, adminGroup }: Config, sandbox: Sandbox | null): ItInTenant => ({
  channelId: itChannel ?? sandbox?.itChannelId ?? null,
  helpDeskGroup: itGroup ?? sandbox?.groups.helpDesk ?? null,
  adminGroup: adminGroup ?? sandbox?.groups.admin ?? null,
});
