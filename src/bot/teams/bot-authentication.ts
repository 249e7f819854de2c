import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationServiceClientCredentialFactoryOptions,
} from 'botbuilder';
import type { BotRegistration } from '../../config.ts';
import type { ChannelService } from './channel-service.ts';
import { type ConnectorFactory, Connectors } from './connectors.ts';

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

/** The request failed authentication, although the SDK would not have said so. */
export class NotFromTheChannel extends Error {}

/** The SDK's authentication with its gaps closed: one issuer, no hidden retries, time-outs, clients made once. */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Connectors();
  private readonly issuer: string | null;

  constructor({ registration, service, credentials = credentialsOf(registration) }: BotAuthenticationOptions) {
    super(settingsOf(service, registration), credentials);
    this.issuer = registration ? service.issuer : null;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, header);
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
  return new ConfigurationServiceClientCredentialFactory(options);
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
