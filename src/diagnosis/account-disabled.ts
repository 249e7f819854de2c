import { accountOrNull } from '../checks/account-enabled.ts';
import type { Account } from '../graph/users.ts';
import { defineRule, type Verdict } from './rule.ts';

export const accountDisabled = defineRule<Account | null>({
  id: 'account-disabled',
  evidence: 'users/{id}: accountEnabled, userType',
  permissions: ['User.Read.All'],
  read: accountOrNull,

  decide(account, now): Verdict {
    const cause = { kind: 'cause', asOf: now } as const;
    // Somebody of another organisation may chat too, so a missing user is not certainly a deleted one.
    if (account === null) return { ...cause, case: 'missing', facts: {} };
    if (account.enabled === false) return { ...cause, case: 'disabled', facts: { account: account.address } };
    // That no phone is managed for a guest here is sure, that it stops the sign-in is not: a guest may have a password problem
    // too. So it is no more than high, and the sign-in log is still read.
    if (account.kind === 'guest') return { ...cause, case: 'guest', facts: { account: account.address } };
    return account.enabled ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
  },

  cases: {
    disabled: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    missing: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    guest: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'Your work account',
    disabled: 'Your work account is switched off, so nothing can sign in with it.',
    disabledNext: 'Ask IT to switch your account on again. Nothing on your phone can change this.',
    disabledIt:
      'The account {account} is disabled. Microsoft Entra admin center > Users > All users > the person > Properties > Account enabled. If it is synchronised, enable it on premises and wait for the next sync, which can take 30 minutes.',
    missing: 'I cannot find your work account in the company directory.',
    missingNext: 'Ask IT to look at your account.',
    missingIt:
      'No user with this object id exists in the tenant. Microsoft Entra admin center > Users > Deleted users; or the person uses an account of another tenant.',
    guest: 'You are a guest here: your account belongs to another organisation, and that one looks after your phone.',
    guestNext: 'Ask the IT of your own organisation about your phone. If you work for this company, tell IT here.',
    guestIt:
      '{account} is a guest (userType Guest). Guests cannot enroll a phone in this tenant; their home tenant manages it. If the person is an employee, see Microsoft Entra admin center > Users > All users > the person > Properties > User type.',
  },
});
