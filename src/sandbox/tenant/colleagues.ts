import { departments, wellKnownGroups } from './directory.ts';
import { guidOf } from './ids.ts';
import type { Device } from './device.ts';
import type { Organisation } from './organisation.ts';
import { authenticatorOn, type Person, password, personDefaults } from './person.ts';
import { addressOf } from './personas.ts';
import { newDevice, registeredDevice } from './seed-devices.ts';

interface Day {
  organisation: Organisation;
  now: Date;
}

const firstNames = ['Aisha', 'Bruno', 'Camille', 'Daniel', 'Emeka', 'Freya', 'Goran', 'Hana', 'Ivan', 'Jade', 'Kofi', 'Leila'];
const lastNames = ['Andersson', 'Bakker', 'Chen', 'Dlamini', 'Eriksen', 'Ferreira', 'Gupta', 'Hoffmann', 'Ito', 'Jansen', 'Kaya'];
const day = 24 * 60 * 60 * 1000;

/** Enough people for the directory to page as a real one does; half of them have a work phone. */
export function seedColleagues(today: Day): { people: Person[]; devices: Device[] } {
  const people = firstNames.flatMap((first, row) => lastNames.map((last, column) => colleague(`${first} ${last}`, row + column)));
  const withPhone = people.filter((_person, index) => index % 2 === 0);
  return { people: [...people, guest()], devices: withPhone.map((person, index) => phoneOf(person, today, index)) };
}

function colleague(name: string, turn: number): Person {
  const department = departments[turn % departments.length];
  return {
    ...personDefaults(),
    id: guidOf(`colleague:${name}`),
    name,
    address: addressOf(name),
    mail: addressOf(name),
    title: 'Specialist',
    department: department?.name ?? 'Sales',
    enabled: turn % 17 !== 16,
    licence: turn % 13 === 12 ? 'switched-off' : 'active',
    groups: department === undefined ? [] : [department.id],
    methods: turn % 3 === 0 ? [password()] : [password(), authenticatorOn('iPhone')],
  };
}

/** A guest's address carries a hash sign, which a careless caller forgets to encode. */
function guest(): Person {
  return {
    ...colleague('Riley Novak', 0),
    mail: 'riley.novak@fabrikam.com',
    address: 'riley.novak_fabrikam.com#EXT#@contoso.onmicrosoft.com',
    kind: 'Guest',
    licence: 'none',
    groups: [wellKnownGroups.contractors.id],
  };
}

function phoneOf(person: Person, { organisation, now }: Day, turn: number): Device {
  const enrolled = registeredDevice(newDevice(person, { organisation, now: new Date(now.getTime() - (turn + 2) * 3 * day) }));
  const quirk: Partial<Device> = turn % 9 === 8 ? { compliance: 'noncompliant', failedPolicies: ['iOS minimum version'] } : {};
  return { ...enrolled, lastSync: new Date(now.getTime() - ((turn % 20) + 1) * 60 * 60 * 1000).toISOString(), ...quirk };
}
