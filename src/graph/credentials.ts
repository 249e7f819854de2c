import {
  ClientCertificateCredential,
  ClientSecretCredential,
  DefaultAzureCredential,
  type TokenCredential,
} from '@azure/identity';
import { cloudHosts, type Cloud } from './clouds.ts';

export interface CredentialSettings {
  cloud: Cloud;
  tenantId: string;
  clientId: string;
  clientSecret: string | null;
  /** A PEM file with certificate and key. */
  clientCertificatePath: string | null;
}

/** How Usher proves to Entra ID who it is: certificate before secret, else the managed identity of the machine. */
export function credentialFor(settings: CredentialSettings): TokenCredential {
  const { tenantId, clientId, clientSecret, clientCertificatePath } = settings;
  const options = { authorityHost: cloudHosts(settings.cloud).login };
  if (clientCertificatePath) {
    return new ClientCertificateCredential(tenantId, clientId, { certificatePath: clientCertificatePath }, options);
  }
  if (clientSecret) return new ClientSecretCredential(tenantId, clientId, clientSecret, options);
  return new DefaultAzureCredential({ ...options, tenantId, managedIdentityClientId: clientId });
}
