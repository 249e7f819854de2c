import type { EnrollmentProfile } from '../../graph/enrollment-profiles.ts';
import { type Crowd, judging, possibilities, type Subject, subjectsIn } from '../audience.ts';
import { groupsNamedBy, reaches } from '../reach.ts';
import { nameOf } from '../reasons.ts';
import { meantPermissions, type ProfileCrowd, profileCrowd } from './meant-people.ts';
import { lookedAt, peopleSlots } from './people-slots.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, milder, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type Problem = 'unassigned' | 'devices' | 'deviceGroup' | 'gone' | 'nobody';
type Found = 'none' | Problem | 'partly';
type ProfileOutcome = TenantOutcome<'assigned', Found>;

const place = 'Intune admin center > Devices > Enrollment > Apple > Enrollment options > Enrollment types';

export const enrollmentProfileCheck = defineTenantCheck<ProfileCrowd, 'assigned', Found>({
  id: 'enrollment-profile',
  permissions: [...meantPermissions],
  usesBeta: true,
  features: ['profile'],

  read: profileCrowd,

  decide({ profiles, crowd }) {
    const offering = profiles.value.filter(({ offersAccountDriven }) => offersAccountDriven === true);
    if (offering.length === 0) return nothingOffered(profiles);
    const subjects = subjectsIn(crowd);
    const outcomes = offering.map((profile) => outcomeOf(profile, { profiles, crowd, subjects }));
    const oneReaches = outcomes.some(({ status }) => status !== 'fail');
    // Beside one that reaches people, another that does not is a draft or a loose end.
    return oneReaches ? outcomes.map(milder) : outcomes;
  },

  text: {
    title: 'An account driven enrollment profile is assigned to people',
    why: 'Without a profile of the type account driven user enrollment, the phone is offered another way of setting up, or none.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/apple-account-driven-user-enrollment',
    assigned: `“{profile}” (priority {priority}) {choice, plural, =0 {is account driven} other {lets people choose, account driven among it}} and is assigned to {everyone, plural, =0 {{to}} other {all users}}{exceptions, plural, =0 {} other {, except {except}}}.${lookedAt}`,
    none: 'No enrollment type profile for iOS/iPadOS offers account driven user enrollment. {others, plural, =0 {There is no profile at all.} other {There are: {names}.}}',
    noneFix: `Create a profile of the type account driven user enrollment and assign it to a user group: ${place} > Create profile > iOS/iPadOS.`,
    unassigned: '“{profile}” is account driven but assigned to nobody.',
    unassignedFix: `Assign it to a user group: ${place} > “{profile}” > Properties > Assignments.`,
    devices: '“{profile}” is assigned to all devices only. This type of profile reaches people, never devices.',
    devicesFix: `Assign it to a user group or to all users: ${place} > “{profile}” > Properties > Assignments.`,
    deviceGroup: '“{profile}” is assigned to groups of devices only: {bad}. Device groups have no effect here.',
    deviceGroupFix: `Assign it to a user group: ${place} > “{profile}” > Properties > Assignments.`,
    gone: '“{profile}” is assigned only to groups that no longer exist: {bad}.',
    goneFix: `Assign it to a user group that exists: ${place} > “{profile}” > Properties > Assignments.`,
    nobody:
      '“{profile}” is assigned to {to}{exceptions, plural, =0 {} other {, except {except}}}, and nobody with an active account is left. Exclusions win over everything else.',
    nobodyFix: `Put people into the group, or take the exclusion away: Entra admin center > Groups, and ${place} > “{profile}” > Properties > Assignments.`,
    partly: '“{profile}” is also assigned to something that has no effect: {bad}. The rest of its assignments reaches people.',
    partlyFix: `Take groups of devices, all devices and deleted groups off, or replace them by user groups: ${place} > “{profile}” > Properties > Assignments.`,
  },
});

function nothingOffered(profiles: ProfileCrowd['profiles']): ProfileOutcome {
  if (profiles.value.some(({ offersAccountDriven }) => offersAccountDriven === null)) return cannotSay('not-reported');
  return fails('none', profiles, { others: profiles.value.length, names: profiles.value.map(({ name }) => name).join(', ') });
}

interface Around extends ProfileCrowd {
  subjects: readonly Subject[];
}

function outcomeOf(profile: EnrollmentProfile, around: Around): ProfileOutcome {
  const facts = slotsOf(profile, around);
  const fruitless = fruitlessOf(profile, around.crowd);
  const including = profile.assignments.filter(({ excludes }) => !excludes);
  if (including.length === 0) return fails('unassigned', around.profiles, facts);
  if (fruitless.length === including.length) return fails(fruitless[0]?.why ?? 'devices', around.profiles, facts);
  const answers = new Set(possibilities(around.subjects).map((memberOf) => reaches(profile.assignments, memberOf)));
  if (answers.has('yes'))
    return fruitless.length > 0 ? warns('partly', around.profiles, facts) : assigned(profile, around, facts);
  if (answers.has('filtered')) return cannotSay('filtered');
  return answers.has('unclear') ? cannotSay('not-reported') : fails('nobody', around.profiles, facts);
}

function assigned(profile: EnrollmentProfile, { profiles, subjects }: Around, facts: ReturnType<typeof slotsOf>): ProfileOutcome {
  const mayReach = judging((worlds) => worlds.some((memberOf) => reaches(profile.assignments, memberOf) === 'yes'));
  const reached = subjects.filter(mayReach);
  return passes('assigned', profiles, { ...facts, ...peopleSlots(reached) });
}

/** Assignments that let nobody in, and why. What could not be read about a group is not held against it. */
function fruitlessOf({ assignments }: EnrollmentProfile, { groups }: Crowd): { why: Problem; name: string }[] {
  return assignments.flatMap((one): { why: Problem; name: string }[] => {
    if (one.excludes) return [];
    if (one.audience === 'all-devices') return [{ why: 'devices', name: 'all devices' }];
    const group = one.groupId === null ? undefined : groups.get(one.groupId);
    if (group === undefined || (group.exists && !group.isOfDevices)) return [];
    return [{ why: group.exists ? 'deviceGroup' : 'gone', name: group.name ?? group.id }];
  });
}

function slotsOf(profile: EnrollmentProfile, { crowd }: Pick<Around, 'crowd'>) {
  const { assignments, name, priority } = profile;
  const named = (excludes: boolean) =>
    groupsNamedBy([{ assignments: assignments.filter((one) => one.excludes === excludes) }]).map((id) => nameOf(id, crowd));
  return {
    profile: name,
    priority,
    choice: Number(profile.enrollmentType === 'by-choice'),
    everyone: Number(assignments.some(({ audience, excludes }) => audience === 'all-users' && !excludes)),
    to: named(false).join(', '),
    exceptions: named(true).length,
    except: named(true).join(', '),
    bad: fruitlessOf(profile, crowd)
      .map((one) => one.name)
      .join(', '),
  };
}
