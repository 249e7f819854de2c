import { seedColleagues } from './colleagues.ts';
import { departments, wellKnownGroups } from './directory.ts';
import { authenticatorOn, type Person, password, personDefaults } from './person.ts';
import type { TenantState } from './model.ts';
import { type Persona, personas } from './personas.ts';
import { seedDevices } from './seed-devices.ts';
import { seedOrganisation } from './seed-organisation.ts';
import { seedSignIns } from './seed-sign-ins.ts';

/** Contoso on its first day: every date is relative to `now`. */
export function seed(now: Date): TenantState {
  const organisation = seedOrganisation(now);
  const people = personas.map(personOf);
  const colleagues = seedColleagues({ organisation, now });
  const devices = seedDevices(people, { organisation, now });
  return {
    organisation,
    people: [...people, ...colleagues.people],
    devices: [...devices, ...colleagues.devices],
    signIns: seedSignIns(people, devices, now),
    enrollmentEvents: [],
    phones: Object.fromEntries(personas.map((persona) => [persona.key, startOfPhone(persona, devices)])),
  };
}

/** What differs from a colleague for whom everything is in place. */
const exceptions: Record<string, Partial<Person>> = {
  'no-licence': { licence: 'office-only' },
  disabled: { enabled: false },
  'conditional-access': { blockedBy: 'Sign in only from countries where Contoso works' },
  'ready-ipad': { family: 'iPad' },
  guest: { kind: 'Guest', licence: 'none', groups: [], mail: 'jonas.lindqvist@fabrikam.com' },
  locked: { locked: true },
  'no-method': { methods: [password()] },
  'lost-phone': { methods: [password(), authenticatorOn('Malik’s iPhone 12')] },
};

const extraGroups: Record<string, string[]> = {
  'wrong-profile': [wellKnownGroups.fieldTeam.id],
  'no-profile': [wellKnownGroups.contractors.id],
  'help-desk': [wellKnownGroups.helpDesk.id],
  admin: [wellKnownGroups.helpDesk.id, wellKnownGroups.admins.id],
};

function personOf(persona: Persona): Person {
  const { key, id, name, address, title, department } = persona;
  return {
    ...personDefaults(),
    key,
    id,
    name,
    address,
    mail: address,
    title,
    department,
    groups: [...departments.filter((one) => one.name === department).map((one) => one.id), ...(extraGroups[key] ?? [])],
    methods: key === 'no-licence' ? [password()] : [password(), authenticatorOn(`${name.split(' ')[0]}'s phone`)],
    ...structuredClone(exceptions[key]),
  };
}

function startOfPhone(persona: Persona, devices: TenantState['devices']): TenantState['phones'][string] {
  const personal = devices.find(
    (device) => device.userId === persona.id && device.enrollmentType === 'appleAccountDrivenUserEnrollment',
  );
  return { screen: 'home', address: '', message: null, managed: personal !== undefined };
}
