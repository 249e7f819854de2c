import type { SsoPolicy } from '../../tenant/organisation.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';
import { assignmentRow } from './targets.ts';

const context = 'deviceManagement/deviceConfigurations';

/** GET /deviceManagement/deviceConfigurations */
export const deviceConfigurations: Resource = {
  method: 'GET',
  path: `/${context}`,
  answer(call) {
    const rows = call.state.organisation.ssoPolicies.map((policy) => policyRow(call, policy));
    return list(call, { context, rows, expand: { assignments: (row) => assignments(call, policyBy(call, row.id)) } });
  },
};

/** GET /deviceManagement/deviceConfigurations/{id} */
export const deviceConfiguration: Resource = {
  method: 'GET',
  path: `/${context}/:configuration`,
  answer(call) {
    const policy = policyBy(call, call.params.configuration);
    return one(call, { context, row: policyRow(call, policy), expand: { assignments: () => assignments(call, policy) } });
  },
};

/** GET /deviceManagement/deviceConfigurations/{id}/assignments */
export const deviceConfigurationAssignments: Resource = {
  method: 'GET',
  path: `/${context}/:configuration/assignments`,
  answer(call) {
    const policy = policyBy(call, call.params.configuration);
    return list(call, { context: `${context}('${policy.id}')/assignments`, rows: assignments(call, policy) });
  },
};

function policyBy(call: GraphCall, id: unknown): SsoPolicy {
  const found = call.state.organisation.ssoPolicies.find((policy) => policy.id === id);
  if (found === undefined) throw noSuchIntuneObject(String(id));
  return found;
}

/** v1.0 shows the policy without its single sign-on extension. */
function policyRow(call: GraphCall, policy: SsoPolicy): Row {
  const beta = { roleScopeTagIds: ['0'], supportsScopeTags: true, iosSingleSignOnExtension: extensionOf(policy) };
  return {
    '@odata.type': '#microsoft.graph.iosDeviceFeaturesConfiguration',
    id: policy.id,
    displayName: policy.name,
    description: policy.description,
    version: 1,
    createdDateTime: '2026-03-02T11:00:00Z',
    lastModifiedDateTime: '2026-03-02T11:00:00Z',
    ...(call.version === 'beta' ? beta : {}),
  };
}

function extensionOf({ extension, settings, bundleIds, sharedDevice }: SsoPolicy): Row | null {
  if (extension === null) return null;
  const configurations = settings.map(({ key, value }) => ({
    '@odata.type': `#microsoft.graph.key${pairOf(value)}ValuePair`,
    key,
    value,
  }));
  const type = { '@odata.type': `#microsoft.graph.${extension}` };
  if (extension !== 'iosAzureAdSingleSignOnExtension') return { ...type, configurations };
  return {
    ...type,
    enableSharedDeviceMode: sharedDevice ?? false,
    bundleIdAccessControlList: bundleIds ?? ['com.contoso.timesheet'],
    configurations,
  };
}

function pairOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Integer' : 'String';
}

function assignments(call: GraphCall, policy: SsoPolicy): Row[] {
  const beta = call.version === 'beta' ? { source: 'direct', sourceId: policy.id, intent: 'apply' } : {};
  return policy.targets.map((target) => ({ ...assignmentRow(policy.id, target, call.version), ...beta }));
}
