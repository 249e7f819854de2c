import type { GraphCall } from '../call.ts';
import { GraphRefusal } from '../errors.ts';

/** The sign-in log and the registration report need Entra ID P1. */
export function requirePremium(call: GraphCall): void {
  if (call.state.organisation.entraPremium) return;
  const message = "Neither tenant is B2C or tenant doesn't have premium license";
  throw new GraphRefusal(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', message);
}
