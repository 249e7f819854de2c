import { odata } from './address.ts';
import { dateIn, numberIn, rowIn, rowsIn, sameId, textIn, type Raw } from './fields.ts';
import { rowsOf } from './paging.ts';
import type { GraphReader } from './reader.ts';

export interface SignInPolicy {
  name: string;
  /** Graph's word: success, failure, notApplied, reportOnlyFailure … or unknown. */
  result: string;
}

/** One interactive sign-in. Times lag 2 to 15 minutes behind. */
export interface SignIn {
  at: Date;
  /** 0 is a success; everything else is an AADSTS number. */
  code: number;
  reason: string;
  app: string;
  resource: string;
  conditionalAccess: 'success' | 'failure' | 'notApplied' | 'unknown';
  /** null: we may not see Conditional Access policies (Policy.Read.ConditionalAccess). */
  policies: SignInPolicy[] | null;
}

const page = 50;

/**
 * The person's newest sign-ins, newest first, 50 at most: the log allows five requests in ten seconds for the whole
 * tenant, so further pages are not read. `since` must lie within the log's 30 days. `graph-no-premium` without Entra ID P1.
 * Needs AuditLog.Read.All; Policy.Read.ConditionalAccess shows the policies.
 */
export async function recentSignIns(graph: GraphReader, personId: string, since: Date): Promise<SignIn[]> {
  const filter = odata`userId eq ${personId} and createdDateTime ge ${since}`;
  const answer = await graph.get<Raw>('/auditLogs/signIns', { version: 'v1.0', filter, top: page });
  return rowsOf(answer)
    .filter((row) => sameId(textIn(row, 'userId'), personId))
    .flatMap(signInFrom)
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

function signInFrom(row: Raw): SignIn[] {
  const at = dateIn(row, 'createdDateTime');
  const status = rowIn(row, 'status');
  const code = numberIn(status, 'errorCode');
  if (at === null || code === null) return [];
  const signIn: SignIn = {
    at,
    code,
    reason: textIn(status, 'failureReason') ?? '',
    app: textIn(row, 'appDisplayName') ?? '',
    resource: textIn(row, 'resourceDisplayName') ?? '',
    conditionalAccess: conditionalAccessOf(textIn(row, 'conditionalAccessStatus')),
    policies: policiesOf(row),
  };
  return [signIn];
}

function conditionalAccessOf(status: string | null): SignIn['conditionalAccess'] {
  return status === 'success' || status === 'failure' || status === 'notApplied' ? status : 'unknown';
}

function policiesOf(row: Raw): SignInPolicy[] | null {
  if (!Array.isArray(row['appliedConditionalAccessPolicies'])) return null;
  return rowsIn(row, 'appliedConditionalAccessPolicies').map((policy) => ({
    name: textIn(policy, 'displayName') ?? '',
    result: resultOf(textIn(policy, 'result')),
  }));
}

const resultOf = (result: string | null): string => (result === null || result === 'unknownFutureValue' ? 'unknown' : result);
