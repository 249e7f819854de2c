import { odata } from './address.ts';
import { dateIn, flagIn, numberIn, rowIn, rowsIn, sameId, textIn, textsIn, type Raw } from './fields.ts';
import { rowsOf } from './paging.ts';
import type { GraphReader } from './reader.ts';

export interface SignInPolicy {
  name: string;
  /** What the policy asks for, in Graph's words: Block, Mfa, RequireCompliantDevice … */
  controls: string[];
  /** Graph's word: success, failure, notApplied, reportOnlyFailure … or unknown. */
  result: string;
}

/** One interactive sign-in. Times lag 2 to 15 minutes behind. */
export interface SignIn {
  at: Date;
  /** Graph's id of the sign-in, which is the request id that Microsoft's support asks for; may be empty. */
  requestId: string;
  /** May be empty. */
  correlationId: string;
  /** 0 is a success; everything else is an AADSTS number. */
  code: number;
  reason: string;
  app: string;
  resource: string;
  /** What the person signed in on; phones that nobody registered say so too. */
  system: 'ios' | 'other' | 'unknown';
  /** Whether Entra took it for a compliant, a managed device; null: not reported. */
  compliant: boolean | null;
  managed: boolean | null;
  /** Entra suspects that it was somebody else. null: not reported, as without Entra ID P2. */
  atRisk: boolean | null;
  conditionalAccess: 'success' | 'failure' | 'notApplied' | 'unknown';
  /** null: we may not see Conditional Access policies (Policy.Read.ConditionalAccess). */
  policies: SignInPolicy[] | null;
}

const page = 50;

/**
 * The person's newest sign-ins, newest first, 50 at most: the log allows five requests in ten seconds for the whole
 * tenant, so further pages are not read, and it answers slowly at times, so it travels alone. `since` must lie within the
 * log's 30 days. `graph-no-premium` without Entra ID P1.
 * Needs AuditLog.Read.All; Policy.Read.ConditionalAccess shows the policies.
 */
export async function recentSignIns(graph: GraphReader, personId: string, since: Date): Promise<SignIn[]> {
  const filter = odata`userId eq ${personId} and createdDateTime ge ${since}`;
  const answer = await graph.get<Raw>('/auditLogs/signIns', { version: 'v1.0', filter, top: page, alone: true });
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
  const device = rowIn(row, 'deviceDetail');
  const signIn: SignIn = {
    at,
    requestId: textIn(row, 'id') ?? '',
    correlationId: textIn(row, 'correlationId') ?? '',
    code,
    reason: textIn(status, 'failureReason') ?? '',
    app: textIn(row, 'appDisplayName') ?? '',
    resource: textIn(row, 'resourceDisplayName') ?? '',
    system: systemOf(textIn(device, 'operatingSystem')),
    compliant: flagIn(device, 'isCompliant'),
    managed: flagIn(device, 'isManaged'),
    atRisk: riskOf(textIn(row, 'riskState')),
    conditionalAccess: conditionalAccessOf(textIn(row, 'conditionalAccessStatus')),
    policies: policiesOf(row),
  };
  return [signIn];
}

function systemOf(system: string | null): SignIn['system'] {
  if (system === null) return 'unknown';
  return /^(ios|ipados)/i.test(system) ? 'ios' : 'other';
}

const risks: Readonly<Record<string, boolean>> = {
  none: false,
  confirmedSafe: false,
  remediated: false,
  dismissed: false,
  atRisk: true,
  confirmedCompromised: true,
};

const riskOf = (state: string | null): boolean | null => risks[state ?? ''] ?? null;

function conditionalAccessOf(status: string | null): SignIn['conditionalAccess'] {
  return status === 'success' || status === 'failure' || status === 'notApplied' ? status : 'unknown';
}

function policiesOf(row: Raw): SignInPolicy[] | null {
  if (!Array.isArray(row['appliedConditionalAccessPolicies'])) return null;
  return rowsIn(row, 'appliedConditionalAccessPolicies').map((policy) => ({
    name: textIn(policy, 'displayName') ?? '',
    controls: textsIn(policy, 'enforcedGrantControls'),
    result: resultOf(textIn(policy, 'result')),
  }));
}

const resultOf = (result: string | null): string => (result === null || result === 'unknownFutureValue' ? 'unknown' : result);
