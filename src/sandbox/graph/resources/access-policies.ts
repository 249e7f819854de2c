import type { AccessPolicy } from '../../tenant/tenant-rules.ts';
import { list } from '../answers.ts';
import type { GraphVersion, Resource, Row } from '../call.ts';

/** GET /identity/conditionalAccess/policies */
export const accessPolicies: Resource = {
  method: 'GET',
  path: '/identity/conditionalAccess/policies',
  answer: (call) =>
    list(call, {
      context: 'identity/conditionalAccess/policies',
      rows: call.state.organisation.accessPolicies.map((policy) => policyRow(policy, call.version)),
    }),
};

function policyRow(policy: AccessPolicy, version: GraphVersion): Row {
  return {
    id: policy.id,
    ...(version === 'v1.0' ? { templateId: null } : {}),
    displayName: policy.name,
    createdDateTime: '2026-02-04T10:00:00Z',
    modifiedDateTime: null,
    state: policy.state,
    conditions: conditionsOf(policy),
    grantControls: {
      operator: policy.operator,
      builtInControls: policy.controls,
      customAuthenticationFactors: [],
      termsOfUse: [],
    },
    sessionControls: null,
  };
}

const conditionsOf = ({ platforms, locations, ...policy }: AccessPolicy): Row => ({
  clientAppTypes: policy.clientApps,
  signInRiskLevels: [],
  userRiskLevels: [],
  servicePrincipalRiskLevels: [],
  insiderRiskLevels: null,
  authenticationFlows: null,
  devices: null,
  clientApplications: null,
  platforms: platforms && { includePlatforms: platforms.included, excludePlatforms: platforms.excluded },
  locations: locations && { includeLocations: locations.included, excludeLocations: locations.excluded },
  applications: {
    includeApplications: policy.applications,
    excludeApplications: policy.excludedApplications,
    includeUserActions: policy.userActions,
    includeAuthenticationContextClassReferences: [],
    applicationFilter: null,
  },
  users: {
    includeUsers: policy.includeUsers,
    excludeUsers: [],
    includeGroups: policy.includeGroups,
    excludeGroups: policy.excludeGroups,
    includeRoles: [],
    excludeRoles: [],
    includeGuestsOrExternalUsers: null,
    excludeGuestsOrExternalUsers: null,
  },
});
