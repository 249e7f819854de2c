import { existsSync } from 'node:fs';
import { type Environment, parseSettings, type Settings } from './settings.ts';

export type Cloud = 'global' | 'usgov' | 'usgovdod' | 'china';

/** How Usher proves itself to Microsoft Graph. */
export type GraphIdentity =
  | { kind: 'none' }
  | { kind: 'secret'; tenantId: string; clientId: string; clientSecret: string }
  | { kind: 'certificate'; tenantId: string; clientId: string; certificatePath: string }
  | { kind: 'managed-identity'; tenantId: string | null; clientId: string | null };

export interface BotRegistration {
  appId: string;
  type: 'SingleTenant' | 'UserAssignedMSI';
  tenantId: string;
  /** null for a managed identity. */
  password: string | null;
}

export interface Config {
  host: string;
  port: number;
  cloud: Cloud;
  /** True: nothing is connected, so the Contoso tenant and the local chat are served. */
  sandbox: boolean;
  sandboxPort: number;
  /** null: no Teams authentication, and then only this machine is served. */
  bot: BotRegistration | null;
  /** `tenantId`: the Entra tenant that Graph answers for; null where no setting says it. */
  graph: { identity: GraphIdentity; url: string | null; tenantId: string | null };
  itGroup: string | null;
  adminGroup: string | null;
  itChannel: string | null;
  dataDir: string;
  /** null: http://localhost with the port that was opened. */
  publicUrl: string | null;
  logLevel: string;
  /** What must never be seen in a log. */
  secrets: string[];
}

/** The settings of this process: the environment, and what `.env` adds to it. */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return configFrom(process.env);
}

/** Reads every setting once. Throws `bad-config` that names all wrong settings, and never a value. */
export function configFrom(environment: Environment): Config {
  const set = parseSettings(environment);
  const identity = graphIdentity(set);
  const bot = botRegistration(set);
  const sandbox = !bot && identity.kind === 'none';
  return {
    host: set.HOST ?? (bot ? '0.0.0.0' : '127.0.0.1'),
    port: set.PORT,
    cloud: set.USHER_CLOUD,
    sandbox,
    sandboxPort: set.USHER_SANDBOX_PORT ?? besides(set.PORT),
    bot,
    graph: {
      identity: set.USHER_GRAPH_URL ? { kind: 'none' } : identity,
      url: set.USHER_GRAPH_URL ?? null,
      tenantId: set.AZURE_TENANT_ID ?? set.MicrosoftAppTenantId ?? null,
    },
    ...inTheTenant(set),
    dataDir: set.USHER_DATA_DIR,
    publicUrl: set.PUBLIC_URL ? new URL(set.PUBLIC_URL).origin : null,
    logLevel: set.LOG_LEVEL ?? (sandbox ? 'warn' : 'info'),
    secrets: [set.MicrosoftAppPassword, set.AZURE_CLIENT_SECRET].filter((secret) => secret !== undefined),
  };
}

/** The next port, where there is one. */
const besides = (port: number): number => (port === 0 ? 0 : port === 65_535 ? port - 1 : port + 1);

const inTheTenant = (set: Settings): Pick<Config, 'itGroup' | 'adminGroup' | 'itChannel'> => ({
  itGroup: set.USHER_IT_GROUP ?? null,
  adminGroup: set.USHER_ADMIN_GROUP ?? null,
  itChannel: set.USHER_IT_CHANNEL ?? null,
});

function botRegistration(set: Settings): BotRegistration | null {
  if (!set.MicrosoftAppId || !set.MicrosoftAppTenantId) return null;
  return {
    appId: set.MicrosoftAppId,
    type: set.MicrosoftAppType,
    tenantId: set.MicrosoftAppTenantId,
    password: set.MicrosoftAppPassword ?? null,
  };
}

function graphIdentity(set: Settings): GraphIdentity {
  const [tenantId, clientId] = [set.AZURE_TENANT_ID ?? '', set.AZURE_CLIENT_ID ?? ''];
  if (set.AZURE_CLIENT_SECRET) return { kind: 'secret', tenantId, clientId, clientSecret: set.AZURE_CLIENT_SECRET };
  if (set.AZURE_CLIENT_CERTIFICATE_PATH) {
    return { kind: 'certificate', tenantId, clientId, certificatePath: set.AZURE_CLIENT_CERTIFICATE_PATH };
  }
  if (set.AZURE_CLIENT_ID || set.IDENTITY_ENDPOINT)
    return { kind: 'managed-identity', tenantId: set.AZURE_TENANT_ID ?? null, clientId: set.AZURE_CLIENT_ID ?? null };
  return { kind: 'none' };
}
