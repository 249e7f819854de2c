import { accountOrNull } from '../checks/account-enabled.ts';
import type { Account } from '../graph/users.ts';
import { defineRule, type Verdict } from './rule.ts';

export const accountDisabled = defineRule<Account | null>({
  id: 'account-disabled',
  evidence: 'users/{id}: accountEnabled',
  permissions: ['User.Read.All'],
  read: accountOrNull,

  decide(account, now): Verdict {
    const cause = { kind: 'cause', asOf: now } as const;
    // Somebody of another organisation may chat too, so a missing user is not certainly a deleted one.
    if (account === null) return { ...cause, case: 'missing', facts: {} };
    if (account.enabled === null) return { kind: 'unknown', reason: 'not-reported' };
    if (account.enabled) return { kind: 'clear' };
    return { ...cause, case: 'disabled', facts: { account: account.address } };
  },

  cases: {
    disabled: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    missing: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'Your work account',
    disabled: 'Your work account is switched off, so nothing can sign in with it.',
    disabledNext: 'Ask IT to switch your account on again. Nothing on your phone can change this.',
    disabledIt:
      'The account {account} is disabled. Microsoft Entra admin center > Users > All users > the person > Properties > Account enabled; for a synchronised account, on premises.',
    missing: 'I cannot find your work account in the company directory.',
    missingNext: 'Ask IT to look at your account.',
    missingIt: 'No user with this object id exists in the tenant. Look under Users > Deleted users, and for another tenant.',
  },
});
