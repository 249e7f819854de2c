import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { within } from '../within.ts';

type Factory = ConfigurationServiceClientCredentialFactory;
type Made = ReturnType<Factory['createCredentials']>;
interface HasToken {
  getToken?: (forceRefresh?: boolean) => Promise<string>;
}

const timeoutMs = 10_000;

/** Usher's tokens for the channel service. The SDK asks Entra ID once for each message that waits for one; this asks once for all. */
export class SharedTokens extends ConfigurationServiceClientCredentialFactory {
  override async createCredentials(...settings: Parameters<Factory['createCredentials']>): Made {
    const credentials = await super.createCredentials(...settings);
    const shared = credentials as HasToken;
    const ask = shared.getToken?.bind(credentials);
    if (!ask) return credentials;
    let pending: Promise<string> | null = null;
    shared.getToken = (forceRefresh) => {
      pending ??= within(timeoutMs, ask(forceRefresh)).finally(() => {
        pending = null;
      });
      return pending;
    };
    return credentials;
  }
}
