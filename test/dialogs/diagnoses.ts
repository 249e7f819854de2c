import type { Diagnosis, Finding, Told, Unseen } from '../../src/diagnosis/diagnosis.ts';

/** Made-up answers to "why can't I sign in", to be told by the dialog. */

const asOf = '2026-11-23T09:42:00.000Z';

export const told = (cause: string, changes: Partial<Told> = {}): Told => ({
  cause,
  next: `What to do about it: ${cause.toLowerCase()}`,
  forIt: `For IT: ${cause}`,
  action: 'tell-it',
  actsOn: 'it',
  ...changes,
});

export const finding = (rule: string, cause: string, changes: Partial<Finding> = {}): Finding => ({
  ...told(cause),
  rule,
  case: 'found',
  confidence: 'certain',
  outcome: 'certain',
  title: `About ${rule}`,
  question: null,
  evidence: {},
  asOf,
  ...changes,
});

export const disabled = finding('account-disabled', 'Your account is switched off.', { title: 'Your account' });
export const pending = finding('authenticator-state', 'Authenticator is still on its way.', {
  title: 'Microsoft Authenticator',
  confidence: 'high',
  outcome: 'most-likely',
  action: 'check-again',
  actsOn: 'employee',
  evidence: { requestId: 'request-7' },
  asOf: '2026-11-23T06:15:00.000Z',
});
export const wrongPassword = finding('sign-in-log', 'Your password was not accepted.', {
  title: 'Your sign-ins of the last 24 hours',
  confidence: 'high',
  outcome: 'most-likely',
  action: 'reset-password',
  actsOn: 'employee',
});
export const noMethod = finding('sign-in-methods', 'You have no way to confirm a sign-in.', {
  title: 'Your ways to confirm a sign-in',
  confidence: 'high',
  outcome: 'most-likely',
  action: 'security-info',
  actsOn: 'employee',
});
export const noPhone = finding('no-phone', 'I cannot see your phone.', {
  title: 'Your phone',
  confidence: 'medium',
  outcome: 'question',
  action: 'set-up',
  actsOn: 'employee',
  question: {
    text: 'Did you set up your phone for work?',
    where: 'Open Settings, General, VPN & Device Management: is your work address there?',
    yes: told('Your phone is set up, and your company does not see it yet.', { action: 'check-again', actsOn: 'employee' }),
    no: told('Your phone is not set up for work yet.', { action: 'set-up', actsOn: 'employee' }),
  },
});

export const unseen = (rule: string, title: string, changes: Partial<Unseen> = {}): Unseen => ({
  rule,
  title,
  reason: 'forbidden',
  said: 'I am not allowed to look at this in your company.',
  forIt: 'Grant AuditLog.Read.All.',
  permissions: ['AuditLog.Read.All'],
  requestId: 'request-9',
  ...changes,
});

const summaries = {
  certain: 'This is what stops you.',
  'most-likely': 'Most likely this is what stops you.',
  question: 'I am not sure yet, so let me ask you something.',
};

/** As of the moment at which it is asked for. */
export const diagnosisOf =
  (findings: Finding[], changes: Partial<Diagnosis> = {}) =>
  (now: Date): Diagnosis => ({
    headline: findings[0]?.cause ?? 'In what I can see, I found nothing that stops you.',
    findings,
    unknown: [],
    clear: [
      { rule: 'intune-licence', title: 'A licence for work phones' },
      { rule: 'phone-silent', title: 'When your phone was last heard of' },
    ],
    notLookedAt: [],
    summary: findings[0] ? summaries[findings[0].outcome] : 'In what I can see, I found nothing that stops you.',
    freshness: 'Looked at just now.',
    asOf: now.toISOString(),
    ...changes,
  });
