import { UsherError } from '../../errors.ts';
import { ownApplication } from '../../graph/own-application.ts';
import { endFacts, expiryOf } from './expiry.ts';
import type { OwnCredential } from './knowledge.ts';
import { type Seen, look } from './look.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type Fine = 'managed' | 'valid' | 'demo';
type Found = 'ended' | 'lastWeek' | 'soon' | 'oneOfSeveral' | 'untold';

interface CredentialFacts {
  credential: OwnCredential;
  /** What Entra keeps at the enterprise application; null: not asked, or there is none. */
  ends: Seen<readonly Date[]> | null;
}

const id = 'app-credential';
const permissions = ['Application.Read.All'];
const registration = 'Microsoft Entra admin center > Entra ID > App registrations > Usher > Certificates & secrets';

/**
 * The settings know the end of a certificate. That of a secret stands at the app registration, and Usher reads only the
 * enterprise application, which mostly has none: then it has to be told.
 */
export const appCredential = defineTenantCheck<CredentialFacts, Fine, Found>({
  id,
  permissions,
  usesBeta: false,
  features: ['usher'],

  async read({ graph, knows: { credential, ownAppId } }) {
    const isKnown = !('expiresAt' in credential) || credential.expiresAt !== null;
    if (isKnown || ownAppId === null) return { credential, ends: null };
    const own = ownApplication(graph, ownAppId).then(({ credentialEnds }) => credentialEnds);
    return { credential, ends: await look(own.catch(noneWhenMissing), id, permissions) };
  },

  decide({ credential, ends }, now) {
    const at = { asOf: now };
    if (credential.kind === 'none') return passes('demo', at);
    if (credential.kind === 'managed-identity') return passes('managed', at);
    const { kind, expiresAt } = credential;
    if (expiresAt !== null) return byEnd(kind, expiresAt, now);
    if (ends !== null && !ends.seen) return ends.outcome;
    return bySeveral(kind, ends?.value ?? [], now);
  },

  text: {
    title: 'Usher’s own secret or certificate is valid',
    why: 'When it ends, Usher can ask Microsoft nothing any more, for anybody.',
    link: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    managed: 'Usher signs in with a managed identity, which Azure renews by itself.',
    demo: 'The demo tenant asks for no credential.',
    valid: 'The {kind, select, secret {client secret} other {certificate}} is valid until {at, date, long}.',
    ended: 'The {kind, select, secret {client secret} other {certificate}} ended on {at, date, long}.',
    endedFix: `Add a new one, put it into the settings and start Usher again: ${registration}.`,
    lastWeek:
      'The {kind, select, secret {client secret} other {certificate}} ends on {at, date, long}, in {days, plural, one {a day at most} other {# days}}.',
    lastWeekFix: `Add a new one now, put it into the settings and start Usher again, then delete the old one: ${registration}.`,
    soon: 'The {kind, select, secret {client secret} other {certificate}} ends on {at, date, long}, in {days} days.',
    soonFix: `Add a new one, put it into the settings and start Usher again, then delete the old one: ${registration}.`,
    oneOfSeveral: 'Of {count} credentials one ends on {at, date, long}, and Graph does not say which of them Usher uses.',
    oneOfSeveralFix: `If it is Usher’s, put the newer one into the settings and start Usher again; then delete the old one: ${registration}.`,
    untold: 'Graph does not show me when the {kind, select, secret {client secret} other {certificate}} ends.',
    untoldFix: `Look there and tell me once: ${registration}. A certificate, or better a managed identity, needs no telling.`,
  },
});

const noneWhenMissing = (error: unknown): readonly Date[] => {
  if (error instanceof UsherError && error.code === 'not-found') return [];
  throw error;
};

type Kind = 'secret' | 'certificate';

function byEnd(kind: Kind, end: Date, now: Date): TenantOutcome<Fine, Found> {
  const at = { asOf: now };
  const facts = { kind, ...endFacts(end, now) };
  const expiry = expiryOf(end, now);
  if (expiry === 'past') return fails('ended', at, facts);
  if (expiry === 'last-week') return warns('lastWeek', at, facts);
  return expiry === 'soon' ? warns('soon', at, facts) : passes('valid', at, facts);
}

/** Ended ones are not Usher's: Graph would not have answered. */
function bySeveral(kind: Kind, all: readonly Date[], now: Date): TenantOutcome<Fine, Found> {
  const ends = all.filter((end) => end > now).toSorted((one, other) => one.getTime() - other.getTime());
  const [first] = ends;
  if (!first) return cannotSay('not-reported', { case: 'untold', facts: { kind } });
  const outcome = byEnd(kind, first, now);
  const isNear = outcome.status !== 'pass';
  if (!isNear || ends.length === 1) return outcome;
  return warns('oneOfSeveral', { asOf: now }, { count: ends.length, ...endFacts(first, now) });
}
