import type { Device } from '../../tenant/device.ts';
import type { Person } from '../../tenant/person.ts';
import type { SignInEntry } from '../../tenant/sign-in.ts';
import { list } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { badRequest } from '../errors.ts';
import { parseFilter } from '../filter.ts';
import { requirePremium } from './premium.ts';
import { applicationIdOf, failureReasonOf, placeOf, policyRow } from './sign-in-words.ts';

const retentionMs = 30 * 24 * 60 * 60 * 1000;

/** GET /auditLogs/signIns: newest first, 30 days back; needs Entra ID P1. */
export const signIns: Resource = {
  method: 'GET',
  path: '/auditLogs/signIns',
  answer(call) {
    requirePremium(call);
    refuseTooOld(call);
    const rows = [...call.state.signIns].reverse().flatMap((entry) => rowOf(call, entry));
    return list(call, { context: 'auditLogs/signIns', rows, pageSize: 1000 });
  },
};

function refuseTooOld(call: GraphCall): void {
  const filter = call.query.get('$filter');
  const since =
    filter === null
      ? undefined
      : parseFilter(filter).terms.find((term) => term.property === 'createdDateTime' && term.operator.startsWith('g'));
  if (since !== undefined && Date.parse(String(since.value)) < call.now.getTime() - retentionMs)
    throw badRequest('Invalid filter clause');
}

function rowOf(call: GraphCall, entry: SignInEntry): Row[] {
  const person = call.state.people.find((one) => one.id === entry.userId);
  if (person === undefined) return [];
  const device = call.state.devices.find((one) => one.id === entry.deviceId);
  return [signInRow(call, entry, { person, device })];
}

function signInRow(call: GraphCall, entry: SignInEntry, { person, device }: { person: Person; device: Device | undefined }): Row {
  return {
    id: entry.id,
    createdDateTime: entry.at,
    userDisplayName: person.name,
    userPrincipalName: person.address.toLowerCase(),
    userId: person.id,
    appId: applicationIdOf(entry.app),
    appDisplayName: entry.app,
    ipAddress: entry.place === 'abroad' ? '198.51.100.77' : '203.0.113.24',
    clientAppUsed: 'Mobile Apps and Desktop clients',
    correlationId: entry.correlationId ?? entry.id,
    conditionalAccessStatus: statusOf(entry),
    isInteractive: true,
    riskDetail: 'none',
    riskLevelAggregated: 'none',
    riskLevelDuringSignIn: 'none',
    riskState: entry.riskState,
    riskEventTypes_v2: [],
    resourceDisplayName: entry.resource,
    resourceId: applicationIdOf(entry.resource),
    status: { errorCode: entry.code, failureReason: entry.reason ?? failureReasonOf(entry.code), additionalDetails: null },
    deviceDetail: { ...deviceDetail(person, device), ...entry.detail },
    location: placeOf(entry),
    ...(call.state.organisation.policiesVisible ? { appliedConditionalAccessPolicies: entry.policies.map(policyRow) } : {}),
    ...(call.version === 'beta'
      ? { signInEventTypes: ['interactiveUser'], authenticationRequirement: 'singleFactorAuthentication' }
      : {}),
  };
}

/** Report-only results decide nothing. */
function statusOf({ policies }: SignInEntry): string {
  const results = policies.map((policy) => policy.result);
  return ['failure', 'success'].find((result) => results.includes(result)) ?? 'notApplied';
}

function deviceDetail(person: Person, device: Device | undefined): Row {
  const system = { operatingSystem: `${person.family === 'iPad' ? 'iPadOS' : 'iOS'} 26.1`, browser: 'Mobile Safari' };
  if (device === undefined || !device.registered) {
    return { deviceId: '', displayName: '', ...system, isCompliant: false, isManaged: false, trustType: '' };
  }
  const isCompliant = device.compliance === 'compliant';
  return {
    deviceId: device.entraDeviceId,
    displayName: device.name,
    ...system,
    isCompliant,
    isManaged: true,
    trustType: 'Azure AD registered',
  };
}
