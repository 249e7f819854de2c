import { type Crowd, subjectsIn, type Subject } from '../../../src/checks/audience.ts';
import type { Assignment } from '../../../src/graph/assignments.ts';
import type { EnrollmentProfile } from '../../../src/graph/enrollment-profiles.ts';
import type { AssignedGroup } from '../../../src/graph/assigned-groups.ts';
import type { GroupPerson, Licence } from '../../../src/graph/group-people.ts';
import { profile as profileOf } from '../person.ts';

export const person = (id: string, changes: Partial<GroupPerson> = {}): GroupPerson => ({
  id,
  address: `${id}@contoso.com`,
  enabled: true,
  licences: [],
  ...changes,
});

export const licence = (skuId: string, ...disabledPlans: string[]): Licence => ({ skuId, disabledPlans });

interface CrowdOptions {
  /** Groups that have more people than were read. */
  tooLarge?: readonly string[];
  /** For a group the ones inside it. */
  nested?: Readonly<Record<string, readonly string[]>>;
  groups?: Readonly<Record<string, Partial<AssignedGroup>>>;
}

/** Groups by id, each with the people in it. The name of a group is its id with "Group " before it. */
export function crowd(
  members: Readonly<Record<string, readonly (string | GroupPerson)[]>>,
  { tooLarge = [], nested = {}, groups = {} }: CrowdOptions = {},
): Crowd {
  const ids = Object.keys(members);
  const peopleOf = (id: string) => (members[id] ?? []).map((one) => (typeof one === 'string' ? person(one) : one));
  const inside = (id: string) => (nested[id] ?? []).map((inner) => ({ id: inner, name: `Group ${inner}` }));
  return {
    members: new Map(ids.map((id) => [id, { people: peopleOf(id), complete: !tooLarge.includes(id) }])),
    groups: new Map(
      ids.map((id) => [id, { id, name: `Group ${id}`, exists: true, isOfDevices: false, nested: inside(id), ...groups[id] }]),
    ),
  };
}

export const subjects = (...given: Parameters<typeof crowd>): Subject[] => subjectsIn(crowd(...given));

export const profile = (name: string, priority: number, ...assignments: Assignment[]): EnrollmentProfile =>
  profileOf({ name, priority, assignments });

export const webProfile = (name: string, priority: number, ...assignments: Assignment[]): EnrollmentProfile => ({
  ...profile(name, priority, ...assignments),
  enrollmentType: 'web-device',
  offersAccountDriven: false,
});
