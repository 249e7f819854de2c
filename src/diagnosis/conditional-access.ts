import type { SignIn } from '../graph/sign-ins.ts';
import { signInsOf } from './last-failure.ts';
import { defineRule } from './rule.ts';
import { casesOf, itBegins, itEnds, verdictFrom, wordsOf } from './told-failure.ts';

/** Reads policies only as far as they decided this person’s sign-in. Their names are for IT alone. */
export const conditionalAccess = defineRule<undefined, readonly SignIn[]>({
  id: 'conditional-access',
  evidence: 'auditLogs/signIns of the last 24 hours: conditionalAccessStatus, appliedConditionalAccessPolicies',
  permissions: ['AuditLog.Read.All', 'Policy.Read.ConditionalAccess'],
  read: () => Promise.resolve(undefined),
  readOn: signInsOf,
  decide: (signIns, now) => verdictFrom('conditional-access', signIns, now),
  cases: casesOf('conditional-access'),

  text: {
    title: 'Your company’s rules for signing in',
    ...wordsOf('conditional-access'),
    anyIt: `${itBegins}{read, select, no { Conditional Access policies are not visible to me: Policy.Read.ConditionalAccess is missing.} other {{policyCount, plural, =0 { The log names no policy that failed.} other { Policies that failed: {policies}. They ask for: {controls}.}}}}{enrolling, select, yes { This was the sign-in of the enrollment itself, when no phone is managed yet: exclude the cloud app Microsoft Intune Enrollment from rules that ask for a compliant or managed device, and keep the extra confirmation.} other {}}{system, select, elsewhere { It did not come from iOS or iPadOS.} other {}} ${itEnds} Policies: Microsoft Entra admin center > Entra ID > Conditional Access > Policies.`,
  },
});
