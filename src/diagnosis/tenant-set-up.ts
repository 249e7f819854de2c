import { accountOrNull } from '../checks/account-enabled.ts';
import type { Domain } from '../graph/domains.ts';
import type { MdmAuthority } from '../graph/organization.ts';
import type { PushCertificate } from '../graph/push-certificate.ts';
import type { Aged } from '../graph/tenant-facts.ts';
import type { Account } from '../graph/users.ts';
import { phonesInUseBy } from './authenticator-on-phones.ts';
import { type LookedAt, lookedAt } from './looked-at.ts';
import { type Cause, defineRule, type Verdict } from './rule.ts';

export interface TenantSetUpFacts {
  authority: LookedAt<Aged<MdmAuthority>>;
  certificate: LookedAt<Aged<PushCertificate | null>>;
  domains: LookedAt<Aged<readonly Domain[]>>;
  account: LookedAt<Account | null>;
  phoneInUse: LookedAt<boolean>;
}

const id = 'tenant-set-up';

/** What nobody in the company can do without. The discovery file on the company's web site is part of it, but not looked at here. */
export const tenantSetUp = defineRule<TenantSetUpFacts>({
  id,
  evidence: 'organization: MDM authority; deviceManagement/applePushNotificationCertificate; domains',
  permissions: [
    'DeviceManagementServiceConfig.Read.All',
    'DeviceManagementManagedDevices.Read.All',
    'Domain.Read.All',
    'User.Read.All',
  ],

  async read(run) {
    const inUse = async () => (await phonesInUseBy(run)).length > 0;
    const [authority, certificate, domains, account, phoneInUse] = await Promise.all([
      lookedAt(run.tenant.mdmAuthority(), id),
      lookedAt(run.tenant.pushCertificate(), id),
      lookedAt(run.tenant.domains(), id),
      lookedAt(accountOrNull(run), id),
      lookedAt(inUse(), id),
    ]);
    return { authority, certificate, domains, account, phoneInUse };
  },

  decide(facts, now): Verdict {
    const { phoneInUse } = facts;
    // Whoever has a phone in use proves that authority and domain were right for them. Without a valid certificate that phone
    // gets no more changes and may lose access over time, but what it has still works: so likely at most, and never sure.
    if (phoneInUse.kind === 'seen' && phoneInUse.value) return asLikely(certificateVerdict(facts.certificate, now));
    const verdicts = [authorityVerdict(facts.authority), certificateVerdict(facts.certificate, now), domainVerdict(facts)];
    const found = ofKind(verdicts, 'cause') ?? ofKind(verdicts, 'unknown') ?? { kind: 'clear' };
    return phoneInUse.kind === 'seen' ? found : asLikely(found);
  },

  cases: {
    noAuthority: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    otherAuthority: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    certificateMissing: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    certificateExpired: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
    domain: { confidence: 'certain', actsOn: 'it', next: 'tell-it' },
  },

  text: {
    title: 'What your company needs for work phones',
    noAuthority: 'Your company has not switched on the service that looks after work phones, so no phone can be set up.',
    noAuthorityNext: 'Tell IT. Nothing on your phone can change this.',
    noAuthorityIt:
      'No MDM authority is set. Choose Intune in the orange banner of the Intune admin center; Tenant administration > Tenant status shows the present value.',
    otherAuthority: 'Your company looks after phones with another service than the one I set them up with.',
    otherAuthorityNext: 'Ask IT how phones are set up for work in your company.',
    otherAuthorityIt:
      'The MDM authority is not Intune (Configuration Manager or Basic Mobility and Security). See Intune admin center > Tenant administration > Tenant status, and change it to Intune for enrollment to work.',
    certificateMissing:
      'Your company has no valid certificate from Apple, so no iPhone or iPad can be set up for work or reached right now.',
    certificateMissingNext: 'Tell IT. It concerns everybody, and nothing on your phone can change it.',
    certificateMissingIt:
      'There is no Apple MDM push certificate. Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate. If there was one before, ask Apple to restore it: with a new one, every iPhone must be enrolled again.',
    certificateExpired:
      'Your company’s certificate from Apple ran out on {at, date, short}, so no iPhone or iPad can be set up for work or reached right now.',
    certificateExpiredNext: 'Tell IT. It concerns everybody, and nothing on your phone can change it.',
    certificateExpiredIt:
      'The Apple MDM push certificate expired on {at, date, short}. Renew it, never replace it, {apple, select, none {with the Apple account that made it} other {with the Apple account {apple}}}, or every iPhone must be enrolled again. Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate.',
    domain:
      'Your work address ends in “{domain}”. Your company’s sign-in does not know that ending, so no phone can be set up with it.',
    domainNext: 'Ask IT which address you should sign in with.',
    domainIt:
      'The sign-in name {account} ends in “{domain}”, which is not a verified domain of this tenant. Verify it under Microsoft Entra admin center > Domain names, or change the user principal name.',
  },
});

const ofKind = (verdicts: readonly Verdict[], kind: Verdict['kind']): Verdict | undefined =>
  verdicts.find((verdict) => verdict.kind === kind);

const asLikely = (verdict: Verdict): Verdict => (verdict.kind === 'cause' ? { ...verdict, confidence: 'high' } : verdict);

const notReported: Verdict = { kind: 'unknown', reason: 'not-reported' };

function authorityVerdict(authority: TenantSetUpFacts['authority']): Verdict {
  if (authority.kind === 'unknown') return authority;
  const { value, asOf } = authority.value;
  if (value === 'none') return { kind: 'cause', case: 'noAuthority', facts: {}, asOf };
  if (value === 'other') return { kind: 'cause', case: 'otherAuthority', facts: {}, asOf };
  return value === 'intune' ? { kind: 'clear' } : notReported;
}

/** A certificate that is about to run out is none of this person's trouble yet. */
function certificateVerdict(certificate: TenantSetUpFacts['certificate'], now: Date): Verdict {
  if (certificate.kind === 'unknown') return certificate;
  const { value, asOf } = certificate.value;
  const cause = (found: string, facts: Cause['facts']): Verdict => ({ kind: 'cause', case: found, facts, asOf });
  if (value === null) return cause('certificateMissing', {});
  if (value.expiresAt === null) return notReported;
  if (value.expiresAt > now) return { kind: 'clear' };
  return cause('certificateExpired', { at: value.expiresAt.getTime(), apple: value.appleAccount ?? 'none' });
}

function domainVerdict({ account, domains }: TenantSetUpFacts): Verdict {
  if (account.kind === 'unknown') return account;
  // A missing account is told by its own rule, and a guest's address belongs to another organisation.
  if (account.value === null || account.value.kind === 'guest') return { kind: 'clear' };
  if (domains.kind === 'unknown') return domains;
  const { address } = account.value;
  const domain = domainIn(address);
  const { value: known, asOf } = domains.value;
  // Every tenant has a domain, so an empty list is no answer.
  if (domain === null || known.length === 0) return notReported;
  const verified = (known.find(({ name }) => name === domain) ?? { verified: false }).verified;
  if (verified === null) return notReported;
  return verified ? { kind: 'clear' } : { kind: 'cause', case: 'domain', facts: { domain, account: address }, asOf };
}

/** What follows the last @, as the phone reads it. */
const domainIn = (address: string): string | null => address.toLowerCase().match(/@([^@]+)$/)?.[1] ?? null;
