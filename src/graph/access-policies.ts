import { rowIn, textIn, textsIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

/** A Conditional Access policy: whom and what it looks at, and what it asks for. */
export interface AccessPolicy {
  name: string;
  /** `off` too while it only reports. */
  state: 'on' | 'off' | 'unknown';
  users: { everybody: boolean; some: boolean; leavesOut: boolean };
  /** Graph's words: All, Office365, or ids. */
  apps: { included: readonly string[]; excluded: readonly string[] };
  /** urn:user:registersecurityinfo, urn:user:registerdevice. */
  userActions: readonly string[];
  /** Graph's words; an empty `included` means any. */
  platforms: { included: readonly string[]; excluded: readonly string[] };
  /** Graph's words: all, browser … */
  clientApps: readonly string[];
  /** What else must be true before it applies. */
  onlyAt: readonly ('place' | 'risk' | 'device' | 'flow')[];
  /** Graph's words, such as compliantDevice; `strength`, `terms` and `custom` for what is no built-in control. */
  controls: readonly string[];
  /** Whether one of the controls is enough. */
  anyControl: boolean;
}

const states: Readonly<Record<string, AccessPolicy['state']>> = {
  enabled: 'on',
  disabled: 'off',
  enabledForReportingButNotEnforced: 'off',
};

/** All Conditional Access policies. Needs Policy.Read.All. */
export async function accessPolicies(graph: GraphReader): Promise<AccessPolicy[]> {
  const select = ['id', 'displayName', 'state', 'conditions', 'grantControls'];
  const rows = await graph.list<Raw>('/identity/conditionalAccess/policies', { version: 'v1.0', select });
  return rows.map(policyFrom);
}

function policyFrom(row: Raw): AccessPolicy {
  const conditions = rowIn(row, 'conditions');
  const apps = rowIn(conditions, 'applications');
  const grant = rowIn(row, 'grantControls');
  return {
    name: textIn(row, 'displayName') ?? '',
    state: states[textIn(row, 'state') ?? ''] ?? 'unknown',
    users: usersFrom(rowIn(conditions, 'users')),
    apps: { included: textsIn(apps, 'includeApplications'), excluded: textsIn(apps, 'excludeApplications') },
    userActions: textsIn(apps, 'includeUserActions'),
    platforms: {
      included: textsIn(rowIn(conditions, 'platforms'), 'includePlatforms'),
      excluded: textsIn(rowIn(conditions, 'platforms'), 'excludePlatforms'),
    },
    clientApps: textsIn(conditions, 'clientAppTypes'),
    onlyAt: narrowedBy(conditions),
    controls: controlsIn(grant),
    anyControl: textIn(grant, 'operator')?.toUpperCase() === 'OR',
  };
}

function usersFrom(users: Raw): AccessPolicy['users'] {
  const included = textsIn(users, 'includeUsers');
  const named = included.filter((one) => one !== 'All' && one !== 'None' && one !== 'GuestsOrExternalUsers');
  const others = [...named, ...textsIn(users, 'includeGroups'), ...textsIn(users, 'includeRoles')];
  const excluded = ['excludeUsers', 'excludeGroups', 'excludeRoles'].flatMap((name) => textsIn(users, name));
  return { everybody: included.includes('All'), some: others.length > 0, leavesOut: excluded.length > 0 };
}

function narrowedBy(conditions: Raw): AccessPolicy['onlyAt'] {
  const isSet = (name: string): boolean => Object.keys(rowIn(conditions, name)).length > 0;
  const risks = ['signInRiskLevels', 'userRiskLevels'].some((name) => textsIn(conditions, name).length > 0);
  return [
    ...(isSet('locations') ? ['place' as const] : []),
    ...(risks || textIn(conditions, 'insiderRiskLevels') !== null ? ['risk' as const] : []),
    ...(isSet('devices') ? ['device' as const] : []),
    ...(isSet('authenticationFlows') ? ['flow' as const] : []),
  ];
}

const controlsIn = (grant: Raw): string[] => [
  ...textsIn(grant, 'builtInControls'),
  ...(Object.keys(rowIn(grant, 'authenticationStrength')).length > 0 ? ['strength'] : []),
  ...(textsIn(grant, 'termsOfUse').length > 0 ? ['terms'] : []),
  ...(textsIn(grant, 'customAuthenticationFactors').length > 0 ? ['custom'] : []),
];
