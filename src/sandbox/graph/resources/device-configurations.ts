import { wellKnownGroups } from '../../tenant/directory.ts';
import { guidOf } from '../../tenant/ids.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';
import { targetRow } from './targets.ts';

const context = 'deviceManagement/deviceConfigurations';

export const ssoPolicy = { id: guidOf('sso-policy'), name: 'iOS single sign-on extension' };

/** GET /deviceManagement/deviceConfigurations */
export const deviceConfigurations: Resource = {
  method: 'GET',
  path: `/${context}`,
  answer: (call) => list(call, { context, rows: [ssoRow(call)], expand: { assignments: () => assignments(call) } }),
};

/** GET /deviceManagement/deviceConfigurations/{id} */
export const deviceConfiguration: Resource = {
  method: 'GET',
  path: `/${context}/:configuration`,
  answer(call) {
    refuseOther(call);
    return one(call, { context, row: ssoRow(call), expand: { assignments: () => assignments(call) } });
  },
};

/** GET /deviceManagement/deviceConfigurations/{id}/assignments */
export const deviceConfigurationAssignments: Resource = {
  method: 'GET',
  path: `/${context}/:configuration/assignments`,
  answer(call) {
    refuseOther(call);
    return list(call, { context: `${context}('${ssoPolicy.id}')/assignments`, rows: assignments(call) });
  },
};

function refuseOther(call: GraphCall): void {
  if (call.params.configuration !== ssoPolicy.id) throw noSuchIntuneObject(call.params.configuration ?? '');
}

/** v1.0 shows the policy without its single sign-on extension. */
function ssoRow(call: GraphCall): Row {
  return {
    '@odata.type': '#microsoft.graph.iosDeviceFeaturesConfiguration',
    id: ssoPolicy.id,
    displayName: ssoPolicy.name,
    description: 'Registers the phone when the first work app is opened',
    version: 1,
    createdDateTime: '2026-03-02T11:00:00Z',
    lastModifiedDateTime: '2026-03-02T11:00:00Z',
    ...(call.version === 'beta' ? { roleScopeTagIds: ['0'], supportsScopeTags: true, iosSingleSignOnExtension: extension } : {}),
  };
}

const extension = {
  '@odata.type': '#microsoft.graph.iosAzureAdSingleSignOnExtension',
  enableSharedDeviceMode: false,
  bundleIdAccessControlList: ['com.contoso.timesheet'],
  configurations: [
    { '@odata.type': '#microsoft.graph.keyStringValuePair', key: 'device_registration', value: '{{DEVICEREGISTRATION}}' },
    { '@odata.type': '#microsoft.graph.keyIntegerValuePair', key: 'browser_sso_interaction_enabled', value: 1 },
  ],
};

function assignments(call: GraphCall): Row[] {
  const groupId = wellKnownGroups.byod.id;
  const beta = call.version === 'beta' ? { source: 'direct', sourceId: ssoPolicy.id, intent: 'apply' } : {};
  return [{ id: `${ssoPolicy.id}_${groupId}`, ...beta, target: targetRow(groupId, call.version) }];
}
