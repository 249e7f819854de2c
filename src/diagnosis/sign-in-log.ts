import { itBegins, itEnds, logRule } from './told-failure.ts';

/** The log runs 2 to 15 minutes behind, so no failure in it is no proof that all is fine. */
export const signInLog = logRule({
  id: 'sign-in-log',
  evidence: 'auditLogs/signIns of the last 24 hours, newest first: status, deviceDetail',
  permissions: ['AuditLog.Read.All'],
  title: 'Your sign-ins of the last 24 hours',
  anyIt: `${itBegins}{kind, select, interrupt { This is a step on the way, no failure, but no success followed in this app.} unverified { I have no checked description of this number: look it up at login.microsoftonline.com/error and do not map it to a cause before.} other {}}{policyCount, plural, =0 {} other { Conditional Access policies that were not met: {policies} (asking for {controls}).}} ${itEnds}`,
});
