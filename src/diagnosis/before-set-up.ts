import { accountOrNull } from '../checks/account-enabled.ts';
import type { Outcome, OutcomeFacts } from '../checks/outcome.ts';
import { phonesInUse } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import { devicesOf, type ManagedDevice } from '../graph/managed-devices.ts';
import type { RuleRun, Verdict } from './rule.ts';

/** Whether the account is a guest's, whose phone another organisation looks after. null: could not be told. */
export async function isGuest(run: RuleRun): Promise<boolean | null> {
  const account = await orNull(accountOrNull(run), 'guest');
  return account && account.kind === 'guest';
}

/** What a rule about the set-up asked, beside the person’s phones. */
export interface BesidePhones<T> {
  answer: T;
  devices: readonly ManagedDevice[];
  phoneInUse: boolean;
}

/**
 * For what matters less once a phone is set up here. null: the person is a guest, or a phone is in use and the read failed,
 * which then does not matter. Needs DeviceManagementManagedDevices.Read.All.
 */
export async function besidePhones<T>(run: RuleRun, read: Promise<T>): Promise<BesidePhones<T> | null> {
  const [devices, answer, guest] = await Promise.allSettled([devicesOf(run.graph, run.personId), read, isGuest(run)]);
  if (guest.status === 'fulfilled' && guest.value) return null;
  if (devices.status === 'rejected') throw devices.reason;
  const phoneInUse = phonesInUse(devices.value, run.now).length > 0;
  if (answer.status === 'fulfilled') return { answer: answer.value, devices: devices.value, phoneInUse };
  if (phoneInUse) return null;
  throw answer.reason;
}

/** For what only matters before a phone is set up here. null: one is in use, or the person is a guest. */
export async function unlessPhoneInUse<T>(run: RuleRun, read: Promise<T>): Promise<T | null> {
  const found = await besidePhones(run, read);
  return found && !found.phoneInUse ? found.answer : null;
}

interface Reading {
  asOf: Date;
  /** The case that goes with what the check failed on. */
  caseOf: (facts: OutcomeFacts) => string;
}

/** What a check of the set-up means for somebody who cannot sign in. A warning stops nobody, so it is no cause. */
export function fromCheck(outcome: Outcome, { asOf, caseOf }: Reading): Verdict {
  if (outcome.status === 'unknown') return { kind: 'unknown', reason: outcome.reason };
  if (outcome.status !== 'fail') return { kind: 'clear' };
  return { kind: 'cause', case: caseOf(outcome.facts), facts: outcome.facts, asOf };
}
