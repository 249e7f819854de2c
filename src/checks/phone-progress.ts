import { appStatesOn } from '../graph/app-states.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import { type AppCounts, type AuthenticatorState, authenticatorOn, otherAppsOn } from './authenticator-on.ts';
import type { PersonRun } from './check.ts';
import type { UnknownReason } from './outcome.ts';
import { newestFirst, phonesInUse } from './phones.ts';
import { reasonOf } from './run-checks.ts';

/** How far the set-up has come, as Graph sees it. With something in `unknown`, what is missing here proves nothing. */
export interface PhoneProgress {
  asOf: Date;
  /** `isNew` false: it was enrolled before this set-up began, so it may be another phone. */
  phone: { id: string; name: string; model: string | null; since: Date | null; isNew: boolean } | null;
  /** A phone that appeared now but is enrolled in another way, which manages all of it; only when `phone` is null. */
  otherPhone: { name: string; since: Date | null; enrollment: ManagedDevice['enrollment'] } | null;
  authenticator: AuthenticatorState;
  otherApps: AppCounts;
  compliance: ManagedDevice['compliance'];
  registered: boolean | null;
  /** Why something could not be read, each reason once. */
  unknown: UnknownReason[];
}

/** Clocks differ and people start before they press the button. */
const headStart = 10 * 60_000;
/** Intune lists a new phone's apps minutes after the phone itself, so an empty list says nothing before. */
const appsListedAfter = 15 * 60_000;

/**
 * Needs DeviceManagementManagedDevices.Read.All and DeviceManagementApps.Read.All. Never throws for a read that failed.
 * A phone counts when it is account driven, or when it is new, personal and of a type Intune does not name.
 */
export async function phoneProgress(run: PersonRun, startedAt: Date): Promise<PhoneProgress> {
  const unknown = new Set<UnknownReason>();
  const orNull = <T>(read: Promise<T>): Promise<T | null> =>
    read.catch((error: unknown) => {
      unknown.add(reasonOf(error, 'phone-progress'));
      return null;
    });
  const [devices, apps] = await Promise.all([orNull(devicesOf(run.graph, run.personId)), orNull(run.tenant.authenticatorApps())]);
  const inUse = phonesInUse(devices ?? [], run.now);
  const isNew = (phone: ManagedDevice) => (phone.enrolledAt?.getTime() ?? 0) >= startedAt.getTime() - headStart;
  const phone = chosen(inUse, isNew);
  if (!phone) return { ...nothingYet(run.now), otherPhone: otherOf(inUse.filter(isNew)), unknown: [...unknown] };
  const states = await orNull(appStatesOn(run.graph, run.personId, phone.id));
  const authenticator = states ? settled(authenticatorOn(states, apps?.value ?? null), phone, run.now) : 'unknown';
  if (states && authenticator === 'unknown') unknown.add('not-reported');
  return {
    asOf: run.now,
    phone: { id: phone.id, name: phone.name, model: phone.model, since: phone.enrolledAt, isNew: isNew(phone) },
    otherPhone: null,
    authenticator,
    otherApps: otherAppsOn(states ?? [], apps?.value ?? null),
    compliance: phone.compliance,
    registered: phone.registered,
    unknown: [...unknown],
  };
}

const nothingYet = (asOf: Date): PhoneProgress => ({
  asOf,
  phone: null,
  otherPhone: null,
  authenticator: 'unknown',
  otherApps: { installed: 0, pending: 0, failed: 0 },
  compliance: 'unknown',
  registered: null,
  unknown: [],
});

function chosen(inUse: readonly ManagedDevice[], isNew: (phone: ManagedDevice) => boolean): ManagedDevice | null {
  const fitting = inUse.filter(
    (phone) =>
      phone.enrollment === 'account-driven' || (phone.enrollment === 'unknown' && phone.owner === 'personal' && isNew(phone)),
  );
  return newestFirst(fitting)[0] ?? null;
}

function otherOf(newPhones: readonly ManagedDevice[]): PhoneProgress['otherPhone'] {
  const [phone] = newPhones;
  // Of an unknown type nothing can be said, so it is not called another kind.
  if (!phone || phone.enrollment === 'unknown') return null;
  return { name: phone.name, since: phone.enrolledAt, enrollment: phone.enrollment };
}

function settled(state: AuthenticatorState, phone: ManagedDevice, now: Date): AuthenticatorState {
  const young = phone.enrolledAt !== null && now.getTime() - phone.enrolledAt.getTime() < appsListedAfter;
  return state === 'not-assigned' && young ? 'unknown' : state;
}
