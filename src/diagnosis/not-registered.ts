import { phoneName } from '../checks/phones.ts';
import { orNull } from '../checks/run-checks.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import type { SsoPolicy } from '../graph/sso-policies.ts';
import { type AuthenticatorOnPhone, authenticatorOnPhones, isSilent, newestPhones } from './authenticator-on-phones.ts';
import { openFailures, signInsOf } from './last-failure.ts';
import { linkOf } from './phone-link.ts';
import { defineRule, type RuleRun, type Verdict } from './rule.ts';
import { settingExplains, ssoOnPhone } from './sso-on-phone.ts';

export interface Linked {
  phones: readonly ManagedDevice[];
  authenticator: readonly AuthenticatorOnPhone[];
  policies: readonly SsoPolicy[];
}

export interface LinkFacts {
  phones: readonly ManagedDevice[];
  /** What explains a missing link better: it is told instead. */
  because: 'authenticator' | 'setting' | null;
  /** Failed sign-ins that say the same; null: the log could not be read. */
  saidByLog: number | null;
}

/** Registration reaches Intune up to an hour after the first sign-in in a work app. */
const lag = 60 * 60_000;
/** Once between enrollment and the first sign-in is normal. */
const repeated = 2;
const notLinkedCodes: ReadonlySet<number> = new Set([50129, 501291, 530082]);

export const notRegistered = defineRule<Linked, LinkFacts>({
  id: 'not-registered',
  evidence: 'users/{id}/managedDevices (beta): azureADRegistered, deviceRegistrationState; 50129 in auditLogs/signIns',
  permissions: ['DeviceManagementManagedDevices.Read.All'],
  knownFrom: 'phone',

  async read(run) {
    const [phones, authenticator, policies] = await Promise.all([
      newestPhones(run),
      orNull(authenticatorOnPhones(run), 'not-registered'),
      orNull(run.tenant.ssoPolicies(), 'not-registered'),
    ]);
    return { phones, authenticator: authenticator ?? [], policies: policies?.value ?? [] };
  },

  async readOn(run, first) {
    const suspect = suspectAmong(first.phones);
    if (!suspect || linkOf(suspect) === 'problem') return { phones: first.phones, because: null, saidByLog: 0 };
    const [signIns, because] = await Promise.all([orNull(signInsOf(run), 'not-registered'), explanationOf(run, suspect, first)]);
    return { phones: first.phones, because, saidByLog: signIns && openFailures(signIns, notLinkedCodes) };
  },

  decide(facts, now): Verdict {
    const { phones, because, saidByLog } = facts;
    if (phones.length === 0) return { kind: 'skipped' };
    const suspect = suspectAmong(phones);
    if (!suspect) {
      const told = phones.every((phone) => linkOf(phone) === 'linked');
      return told ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
    }
    return {
      kind: 'cause',
      case: caseOf(suspect, facts, now),
      facts: {
        phone: phoneName(suspect),
        token: '{{DEVICEREGISTRATION}}',
        state: suspect.registrationState,
        because: because ?? 'none',
        inLog: saidByLog ?? 0,
      },
      asOf: suspect.lastSync ?? now,
    };
  },

  cases: {
    open: { confidence: 'high', actsOn: 'employee', next: 'check-again' },
    problem: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    fresh: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'justSignedIn', no: 'notYet' } },
    explained: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'inVain', no: 'notYet' } },
    stale: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'inVain', no: 'notYet' } },
    older: { confidence: 'medium', actsOn: 'employee', next: 'check-again', ask: { yes: 'thisPhone', no: 'otherPhone' } },
    justSignedIn: { confidence: 'high', actsOn: 'nobody', next: 'check-again', answered: true },
    notYet: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    inVain: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
    thisPhone: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
    otherPhone: { confidence: 'high', actsOn: 'employee', next: 'check-again', answered: true },
  },

  text: {
    title: 'The link between your phone and your account',
    open: 'Your phone “{phone}” is set up, but it is not linked to your work account yet.',
    openNext: 'Open Teams on the phone, sign in with your work account and follow what it asks.',
    problem: 'The link between your phone “{phone}” and your work account is no longer in order.',
    problemNext: 'Ask IT to look at the record of your phone. Please do not remove anything from the phone yet.',
    problemIt:
      '“{phone}” is enrolled, and its registration in Microsoft Entra is revoked, in conflict with another key, or waiting for an approval. Microsoft Entra admin center > Devices > All devices: look for a disabled, deleted or second record of this phone before anybody registers it again.',
    fresh: 'Your phone “{phone}” is newly set up. The link to your work account is made at the first sign-in in a work app.',
    freshNext: 'Open Teams on the phone, sign in with your work account, and check again in an hour.',
    freshAsk: 'Have you signed in to Teams on this phone since you set it up?',
    freshWhere: 'Open Teams on the phone: it shows your work account, or asks for it.',
    freshIt:
      '“{phone}” was enrolled within the last hour and is not registered in Microsoft Entra yet, which is normal until the first sign-in in a work app.',
    explained: 'Your phone “{phone}” is not linked to your work account yet. Something else has to come first.',
    explainedNext: 'Do what I found first, then open Teams on the phone and sign in.',
    explainedAsk: 'Have you signed in to Teams on this phone since you set it up?',
    explainedWhere: 'Open Teams on the phone: it shows your work account, or asks for it.',
    stale: 'When your phone “{phone}” last spoke to your company, it was not linked to your work account.',
    staleNext: 'Switch the phone on, connect it to Wi-Fi, open Teams and sign in.',
    staleAsk: 'Have you signed in to Teams on this phone since you set it up?',
    staleWhere: 'Open Teams on the phone: it shows your work account, or asks for it.',
    older: 'Your phone “{phone}” is not linked to your work account. Your newest phone is.',
    olderNext: 'Open Teams on the phone that you want to use and sign in.',
    olderAsk: 'Is “{phone}” the phone on which you cannot sign in?',
    olderWhere: 'On the phone: Settings > General > About > Name.',
    justSignedIn: 'Then the link has been made or is just being made. It can take up to an hour until I see it.',
    justSignedInNext: 'Check again in an hour.',
    notYet: 'Your phone is not linked to your work account yet.',
    notYetNext: 'Open Teams on the phone, sign in with your work account and follow what it asks.',
    inVain: 'You have signed in, and your phone is still not linked to your work account.',
    inVainNext: 'Send this to IT. Please do not remove anything from the phone.',
    thisPhone: 'Your phone “{phone}” is not linked to your work account yet.',
    thisPhoneNext: 'Open Teams on the phone, sign in with your work account and follow what it asks.',
    otherPhone: 'Then this is not what stops you.',
    otherPhoneNext: 'Check again in some minutes, or tell IT which phone it is.',
    anyIt:
      '“{phone}” is enrolled and not registered in Microsoft Entra.{inLog, plural, =0 {} one { The sign-in log says so once as well (50129).} other { The sign-in log says so # times as well (50129).}}{because, select, authenticator { Authenticator has not arrived on it, which comes first.} setting { The SSO app extension profile did not apply, which comes first.} other { If it stays so after a sign-in in Teams, check the SSO app extension profile: key device_registration with the value {token}, no spaces, no Microsoft app in the list, one such profile only.}} Intune admin center > Devices > iOS/iPadOS > Configuration.',
  },
});

const suspectAmong = (phones: readonly ManagedDevice[]): ManagedDevice | undefined =>
  phones.find((phone) => ['open', 'problem'].includes(linkOf(phone)));

async function explanationOf(run: RuleRun, suspect: ManagedDevice, first: Linked): Promise<LinkFacts['because']> {
  const state = first.authenticator.find(({ phone }) => phone.id === suspect.id)?.state;
  if (state === 'pending' || state === 'failed') return 'authenticator';
  // Asked only of the newest phone, as the rule about that setting does.
  if (first.policies.length === 0 || suspect !== first.phones[0]) return null;
  const sso = await orNull(ssoOnPhone(run, suspect, first.policies), 'not-registered');
  return sso && settingExplains.has(sso.state) ? 'setting' : null;
}

function caseOf(suspect: ManagedDevice, { phones, because, saidByLog }: LinkFacts, now: Date): string {
  if (linkOf(suspect) === 'problem') return 'problem';
  if (suspect !== phones[0] && phones[0] && linkOf(phones[0]) === 'linked') return 'older';
  if (because !== null) return 'explained';
  const fresh = suspect.enrolledAt !== null && now.getTime() - suspect.enrolledAt.getTime() < lag;
  if (fresh) return (saidByLog ?? 0) >= repeated ? 'open' : 'fresh';
  return isSilent(suspect, now) && !saidByLog ? 'stale' : 'open';
}
