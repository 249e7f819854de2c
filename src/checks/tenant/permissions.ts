import { UsherError } from '../../errors.ts';
import { graphPermissions, ownApplication } from '../../graph/own-application.ts';
import { type ProbedPermission, probedPermissions } from '../../graph/permission-probes.ts';
import type { GraphReader } from '../../graph/reader.ts';
import type { FeatureNeeds } from './knowledge.ts';
import { isCovered, neededPermissions } from './needed-permissions.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

/** What Entra lists, or where Usher may not read that, what a small question each answered. */
type Granted =
  | { kind: 'listed'; names: ReadonlySet<string>; mayBeCut: boolean }
  | { kind: 'tried'; answers: ReadonlyMap<string, ProbedPermission> };

interface PermissionFacts {
  needs: readonly FeatureNeeds[];
  granted: Granted;
}

/** One finding for each permission: IT grants them one by one. */
export const permissionsCheck = defineTenantCheck<PermissionFacts, 'granted', 'missing' | 'refused' | 'cut' | 'untried'>({
  id: 'permissions',
  permissions: ['Application.Read.All'],
  usesBeta: false,
  features: ['usher'],

  async read({ graph, knows: { ownAppId, needs } }) {
    const listed = ownAppId === null ? null : await listedFor(graph, ownAppId).catch(nullWhenRefused);
    return { needs, granted: listed ?? (await tried(graph, needs)) };
  },

  decide({ needs, granted }, now) {
    const needed = [...neededPermissions(needs)];
    // Every Usher needs some, so none is no answer.
    if (needed.length === 0) return cannotSay('not-reported');
    const findings = needed.flatMap(([permission, features]) => {
      const found = outcomeOf({ permission, features: features.join(', ') }, granted, now);
      return found === null ? [] : [found];
    });
    return findings.length > 0 ? findings : passes('granted', { asOf: now }, { count: needed.length });
  },

  text: {
    title: 'Usher has the permissions that it needs',
    why: 'Without a permission the parts that need it say that they cannot tell, and help nobody.',
    link: 'https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent',
    granted: 'All {count} application permissions that Usher uses are granted.',
    missing: '{permission} is not granted. Without it: {features}.',
    missingFix:
      'Microsoft Entra admin center > Entra ID > App registrations > Usher > API permissions > Add a permission > Microsoft Graph > Application permissions > {permission}, then Grant admin consent. Leave it out if you do not want what it is for.',
    refused: 'Graph refuses what {permission} allows. Without it: {features}.',
    refusedFix:
      'Microsoft Entra admin center > Entra ID > App registrations > Usher > API permissions > Add a permission > Microsoft Graph > Application permissions > {permission}, then Grant admin consent. For what is Intune’s, the tenant needs an active Intune licence too.',
    cut: 'Graph lists no more than twenty grants here, and {permission} is not among them. It is for: {features}.',
    cutFix: 'See Microsoft Entra admin center > Entra ID > Enterprise apps > Usher > Permissions.',
    untried:
      'I do not see what is granted to me, and no small question tells whether I have {permission}. It is for: {features}.',
    untriedFix:
      'See Microsoft Entra admin center > Entra ID > Enterprise apps > Usher > Permissions. With Application.Read.All, and AZURE_CLIENT_ID in the settings, I can look myself.',
  },
});

interface Needed {
  permission: string;
  features: string;
  [slot: string]: string;
}

/** null: it is granted. */
function outcomeOf(
  facts: Needed,
  granted: Granted,
  now: Date,
): TenantOutcome<'granted', 'missing' | 'refused' | 'cut' | 'untried'> | null {
  if (granted.kind === 'listed') {
    if (isCovered(facts.permission, granted.names)) return null;
    return granted.mayBeCut ? cannotSay('not-reported', { case: 'cut', facts }) : warns('missing', { asOf: now }, facts);
  }
  const allowed = new Set([...granted.answers].filter(([, answer]) => answer === 'allowed').map(([name]) => name));
  if (isCovered(facts.permission, allowed)) return null;
  return granted.answers.get(facts.permission) === 'refused'
    ? warns('refused', { asOf: now }, facts)
    : cannotSay('not-reported', { case: 'untried', facts });
}

async function listedFor(graph: GraphReader, ownAppId: string): Promise<Granted> {
  const [own, { resourceId, names }] = await Promise.all([ownApplication(graph, ownAppId), graphPermissions(graph)]);
  const granted = own.granted.filter((one) => one.resourceId === resourceId).map(({ roleId }) => names.get(roleId) ?? '');
  return { kind: 'listed', names: new Set(granted), mayBeCut: own.grantedMayBeCut };
}

const nullWhenRefused = (error: unknown): null => {
  if (error instanceof UsherError && error.code === 'graph-forbidden') return null;
  throw error;
};

const tried = async (graph: GraphReader, needs: readonly FeatureNeeds[]): Promise<Granted> => ({
  kind: 'tried',
  answers: await probedPermissions(graph, [...neededPermissions(needs).keys()]),
});
