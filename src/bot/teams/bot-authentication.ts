import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationServiceClientCredentialFactoryOptions,
} from 'botbuilder';
import type { BotRegistration } from '../../config.ts';
import type { ChannelService } from './channel-service.ts';
import { ChannelKeys } from './channel-keys.ts';
import { type ConnectorFactory, Connectors } from './connectors.ts';
import { OneAhead } from './one-ahead.ts';
import { SharedTokens } from './shared-tokens.ts';

type Base = ConfigurationBotFrameworkAuthentication;
type Identity = Parameters<Base['createConnectorFactory']>[0];
type Authenticated = Awaited<ReturnType<Base['authenticateRequest']>>;
type UserTokenClient = Awaited<ReturnType<Base['createUserTokenClient']>>;
/** How Usher gets its own tokens for the channel service. */
export type ChannelCredentials = ConfigurationServiceClientCredentialFactory;

export interface BotAuthenticationOptions {
  /** null: nobody is authenticated; the gate then lets only this machine in. */
  registration: BotRegistration | null;
  service: ChannelService;
  credentials?: ChannelCredentials;
}

/** How long the SDK may go on with the keys it has. It asks sooner when it meets a new one. */
const keysGoodForHours = 7 * 24;

/** The request failed authentication, although the SDK would not have said so. */
export class NotFromTheChannel extends Error {}

/** The SDK's authentication with its gaps closed: one issuer, no hidden retries, time-outs, clients made once. */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Connectors();
  private readonly issuer: string | null;
  private readonly keys: ChannelKeys | null;
  private readonly ahead = new OneAhead();

  constructor({ registration, service, credentials = credentialsOf(registration) }: BotAuthenticationOptions) {
    super(settingsOf(service, registration), credentials, undefined, undefined, { tokenRefreshInterval: keysGoodForHours });
    this.issuer = registration ? service.issuer : null;
    this.keys = registration ? new ChannelKeys(service.openIdMetadata) : null;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    if (this.keys && !(await this.keys.has(keyIdOf(header)))) throw new NotFromTheChannel();
    const result = await this.ahead.run(() => super.authenticateRequest(activity, header));
    // The SDK also takes tokens of emulators, skills and other channels: a captured token of Usher would let anyone in.
    if (this.issuer && result.claimsIdentity.getClaimValue('iss') !== this.issuer) throw new NotFromTheChannel();
    return { ...result, connectorFactory: result.connectorFactory && this.connectors.through(result.connectorFactory) };
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.connectors.through(super.createConnectorFactory(identity));
  }

  // Usher signs nobody in through the Bot Framework token service: who holds the bot's secret could read those tokens.
  override async createUserTokenClient(): Promise<UserTokenClient> {
    return {} as UserTokenClient;
  }
}

function credentialsOf(registration: BotRegistration | null): ChannelCredentials {
  const options: ConfigurationServiceClientCredentialFactoryOptions = registration
    ? {
        MicrosoftAppId: registration.appId,
        MicrosoftAppType: registration.type,
        MicrosoftAppTenantId: registration.tenantId,
        ...(registration.password ? { MicrosoftAppPassword: registration.password } : {}),
      }
    : {};
  return registration ? new SharedTokens(options) : new ConfigurationServiceClientCredentialFactory(options);
}

function settingsOf(service: ChannelService, registration: BotRegistration | null): Record<string, string> {
  const login = `${service.login}/${registration?.tenantId ?? 'botframework.com'}`;
  return {
    CallerId: service.callerId,
    OAuthUrl: service.oauth,
    ToBotFromChannelOpenIdMetadataUrl: service.openIdMetadata,
    ToBotFromChannelTokenIssuer: service.issuer,
    // Never reached: the gate turns away what is not from the channel.
    ToBotFromEmulatorOpenIdMetadataUrl: service.openIdMetadata,
    ToChannelFromBotLoginUrl: login,
    ToChannelFromBotOAuthScope: service.scope,
  };
}

/** The id of the key that the token says it was signed with; the gate has made sure that there is a token. */
function keyIdOf(header: string): string {
  const [encoded = ''] = header.replace(/^Bearer /, '').split('.');
  const { kid } = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) as { kid?: unknown };
  return typeof kid === 'string' ? kid : '';
}
