import type { DeviceLimit, PlatformRestriction } from '../../tenant/organisation.ts';
import { tenantId } from '../../tenant/ids.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, GraphVersion, Resource, Row } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';
import { assignmentRow } from './targets.ts';

const context = 'deviceManagement/deviceEnrollmentConfigurations';

/** GET /deviceManagement/deviceEnrollmentConfigurations. v1.0 does not know what the portal creates for one platform. */
export const enrollmentConfigurations: Resource = {
  method: 'GET',
  path: `/${context}`,
  answer: (call) => list(call, { context, rows: rowsIn(call), expand: { assignments: (row) => assignments(call, row) } }),
};

/** GET /deviceManagement/deviceEnrollmentConfigurations/{id} */
export const enrollmentConfiguration: Resource = {
  method: 'GET',
  path: `/${context}/:configuration`,
  answer(call) {
    const row = rowsIn(call).find((one) => one.id === call.params.configuration);
    if (row === undefined) throw noSuchIntuneObject(call.params.configuration ?? '');
    return one(call, { context, row, expand: { assignments: (found) => assignments(call, found) } });
  },
};

/** GET /deviceManagement/deviceEnrollmentConfigurations/{id}/assignments */
export const enrollmentConfigurationAssignments: Resource = {
  method: 'GET',
  path: `/${context}/:configuration/assignments`,
  answer(call) {
    const id = call.params.configuration ?? '';
    if (ruleOf(call, id) === undefined) throw noSuchIntuneObject(id);
    return list(call, { context: `${context}('${id}')/assignments`, rows: assignments(call, { id }) });
  },
};

function rowsIn({ state, version }: GraphCall): Row[] {
  const { restrictions, limits } = state.organisation;
  const platforms = restrictions
    .filter((rule) => version === 'beta' || rule.isDefault)
    .map((rule) => restrictionRow(rule, version));
  return [...platforms, ...limits.map((rule) => limitRow(rule, version))];
}

function restrictionRow(rule: PlatformRestriction, version: GraphVersion): Row {
  const restriction = {
    platformBlocked: rule.platformBlocked,
    personalDeviceEnrollmentBlocked: rule.personalBlocked,
    osMinimumVersion: rule.minimumVersion,
    osMaximumVersion: rule.maximumVersion,
    ...(version === 'beta' ? { blockedManufacturers: [], blockedSkus: [] } : {}),
  };
  if (rule.isDefault) {
    const kind = 'deviceEnrollmentPlatformRestrictionsConfiguration';
    return { ...commonRow(rule, version, { kind, type: 'defaultPlatformRestrictions' }), iosRestriction: restriction };
  }
  const kind = 'deviceEnrollmentPlatformRestrictionConfiguration';
  const common = commonRow(rule, version, { kind, type: 'singlePlatformRestriction' });
  return { ...common, platformType: rule.platform, platformRestriction: restriction };
}

function limitRow(rule: DeviceLimit, version: GraphVersion): Row {
  const type = rule.isDefault ? 'defaultLimit' : 'limit';
  return { ...commonRow(rule, version, { kind: 'deviceEnrollmentLimitConfiguration', type }), limit: rule.limit };
}

type Rule = PlatformRestriction | DeviceLimit;

function commonRow(rule: Rule, version: GraphVersion, { kind, type }: { kind: string; type: string }): Row {
  const when = rule.isDefault ? '0001-01-01T00:00:00Z' : '2026-04-01T08:00:00Z';
  return {
    '@odata.type': `#microsoft.graph.${kind}`,
    id: wireId(rule),
    displayName: rule.name,
    description: '',
    priority: rule.priority,
    createdDateTime: when,
    lastModifiedDateTime: when,
    version: 1,
    ...(version === 'beta' ? { roleScopeTagIds: [], deviceEnrollmentConfigurationType: type } : {}),
  };
}

function wireId(rule: Rule): string {
  const isLimit = 'limit' in rule;
  if (rule.isDefault) return `${tenantId}_${isLimit ? 'DefaultLimit' : 'DefaultPlatformRestrictions'}`;
  return `${rule.id}_${isLimit ? 'Limit' : 'SinglePlatformRestriction'}`;
}

function ruleOf({ state }: GraphCall, id: unknown): Rule | undefined {
  return [...state.organisation.restrictions, ...state.organisation.limits].find((rule) => wireId(rule) === id);
}

/** The defaults have no assignments: they meet whoever is left. */
function assignments(call: GraphCall, row: Row): Row[] {
  const rule = ruleOf(call, row.id);
  if (rule === undefined || rule.isDefault) return [];
  const source = call.version === 'beta' ? { source: 'direct', sourceId: rule.id } : {};
  return rule.targets.map((target) => ({ ...assignmentRow(wireId(rule), target, call.version), ...source }));
}
