import { itBegins, itEnds, logRule } from './told-failure.ts';

/** 50053 is a lock or a bad network, which only the log’s own sentence tells apart; risk needs Entra ID P2 to be seen. */
export const accountLocked = logRule({
  id: 'account-locked',
  evidence: 'auditLogs/signIns of the last 24 hours: 50053, risk codes, riskState',
  permissions: ['AuditLog.Read.All'],
  title: 'A lock on your account',
  anyIt: `${itBegins}{case, select, locked { Smart lockout ends by itself; look for an old password kept in a mail app, and for attempts from elsewhere.} lockedNetwork { The address of the network is taken for malicious; the account is not locked. Check the IP address in the log.} lockedUnclear { 50053 is a lock or an address with malicious activity; the failure reason in the log says which.} other { Check the person in Microsoft Entra admin center > ID Protection > Risky users before you dismiss the risk; a Temporary Access Pass lets them in again.}}{risk, select, unknown { The log gives no risk (it needs Microsoft Entra ID P2).} other {}} ${itEnds}`,
});
