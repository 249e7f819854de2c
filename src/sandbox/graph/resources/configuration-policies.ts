import type { CatalogPolicy } from '../../tenant/organisation.ts';
import { list } from '../answers.ts';
import { betaOnly, type GraphCall, type Resource, type Row } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';
import { ssoSettingInstance } from './catalog-sso-instance.ts';
import { assignmentRow } from './targets.ts';

const context = 'deviceManagement/configurationPolicies';

/** GET /deviceManagement/configurationPolicies: the settings catalog. */
export const configurationPolicies: Resource = {
  method: 'GET',
  path: `/${context}`,
  versions: betaOnly,
  answer(call) {
    const { catalogPolicies } = call.state.organisation;
    return list(call, {
      context,
      rows: catalogPolicies.map(policyRow),
      expand: { assignments: ({ id }) => catalogPolicies.filter((policy) => policy.id === id).flatMap(assignments) },
    });
  },
};

/** GET /deviceManagement/configurationPolicies/{id}/settings */
export const configurationPolicySettings: Resource = {
  method: 'GET',
  path: `/${context}/:configuration/settings`,
  versions: betaOnly,
  answer(call) {
    const policy = policyIn(call);
    const rows = policy.sso === null ? [] : [{ id: '0', settingInstance: ssoSettingInstance(policy.sso) }];
    return list(call, { context: `${context}('${policy.id}')/settings`, rows });
  },
};

/** GET /deviceManagement/configurationPolicies/{id}/assignments */
export const configurationPolicyAssignments: Resource = {
  method: 'GET',
  path: `/${context}/:configuration/assignments`,
  versions: betaOnly,
  answer(call) {
    const policy = policyIn(call);
    return list(call, { context: `${context}('${policy.id}')/assignments`, rows: assignments(policy) });
  },
};

function policyIn(call: GraphCall): CatalogPolicy {
  const found = call.state.organisation.catalogPolicies.find(({ id }) => id === call.params['configuration']);
  if (found === undefined) throw noSuchIntuneObject(call.params['configuration'] ?? '');
  return found;
}

const policyRow = (policy: CatalogPolicy): Row => ({
  id: policy.id,
  name: policy.name,
  description: '',
  platforms: policy.platforms,
  technologies: 'mdm,appleRemoteManagement',
  settingCount: policy.sso === null ? 0 : 1,
  isAssigned: policy.targets.length > 0,
  roleScopeTagIds: ['0'],
  createdDateTime: '2026-03-02T11:00:00Z',
  lastModifiedDateTime: '2026-03-02T11:00:00Z',
});

const assignments = (policy: CatalogPolicy): Row[] =>
  policy.targets.map((target) => ({ ...assignmentRow(policy.id, target, 'beta'), source: 'direct', sourceId: policy.id }));
