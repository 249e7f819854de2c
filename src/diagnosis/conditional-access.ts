import { itBegins, itEnds, logRule } from './told-failure.ts';

/** Reads policies only as far as they decided this person’s sign-in. Their names are for IT alone. */
export const conditionalAccess = logRule({
  id: 'conditional-access',
  evidence: 'auditLogs/signIns of the last 24 hours: conditionalAccessStatus, appliedConditionalAccessPolicies',
  permissions: ['AuditLog.Read.All', 'Policy.Read.ConditionalAccess'],
  title: 'Your company’s rules for signing in',
  anyIt: `${itBegins}{read, select, no { Conditional Access policies are not visible to me: Policy.Read.ConditionalAccess is missing.} other {{policyCount, plural, =0 { The log names no policy that failed.} other { Policies that failed: {policies}. They ask for: {controls}.}}}}{enrolling, select, yes { This was the sign-in of the enrollment itself, when no phone is managed yet: exclude the cloud app Microsoft Intune Enrollment from rules that ask for a compliant or managed device, and keep the extra confirmation.} other {}}{system, select, elsewhere { It did not come from iOS or iPadOS.} other {}} ${itEnds} Policies: Microsoft Entra admin center > Entra ID > Conditional Access > Policies.`,
});
