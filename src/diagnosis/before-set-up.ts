import { accountOrNull } from '../checks/account-enabled.ts';
import type { Outcome, OutcomeFacts } from '../checks/outcome.ts';
import { phonesInUse } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import { devicesOf } from '../graph/managed-devices.ts';
import type { RuleRun, Verdict } from './rule.ts';

/** Whether the account is a guest's, whose phone another organisation looks after. null: could not be told. */
export async function isGuest(run: RuleRun): Promise<boolean | null> {
  const account = await orNull(accountOrNull(run), 'guest');
  return account && account.kind === 'guest';
}

/**
 * For what only matters before a phone is set up here. null: one is in use, or the person is a guest, and then it does not
 * even matter that the read failed. Needs DeviceManagementManagedDevices.Read.All.
 */
export async function unlessPhoneInUse<T>(run: RuleRun, read: Promise<T>): Promise<T | null> {
  const [devices, answer, guest] = await Promise.allSettled([devicesOf(run.graph, run.personId), read, isGuest(run)]);
  if (guest.status === 'fulfilled' && guest.value) return null;
  if (devices.status === 'rejected') throw devices.reason;
  if (phonesInUse(devices.value, run.now).length > 0) return null;
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
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
