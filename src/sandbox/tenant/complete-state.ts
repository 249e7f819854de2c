import { deviceDefaults } from './device.ts';
import type { TenantState } from './model.ts';
import { isRecord, lists, type Raw, record, text } from './state-shape.ts';
import { authenticatorOn, password, personDefaults } from './person.ts';
import { seed } from './seed.ts';
import { seedOrganisation } from './seed-organisation.ts';
import { signInDefaults } from './sign-in.ts';
import { newPhone } from './phone-world.ts';

/**
 * A whole state from JSON: what goes without saying may be left out. Throws a TypeError with a sentence when it is none.
 * Without `organisation` it was saved by an older sandbox; everything that came since is added then.
 */
export function completeState(raw: unknown, now: Date): TenantState {
  const state = record(raw, 'The state');
  const { people, devices, signIns, enrollmentEvents } = lists(state, ['people', 'devices', 'signIns', 'enrollmentEvents']);
  const at = now.toISOString();
  const whole = {
    organisation: organisationFrom(state['organisation'] ?? {}, now),
    people: people.map((row, index) => filled(oldPerson(row), { ...personDefaults(), mail: row['address'] }, `people[${index}]`)),
    devices: devices.map((row, index) => filled(row, { ...deviceDefaults(), enrolledAt: at, lastSync: at }, `devices[${index}]`)),
    signIns: signIns.map((row, index) => filled(oldSignIn(row), signInDefaults(), `signIns[${index}]`)),
    enrollmentEvents,
    phones: phonesFrom(state['phones'] ?? {}),
  } as unknown as TenantState;
  needed(whole);
  return 'organisation' in state ? whole : withNewPersonas(whole, seed(now));
}

function organisationFrom(raw: unknown, now: Date): Raw {
  return filled(record(raw, 'organisation'), { ...seedOrganisation(now) }, 'organisation');
}

const mayBeNull = new Set(['mail', 'pushCertificate']);

/** The row over its defaults. A value of another kind than its default is refused. */
function filled(row: Raw, defaults: Raw, name: string): Raw {
  for (const [key, standard] of Object.entries(defaults)) {
    const given = row[key];
    const isFree = standard === null || (given === null && mayBeNull.has(key));
    if (given === undefined || isFree || kindOf(given) === kindOf(standard)) continue;
    throw new TypeError(`${name}.${key} is no ${kindOf(standard)}.`);
  }
  return { ...defaults, ...row };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function phonesFrom(raw: unknown): Raw {
  const phones = Object.entries(record(raw, 'phones'));
  return Object.fromEntries(phones.map(([key, phone]) => [key, filled(record(phone, `phones.${key}`), { ...newPhone }, key)]));
}

/** What nobody can make up for a row. */
function needed({ people, devices, signIns, enrollmentEvents }: TenantState): void {
  text(people, 'people', ['id', 'name', 'address']);
  text(devices, 'devices', ['id', 'userId', 'name', 'enrolledAt', 'lastSync']);
  text(signIns, 'signIns', ['id', 'at', 'userId']);
  text(enrollmentEvents, 'enrollmentEvents', ['id', 'at', 'userId', 'category', 'reason']);
}

/** Once a person had at most one Authenticator and nothing else. */
function oldPerson(row: Raw): Raw {
  const { authenticatorOn: name, ...rest } = row;
  if (row['methods'] !== undefined || name === undefined) return row;
  return { ...rest, methods: [password(), ...(typeof name === 'string' ? [authenticatorOn(name)] : [])] };
}

/** Once a sign-in had at most one policy. */
function oldSignIn(row: Raw): Raw {
  const { policy, ...rest } = row;
  if (row['policies'] !== undefined || policy === undefined) return row;
  if (!isRecord(policy)) return { ...rest, policies: [] };
  const controls = String(policy['name']).includes('compliant') ? ['RequireCompliantDevice'] : ['Block'];
  return { ...rest, policies: [{ ...policy, controls }] };
}

function withNewPersonas(state: TenantState, fresh: TenantState): TenantState {
  const known = new Set(state.people.map((person) => person.id));
  const people = fresh.people.filter((person) => person.key !== null && !known.has(person.id));
  const isNew = ({ userId }: { userId: string }) => people.some((person) => person.id === userId);
  return {
    ...state,
    people: [...state.people, ...people],
    devices: [...state.devices, ...fresh.devices.filter(isNew)],
    signIns: [...state.signIns, ...fresh.signIns.filter(isNew)].sort((a, b) => a.at.localeCompare(b.at)),
    phones: { ...fresh.phones, ...state.phones },
  };
}
