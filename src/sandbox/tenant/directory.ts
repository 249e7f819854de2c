import { adminGroupId, guidOf, helpDeskGroupId } from './ids.ts';
import type { Person } from './person.ts';
import type { TenantState } from './model.ts';

export interface Group {
  id: string;
  name: string;
  description: string;
  /** The group this one is a member of. */
  within: string | null;
}

const group = (name: string, description: string, within: string | null = null): Group => ({
  id: guidOf(`group:${name}`),
  name,
  description,
  within,
});

const allStaff = group('All staff', 'Everybody who works at Contoso');
const byod = group('BYOD iPhone users', 'People who may use their own iPhone or iPad', allStaff.id);

/** Departments are members of "BYOD iPhone users"; contractors and guests are not. */
export const departments = [
  'Design',
  'Sales',
  'Marketing',
  'Finance',
  'Operations',
  'Human resources',
  'Shop floor',
  'Research lab',
  'IT',
].map((name) => group(name, `Department: ${name}`, byod.id));

export const wellKnownGroups = {
  allStaff,
  byod,
  contractors: group('Contractors', 'People who work for Contoso under contract', allStaff.id),
  fieldTeam: group('Field team', 'Engineers at customer sites'),
  shopFloor: departmentGroup('Shop floor'),
  researchLab: departmentGroup('Research lab'),
  helpDesk: { ...group('Usher IT help desk', 'May look up, remind and sync with Usher'), id: helpDeskGroupId },
  admins: { ...group('Usher admins', 'May use every IT command of Usher'), id: adminGroupId },
};

export const groups: readonly Group[] = [...Object.values(wellKnownGroups), ...departments.filter((one) => !isWellKnown(one))];

/** Ids of every group the person is in, directly or through another group. */
export function groupsOf(person: Person): Set<string> {
  const found = new Set<string>();
  const add = (id: string | null) => {
    const known = groups.find((one) => one.id === id);
    if (known === undefined || found.has(known.id)) return;
    found.add(known.id);
    add(known.within);
  };
  for (const id of person.groups) add(id);
  return found;
}

/** By object id or address, as Graph takes either in a path. */
export function personBy(state: TenantState, idOrAddress: string): Person | undefined {
  const wanted = idOrAddress.toLowerCase();
  return state.people.find((person) => person.id === wanted || person.address.toLowerCase() === wanted);
}

export function personByKey(state: TenantState, key: string): Person | undefined {
  return state.people.find((person) => person.key === key);
}

function departmentGroup(name: string): Group {
  const found = departments.find((one) => one.name === name);
  if (found === undefined) throw new Error(`Contoso has no department ${name}.`);
  return found;
}

function isWellKnown(one: Group): boolean {
  return Object.values(wellKnownGroups).some((known) => known.id === one.id);
}
