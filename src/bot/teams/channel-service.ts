import type { Cloud } from '../../config.ts';

/** Where the channel service of one cloud lives, and whom its tokens name as issuer. */
export interface ChannelService {
  issuer: string;
  openIdMetadata: string;
  /** Audience of the tokens Usher sends. */
  scope: string;
  /** Without the tenant. */
  login: string;
  oauth: string;
  callerId: string;
  /** Hosts that may appear in an activity's serviceUrl. Usher sends its token to these alone. */
  serviceHosts: readonly string[];
}

const usGovernment = {
  issuer: 'https://api.botframework.us',
  openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  scope: 'https://api.botframework.us',
  login: 'https://login.microsoftonline.us',
  oauth: 'https://tokengcch.botframework.azure.us',
  callerId: 'urn:botframework:azureusgov',
};

// learn.microsoft.com/azure/bot-service: how-to-deploy-gov-cloud-high, how-to-deploy-china-cloud. The service hosts are those
// that Microsoft's Teams SDK allows (microsoft/teams.ts, cloud-environment.ts, read in November 2026).
export const channelServices: Readonly<Record<Cloud, ChannelService>> = {
  global: {
    issuer: 'https://api.botframework.com',
    openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    scope: 'https://api.botframework.com',
    login: 'https://login.microsoftonline.com',
    oauth: 'https://token.botframework.com',
    callerId: 'urn:botframework:azure',
    serviceHosts: ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  },
  usgov: { ...usGovernment, serviceHosts: ['smba.infra.gov.teams.microsoft.us'] },
  usgovdod: {
    ...usGovernment,
    oauth: 'https://apiDoD.botframework.azure.us',
    serviceHosts: ['smba.infra.dod.teams.microsoft.us'],
  },
  china: {
    issuer: 'https://api.botframework.azure.cn',
    openIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    scope: 'https://api.botframework.azure.cn',
    login: 'https://login.partner.microsoftonline.cn',
    oauth: 'https://token.botframework.azure.cn',
    callerId: 'urn:botframework:azurechina',
    serviceHosts: ['frontend.botapi.msg.infra.teams.microsoftonline.cn'],
  },
};
