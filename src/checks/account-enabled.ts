import { UsherError } from '../errors.ts';
import { type Account, accountOf } from '../graph/users.ts';
import { defineCheck, type PersonRun } from './check.ts';
import { cannotTell, fail, pass } from './outcome.ts';

/** The person's account; null when the directory has none. Needs User.Read.All. */
export function accountOrNull(run: PersonRun): Promise<Account | null> {
  return accountOf(run.graph, run.personId).catch((error: unknown) => {
    if (error instanceof UsherError && error.code === 'not-found') return null;
    throw error;
  });
}

export const accountEnabled = defineCheck<Account | null>({
  id: 'account-enabled',
  permissions: ['User.Read.All'],
  read: accountOrNull,

  decide(account) {
    if (account === null) return fail({ account: '', reason: 'missing' });
    if (account.enabled === null) return cannotTell('not-reported');
    return account.enabled ? pass() : fail({ account: account.address, reason: 'off' });
  },

  text: {
    title: 'Your work account is active',
    fail: '{reason, select, off {Your work account is switched off, so no set-up can start. IT has to switch it on again.} other {I cannot find your work account in the company directory. IT has to look at that first.}}',
    fix: '{reason, select, off {The account {account} is disabled. Microsoft Entra admin center > Users > All users > the person > Properties > Account enabled. If it is synchronised, enable it on premises and wait for the next sync.} other {There is no user with this object id in the tenant. Check Microsoft Entra admin center > Users > Deleted users, and whether the person uses an account of another tenant.}}',
  },
});
