import type { PhoneProgress } from '../../checks/phone-progress.ts';
import { stepNumber } from './steps.ts';

/** What Graph said about the phone, in JSON. */
export interface Known {
  asOf: string;
  phone: { id: string; name: string; model: string | null; since: string | null } | null;
  /** A phone appeared that is enrolled in a way which manages all of it. */
  otherWay: boolean;
  authenticator: PhoneProgress['authenticator'];
  otherApps: PhoneProgress['otherApps'];
  compliance: PhoneProgress['compliance'];
  registered: boolean | null;
  /** Reasons why something could not be read; empty when everything was. */
  unknown: readonly string[];
}

/** A phone among `otherPhones` is not the one being set up, so nothing is known about that one yet. */
export function knownFrom(progress: PhoneProgress, otherPhones: readonly string[]): Known {
  const { phone, asOf, unknown } = progress;
  if (!phone || otherPhones.includes(phone.id)) {
    return { ...nothing, asOf: asOf.toISOString(), otherWay: progress.otherPhone !== null, unknown };
  }
  const { authenticator, otherApps, compliance, registered } = progress;
  return {
    asOf: asOf.toISOString(),
    phone: { id: phone.id, name: phone.name, model: phone.model, since: phone.since?.toISOString() ?? null },
    otherWay: false,
    authenticator,
    otherApps,
    compliance,
    registered,
    unknown,
  };
}

const nothing = {
  phone: null,
  authenticator: 'unknown',
  otherApps: { installed: 0, pending: 0, failed: 0 },
  compliance: 'unknown',
  registered: null,
} as const;

/** Registered for sign-in and following the company's rules: nothing is left to do. */
export const through = (known: Known): boolean =>
  known.phone !== null && known.registered === true && known.compliance === 'compliant';

/** The step that the facts lead to; 13 when the person is through, 0 when they prove nothing. */
export function provedStep(known: Known): number {
  if (!known.phone) return 0;
  if (through(known)) return stepNumber('teams') + 1;
  if (known.authenticator !== 'installed') return stepNumber('managed-account');
  const { pending, failed } = known.otherApps;
  return pending + failed > 0 ? stepNumber('apps') : stepNumber('teams');
}
