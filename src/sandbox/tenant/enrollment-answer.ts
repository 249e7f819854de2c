import { groupsOf } from './directory.ts';
import { deviceLimits, enrollmentProfiles, restrictions } from './enrollment-rules.ts';
import type { Person, PhoneMessage, TenantState } from './model.ts';

/** Why a phone may not enroll, what it shows then, and what that leaves in the logs. */
export interface Refusal {
  message: PhoneMessage;
  /** Sign-in error code when Microsoft's sign-in page says no; null when Intune does, after a good sign-in. */
  signInCode: number | null;
  /** Record of Intune, in Graph's words; null when Intune never heard of the attempt. */
  event: { category: string; reason: string } | null;
}

interface Ranked {
  priority: number;
  groupId: string | null;
}

/** What Microsoft answers when this person's phone asks to enroll; null lets it in. */
export function refusalOf(state: TenantState, person: Person): Refusal | null {
  return signInRefusal(person) ?? intuneRefusal(state, person);
}

function signInRefusal(person: Person): Refusal | null {
  if (!person.enabled) {
    return atSignIn(50057, 'Your account has been locked', 'Contact your support person to unlock it, then try again.');
  }
  if (person.blockedBy === null) return null;
  const text =
    'Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, or location that is restricted by your admin.';
  return atSignIn(53003, 'You cannot access this right now', text);
}

function intuneRefusal(state: TenantState, person: Person): Refusal | null {
  const groups = groupsOf(person);
  if (person.licence !== 'active') {
    const text =
      'This user account is not authorized to use Microsoft Intune. Contact your company support if you think this is a mistake.';
    return atIntune('User Name Not Recognized', text, ['accountValidation', 'UserLicenseTypeInvalid']);
  }
  const profile = winner(enrollmentProfiles, groups);
  if (profile === null) {
    const text =
      'Your Apple Account does not support the expected services on this device. Contact your administrator to sign in.';
    return atIntune('Sign-in Failed', text, ['featureNotSupported', 'NoEnrollmentPolicy']);
  }
  if (profile.type !== 'accountDrivenUserEnrollment') {
    const text = `The configuration for your ${person.family} could not be downloaded from Contoso: Invalid Profile.`;
    return atIntune('Profile Installation Failed', text, ['featureNotSupported', 'InvalidProfile']);
  }
  return restrictionRefusal(state, person, groups);
}

function restrictionRefusal(state: TenantState, person: Person, groups: ReadonlySet<string>): Refusal | null {
  if (winner(restrictions, groups)?.personalBlocked === true) {
    const text = 'Connection to the server could not be established.';
    return atIntune('Profile Installation Failed', text, ['enrollmentRestrictionsEnforced', 'DeviceTypeNotSupported']);
  }
  const devices = state.devices.filter((device) => device.userId === person.id).length;
  if (devices < (winner(deviceLimits, groups)?.limit ?? 5)) return null;
  const text =
    'You have added the maximum number of devices allowed by your IT support. You must remove a device before you can add a new one.';
  return atIntune("Couldn't add your device", text, ['enrollmentRestrictionsEnforced', 'DeviceCapReached']);
}

/** The rule with the lowest number that reaches the person; the one for everybody only when no other does. */
function winner<Rule extends Ranked>(rules: readonly Rule[], groups: ReadonlySet<string>): Rule | null {
  const own = rules.filter((rule) => rule.groupId !== null && groups.has(rule.groupId));
  const everybody = rules.find((rule) => rule.groupId === null) ?? null;
  return [...own].sort((a, b) => a.priority - b.priority)[0] ?? everybody;
}

function atSignIn(signInCode: number, title: string, text: string): Refusal {
  return { message: { title, text, asks: null }, signInCode, event: null };
}

function atIntune(title: string, text: string, [category, reason]: [string, string]): Refusal {
  return { message: { title, text, asks: null }, signInCode: null, event: { category, reason } };
}
