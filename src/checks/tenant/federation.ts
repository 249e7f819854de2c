import type { TenantKnowledge } from './knowledge.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, passes, warns } from './tenant-outcome.ts';

/** Only Apple knows. Entra's own federation of a domain is something else and says nothing about it. */
export const federation = defineTenantCheck<TenantKnowledge['appleFederation'], 'federated', 'notFederated' | 'untold'>({
  id: 'federation',
  permissions: [],
  usesBeta: false,
  features: ['address'],

  read: (run) => Promise.resolve(run.knows.appleFederation),

  decide(told) {
    if (told === null) return cannotSay('not-reported', { case: 'untold' });
    const at = { asOf: told.toldAt };
    const facts = { told: told.toldAt.getTime() };
    return told.federated ? passes('federated', at, facts) : warns('notFederated', at, facts);
  },

  text: {
    title: 'Apple Business takes its accounts from Microsoft Entra ID',
    why: 'With federation people sign in to their Managed Apple Account with their work account; without it they need a second account and password during the set-up.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/apple-account-driven-user-enrollment',
    federated: 'Apple Business is federated with Microsoft Entra ID, as an admin said on {told, date, long}.',
    notFederated:
      'Apple Business is not federated with Microsoft Entra ID, as an admin said on {told, date, long}: people need a Managed Apple Account from IT besides their work account.',
    notFederatedFix:
      'Recommended, not needed. Apple Business > Preferences > Managed Apple Accounts > your domain > Federate. Announce it first: Apple writes to people whose private account uses a work address. Otherwise give each person the Managed Apple Account before they start.',
    untold: 'Microsoft cannot see whether Apple Business is federated, and nobody has told me.',
    untoldFix: 'Look at Apple Business > Preferences > Managed Apple Accounts > your domain, and tell me once; I remember it.',
  },
});
