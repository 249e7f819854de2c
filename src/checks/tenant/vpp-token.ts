import { type VppToken, vppTokens } from '../../graph/vpp-tokens.ts';
import { endFacts, expiryOf } from './expiry.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, milder, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type Broken = 'expired' | 'invalid' | 'elsewhere';
type Found = Broken | 'none' | 'lastWeek' | 'soon' | 'syncFailed' | 'stale';
type TokenOutcome = TenantOutcome<'valid', Found>;

const tokens = 'Intune admin center > Tenant administration > Connectors and tokens > Apple VPP tokens';
const renew = `Download the token of the same location from Apple Business or School Manager (Preferences > Payments and Billing) with the Apple account {apple}, and upload it to the existing entry: ${tokens}.`;
/** Intune syncs twice a day, so three days are six misses. Our own limit. */
const staleMs = 3 * 86_400_000;

export const vppToken = defineTenantCheck<readonly VppToken[], 'valid', Found>({
  id: 'vpp-token',
  permissions: ['DeviceManagementServiceConfig.Read.All'],
  usesBeta: false,
  features: ['apps'],

  read: (run) => vppTokens(run.graph),

  decide(all, now) {
    if (all.length === 0) return fails('none', { asOf: now });
    const outcomes = all.map((token) => outcomeOf(token, now));
    const oneWorks = outcomes.some(({ status }) => status === 'pass' || status === 'warn');
    // Beside one that works, a dead token is a loose end: often an old one that nobody took away.
    return oneWorks ? outcomes.map(milder) : outcomes;
  },

  text: {
    title: 'The Apple VPP token works',
    why: 'Under User Enrollment Intune installs only apps with user licences from Apple Business, Authenticator among them, and it reads those through this token.',
    link: 'https://learn.microsoft.com/intune/intune-service/apps/vpp-apps-ios',
    valid:
      'The token of {organization} is valid until {at, date, long} and was synced on {synced, date, long}, {synced, time, short}.',
    none: 'There is no Apple VPP token, so no managed app can be installed on these phones.',
    noneFix: `Download a token from Apple Business or School Manager (Preferences > Payments and Billing > Content Tokens) and upload it: ${tokens} > Create.`,
    expired: 'The token of {organization} has ended.',
    expiredFix: renew,
    invalid: 'Apple refuses the token of {organization}.',
    invalidFix: renew,
    elsewhere: 'The token of {organization} is in use by another device management product.',
    elsewhereFix: `Remove it there, or take the location over: ${tokens} > the token > Edit > Take control of token from another MDM.`,
    lastWeek: 'The token of {organization} ends on {at, date, long}, in {days, plural, one {a day at most} other {# days}}.',
    lastWeekFix: renew,
    soon: 'The token of {organization} ends on {at, date, long}, in {days} days.',
    soonFix: renew,
    syncFailed: 'The last sync of the token of {organization} failed, so licences and apps in Intune are out of date.',
    syncFailedFix: `Sync it again and look at the error: ${tokens} > the token > Sync. New terms of Apple that nobody has accepted are a usual cause.`,
    stale:
      '{synced, select, none {The token of {organization} has never been synced.} other {The token of {organization} was last synced on {at, date, long}.}}',
    staleFix: `Sync it: ${tokens} > the token > Sync.`,
  },
});

function outcomeOf(token: VppToken, now: Date): TokenOutcome {
  const { organization, appleAccount, state, expiresAt } = token;
  const at = { asOf: now };
  const facts = { organization: organization || 'an organization without a name', apple: appleAccount ?? 'that made it' };
  if (state === 'unknown' || expiresAt === null) return cannotSay('not-reported');
  if (state !== 'valid') return fails(state, at, facts);
  const expiry = expiryOf(expiresAt, now);
  const ending = { ...facts, ...endFacts(expiresAt, now) };
  if (expiry === 'past') return fails('expired', at, ending);
  if (expiry === 'last-week') return warns('lastWeek', at, ending);
  if (expiry === 'soon') return warns('soon', at, ending);
  return syncOutcome(token, { facts, ending, now });
}

interface Valid {
  facts: { organization: string; apple: string };
  ending: { at: number; days: number };
  now: Date;
}

function syncOutcome({ lastSync, syncFailed }: VppToken, { facts, ending, now }: Valid): TokenOutcome {
  const at = { asOf: now };
  if (syncFailed === null) return cannotSay('not-reported');
  if (syncFailed) return warns('syncFailed', at, facts);
  if (lastSync === null) return warns('stale', at, { ...facts, synced: 'none', at: now.getTime() });
  if (now.getTime() - lastSync.getTime() > staleMs)
    return warns('stale', at, { ...facts, synced: 'once', at: lastSync.getTime() });
  return passes('valid', at, { ...facts, ...ending, synced: lastSync.getTime() });
}
