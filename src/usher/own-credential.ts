import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OwnCredential } from '../checks/tenant/knowledge.ts';
import type { GraphIdentity } from '../config.ts';

/** How Usher proves itself to Graph, and until when, as far as the settings say: a secret does not carry its end. */
export function ownCredentialOf(identity: GraphIdentity): OwnCredential {
  if (identity.kind === 'certificate') return { kind: 'certificate', expiresAt: endOf(identity.certificatePath) };
  return identity.kind === 'secret' ? { kind: 'secret', expiresAt: null } : { kind: identity.kind };
}

/** null: the file holds no certificate that can be read, which the first question to Graph will say louder. */
function endOf(path: string): Date | null {
  try {
    // The file holds the private key too, in either order.
    const [certificate] = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/) ?? [];
    return certificate === undefined ? null : new Date(new X509Certificate(certificate).validTo);
  } catch {
    return null;
  }
}
