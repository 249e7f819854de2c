import { existsSync } from 'node:fs';
import { z } from 'zod/v4';
import { UsherError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const guid = z.guid('must be a GUID');
const port = z.coerce.number('must be a port number').int('must be a port number').min(0).max(65535, 'must be a port number');
const oneOf = <const T extends readonly string[]>(names: T) => z.enum(names, `must be one of ${names.join(', ')}`);

const settings = z.object({
  PORT: port.default(3978),
  HOST: z.string().optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z.preprocess(asAzureWritesIt, oneOf(['SingleTenant', 'UserAssignedMSI'])).default('SingleTenant'),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  AZURE_TENANT_ID: guid.optional(),
  AZURE_CLIENT_ID: guid.optional(),
  AZURE_CLIENT_SECRET: z.string().optional(),
  AZURE_CLIENT_CERTIFICATE_PATH: z.string().refine(existsSync, 'there is no such file').optional(),
  // Set by Azure where the machine has a managed identity.
  IDENTITY_ENDPOINT: z.string().optional(),
  USHER_CLOUD: oneOf(['global', 'usgov', 'usgovdod', 'china']).default('global'),
  USHER_GRAPH_URL: z.url('must be a URL').refine(isLoopbackUrl, 'must be on this machine').optional(),
  USHER_IT_GROUP: guid.optional(),
  USHER_ADMIN_GROUP: guid.optional(),
  USHER_IT_CHANNEL: z.string().optional(),
  USHER_DATA_DIR: z.string().default('.usher'),
  USHER_SANDBOX_PORT: port.optional(),
  PUBLIC_URL: z.url('must be a URL').refine(isOrigin, 'must be an https origin, without a path').optional(),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
});

export type Settings = z.infer<typeof settings>;
type Wrong = Map<string, string>;

/** Throws `bad-config` that names all wrong settings at once, and never a value. Empty means unset. */
export function parseSettings(environment: Environment): Settings {
  const wrong: Wrong = new Map();
  const parsed = settings.safeParse(withoutEmpty(environment));
  for (const issue of parsed.error?.issues ?? []) wrong.set(String(issue.path[0]), issue.message);
  if (parsed.success) findContradictions(parsed.data, wrong);
  if (wrong.size > 0 || !parsed.success) {
    const list = [...wrong].map(([name, what]) => `${name} ${what}`).join('; ');
    throw new UsherError('bad-config', `Please correct these settings: ${list}`);
  }
  return parsed.data;
}

function withoutEmpty(environment: Environment): Record<string, string> {
  const filled = Object.entries(environment).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

/** What each setting may be by itself, but not together with the others. */
function findContradictions(set: Settings, wrong: Wrong): void {
  if (set.MicrosoftAppId) findBotContradictions(set, wrong);
  else if (set.HOST && !isLoopback(set.HOST)) {
    wrong.set('HOST', 'must be this machine (127.0.0.1) as long as MicrosoftAppId is not set');
  }
  if (set.AZURE_CLIENT_SECRET || set.AZURE_CLIENT_CERTIFICATE_PATH) {
    for (const name of ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID'] as const) {
      if (!set[name]) wrong.set(name, 'is needed with a Graph credential');
    }
  }
}

function findBotContradictions(set: Settings, wrong: Wrong): void {
  const { MicrosoftAppType: type, MicrosoftAppPassword: password } = set;
  if (!set.MicrosoftAppTenantId) wrong.set('MicrosoftAppTenantId', 'is needed with MicrosoftAppId');
  if (type === 'SingleTenant' && !password) wrong.set('MicrosoftAppPassword', 'is needed for a SingleTenant bot');
  if (type === 'UserAssignedMSI' && password) wrong.set('MicrosoftAppPassword', 'must be empty for a UserAssignedMSI bot');
  if (!hasGraphIdentity(set) && !set.USHER_GRAPH_URL) {
    wrong.set('AZURE_CLIENT_ID', 'is needed with MicrosoftAppId: the Graph application is a registration of its own');
  }
  if (set.PUBLIC_URL && !set.PUBLIC_URL.startsWith('https:')) wrong.set('PUBLIC_URL', 'must be https with MicrosoftAppId');
}

export const hasGraphIdentity = (set: Settings): boolean =>
  Boolean(set.AZURE_CLIENT_ID || set.AZURE_CLIENT_SECRET || set.AZURE_CLIENT_CERTIFICATE_PATH || set.IDENTITY_ENDPOINT);

/** Azure and the SDK disagree on the case of UserAssignedMSI. */
function asAzureWritesIt(type: unknown): unknown {
  return typeof type === 'string' && type.toLowerCase() === 'userassignedmsi' ? 'UserAssignedMSI' : type;
}

/** This machine and nobody else. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.pathname !== '/' || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
