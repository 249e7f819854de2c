import { groupsOf } from './directory.ts';
import type { PhoneMessage, TenantState } from './model.ts';
import { intuneRefusal } from './intune-answer.ts';
import type { Person } from './person.ts';

/** Why a phone may not enroll, what it shows then, and what that leaves in the logs. */
export interface Refusal {
  message: PhoneMessage;
  /** Sign-in error code when Microsoft's sign-in page says no; null when Intune does, after a good sign-in. */
  signInCode: number | null;
  /** Record of Intune, in Graph's words; null when Intune never heard of the attempt. */
  event: { category: string; reason: string } | null;
}

/** What Microsoft answers when this person's phone asks to enroll; null lets it in. */
export function refusalOf(state: TenantState, person: Person, now: Date): Refusal | null {
  return signInRefusal(person) ?? atIntune(intuneRefusal(state, { person, groups: groupsOf(person), now }));
}

function signInRefusal(person: Person): Refusal | null {
  if (!person.enabled) {
    return atSignIn(50057, 'Your account has been locked', 'Contact your support person to unlock it, then try again.');
  }
  if (person.locked) {
    const text = 'Your account is temporarily locked to prevent unauthorized use. Try again later.';
    return atSignIn(50053, 'Your account is temporarily locked', text);
  }
  if (person.blockedBy === null) return null;
  const text =
    'Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, or location that is restricted by your admin.';
  return atSignIn(53003, 'You cannot access this right now', text);
}

function atSignIn(signInCode: number, title: string, text: string): Refusal {
  return { message: { title, text, asks: null }, signInCode, event: null };
}

function atIntune(no: ReturnType<typeof intuneRefusal>): Refusal | null {
  if (no === null) return null;
  const { title, text, category, reason } = no;
  return { message: { title, text, asks: null }, signInCode: null, event: { category, reason } };
}
