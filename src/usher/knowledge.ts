import { preflight } from '../checks/index.ts';
import { tenantChecks } from '../checks/tenant/index.ts';
import type { TenantKnowledge } from '../checks/tenant/knowledge.ts';
import { needsOf } from '../checks/tenant/needed-permissions.ts';
import type { Config } from '../config.ts';
import { rules } from '../diagnosis/index.ts';
import { ownCredentialOf } from './own-credential.ts';

/** What the settings say that Graph cannot. Nobody has told yet whether Apple Business is federated. */
export function knowledgeOf({ graph: { identity } }: Config): TenantKnowledge {
  return {
    appleFederation: null,
    ownAppId: 'clientId' in identity ? identity.clientId : null,
    credential: ownCredentialOf(identity),
    needs: [needsOf('Set-up guide', preflight), needsOf('Diagnosis', rules), needsOf('Tenant checks', tenantChecks)],
  };
}
