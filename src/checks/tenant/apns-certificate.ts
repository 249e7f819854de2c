import type { PushCertificate } from '../../graph/push-certificate.ts';
import type { Aged } from '../../graph/tenant-facts.ts';
import { endFacts, expiryOf } from './expiry.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, warns } from './tenant-outcome.ts';

const renew =
  'Renew it, never replace it, {apple, select, none {with the Apple account that made it} other {with the Apple account {apple}}}: with a new certificate every iPhone must be enrolled again. Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate, then identity.apple.com/pushcert.';

export const apnsCertificate = defineTenantCheck<
  Aged<PushCertificate | null>,
  'valid',
  'missing' | 'expired' | 'lastWeek' | 'soon'
>({
  id: 'apns-certificate',
  permissions: ['DeviceManagementManagedDevices.Read.All'],
  usesBeta: false,
  features: ['foundation'],

  read: (run) => run.tenant.pushCertificate(),

  decide(certificate, now) {
    // 404 is how Graph says that there is none, and nobody can enroll without one.
    if (certificate.value === null) return fails('missing', certificate);
    const { expiresAt, appleAccount } = certificate.value;
    if (expiresAt === null) return cannotSay('not-reported');
    const facts = { ...endFacts(expiresAt, now), apple: appleAccount ?? 'none' };
    const expiry = expiryOf(expiresAt, now);
    if (expiry === 'past') return fails('expired', certificate, facts);
    if (expiry === 'last-week') return warns('lastWeek', certificate, facts);
    return expiry === 'soon' ? warns('soon', certificate, facts) : passes('valid', certificate, facts);
  },

  text: {
    title: 'The Apple MDM push certificate is valid',
    why: 'Without it no iPhone or iPad can be enrolled, and none that is enrolled can be reached.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/apple-mdm-push-certificate-get',
    valid:
      'The Apple MDM push certificate is valid until {at, date, long}, made with {apple, select, none {an Apple account that Graph does not name} other {the Apple account {apple}}}.',
    missing: 'There is no Apple MDM push certificate.',
    missingFix:
      'Create one: Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate. Use an Apple account of the company, not of a person. If there was a certificate before, ask Apple to restore it: with a new one every iPhone must be enrolled again.',
    expired:
      'The Apple MDM push certificate ended on {at, date, long}, {days, plural, one {less than a day} other {# days}} ago.',
    expiredFix: renew,
    lastWeek:
      'The Apple MDM push certificate ends on {at, date, long}, in {days, plural, one {a day at most} other {# days}}. Then no iPhone can be reached.',
    lastWeekFix: renew,
    soon: 'The Apple MDM push certificate ends on {at, date, long}, in {days} days.',
    soonFix: renew,
  },
});
