import { phoneSystemVersion } from './ids.ts';
import type { TenantState } from './model.ts';
import type { EnrollmentProfile, PlatformRestriction } from './organisation.ts';
import type { Person } from './person.ts';
import { reaches, type Target } from './targets.ts';

/** Intune's no: what the phone shows, and what Intune writes down. */
interface IntuneRefusal {
  title: string;
  text: string;
  category: string;
  reason: string;
}

interface Asking {
  person: Person;
  groups: ReadonlySet<string>;
  now: Date;
}

interface Ranked {
  priority: number;
  isDefault?: boolean;
  targets: readonly Target[];
}

const says = (title: string, text: string, [category, reason]: [string, string]): IntuneRefusal => ({
  title,
  text,
  category,
  reason,
});

/** Why Intune does not let this person's phone in, after a good sign-in; null lets it in. */
export function intuneRefusal(state: TenantState, asking: Asking): IntuneRefusal | null {
  return setUpRefusal(state, asking.now) ?? licenceRefusal(asking) ?? profileRefusal(state, asking) ?? ruleRefusal(state, asking);
}

function setUpRefusal({ organisation }: TenantState, now: Date): IntuneRefusal | null {
  if (organisation.mdmAuthority !== 'intune') {
    const text = 'Looks like your IT admin hasn’t set an MDM authority.';
    return says('MDM authority not defined', text, ['accountValidation', 'MdmAuthorityNotDefined']);
  }
  const { pushCertificate } = organisation;
  if (pushCertificate !== null && Date.parse(pushCertificate.expiresAt) > now.getTime()) return null;
  const text = 'There’s a problem with the certificate that lets the mobile device communicate with your company’s network.';
  return says('Profile Installation Failed', text, ['accountValidation', 'APNSCertificateNotValid']);
}

function licenceRefusal({ person }: Asking): IntuneRefusal | null {
  if (person.licence === 'active') return null;
  const text =
    'This user account is not authorized to use Microsoft Intune. Contact your company support if you think this is a mistake.';
  return says('User Name Not Recognized', text, ['accountValidation', 'UserLicenseTypeInvalid']);
}

function profileRefusal({ organisation }: TenantState, { person, groups }: Asking): IntuneRefusal | null {
  const profile = winner(
    organisation.profiles.filter((one) => one.platform === 'iOS'),
    groups,
  );
  if (profile === null) {
    const text =
      'Your Apple Account does not support the expected services on this device. Contact your administrator to sign in.';
    return says('Sign-in Failed', text, ['featureNotSupported', 'NoEnrollmentPolicy']);
  }
  if (offersAccountDriven(profile)) return null;
  const text = `The configuration for your ${person.family} could not be downloaded from Contoso: Invalid Profile.`;
  return says('Profile Installation Failed', text, ['featureNotSupported', 'InvalidProfile']);
}

const offersAccountDriven = ({ type, choices }: EnrollmentProfile): boolean =>
  (choices.length > 1 ? choices : [type]).includes('accountDrivenUserEnrollment');

function ruleRefusal(state: TenantState, { person, groups }: Asking): IntuneRefusal | null {
  const { restrictions, limits } = state.organisation;
  const rule = winner(
    restrictions.filter((one) => one.platform === 'ios'),
    groups,
  );
  if (rule !== null && (rule.platformBlocked || rule.personalBlocked)) {
    const text = 'Connection to the server could not be established.';
    return says('Profile Installation Failed', text, ['enrollmentRestrictionsEnforced', 'DeviceTypeNotSupported']);
  }
  if (rule !== null && !allowsVersion(rule)) {
    const text = `The software version of this ${person.family} is not allowed by your IT support.`;
    return says('Profile Installation Failed', text, ['enrollmentRestrictionsEnforced', 'OSVersionBlocked']);
  }
  const devices = state.devices.filter((device) => device.userId === person.id).length;
  if (devices < (winner(limits, groups)?.limit ?? 5)) return null;
  const text =
    'You have added the maximum number of devices allowed by your IT support. You must remove a device before you can add a new one.';
  return says("Couldn't add your device", text, ['enrollmentRestrictionsEnforced', 'DeviceCapReached']);
}

function allowsVersion({ minimumVersion, maximumVersion }: PlatformRestriction): boolean {
  const order = (version: string) => phoneSystemVersion.localeCompare(version, 'en', { numeric: true });
  return (minimumVersion === '' || order(minimumVersion) >= 0) && (maximumVersion === '' || order(maximumVersion) <= 0);
}

/** The rule with the lowest number that reaches the person; the default only when no other does. */
function winner<Rule extends Ranked>(rules: readonly Rule[], groups: ReadonlySet<string>): Rule | null {
  const own = rules.filter((rule) => rule.isDefault !== true && reaches(rule.targets, groups));
  const standard = rules.find((rule) => rule.isDefault === true) ?? null;
  return own.sort((a, b) => a.priority - b.priority)[0] ?? standard;
}
