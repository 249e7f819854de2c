import type { EnrollmentProfile } from '../../tenant/organisation.ts';
import { list, one } from '../answers.ts';
import { betaOnly, type GraphCall, type Resource, type Row } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';
import { assignmentRow } from './targets.ts';

const context = 'deviceManagement/appleUserInitiatedEnrollmentProfiles';

/** GET /deviceManagement/appleUserInitiatedEnrollmentProfiles: does not exist in v1.0. */
export const enrollmentProfiles: Resource = {
  method: 'GET',
  path: `/${context}`,
  versions: betaOnly,
  answer: (call) =>
    list(call, { context, rows: call.state.organisation.profiles.map(profileRow), expand: { assignments: assignmentsIn(call) } }),
};

/** GET /deviceManagement/appleUserInitiatedEnrollmentProfiles/{id} */
export const enrollmentProfile: Resource = {
  method: 'GET',
  path: `/${context}/:profile`,
  versions: betaOnly,
  answer: (call) => one(call, { context, row: profileRow(profileOf(call)), expand: { assignments: assignmentsIn(call) } }),
};

/** GET /deviceManagement/appleUserInitiatedEnrollmentProfiles/{id}/assignments */
export const enrollmentProfileAssignments: Resource = {
  method: 'GET',
  path: `/${context}/:profile/assignments`,
  versions: betaOnly,
  answer(call) {
    const profile = profileOf(call);
    return list(call, { context: `${context}('${profile.id}')/assignments`, rows: assignmentsOf(profile) });
  },
};

function profileOf(call: GraphCall): EnrollmentProfile {
  const profile = call.state.organisation.profiles.find((one) => one.id === call.params.profile);
  if (profile === undefined) throw noSuchIntuneObject(call.params.profile ?? '');
  return profile;
}

function profileRow(profile: EnrollmentProfile): Row {
  return {
    id: profile.id,
    displayName: profile.name,
    description: profile.description,
    priority: profile.priority,
    platform: profile.platform,
    defaultEnrollmentType: profile.type,
    availableEnrollmentTypeOptions: profile.choices.map((enrollmentType) => ({ ownerType: 'personal', enrollmentType })),
    createdDateTime: '2026-03-02T10:00:00Z',
    lastModifiedDateTime: '2026-03-02T10:00:00Z',
  };
}

function assignmentsOf(profile: EnrollmentProfile): Row[] {
  return profile.targets.map((target) => assignmentRow(profile.id, target, 'beta'));
}

function assignmentsIn(call: GraphCall): (row: Row) => Row[] {
  return ({ id }) => call.state.organisation.profiles.filter((profile) => profile.id === id).flatMap(assignmentsOf);
}
