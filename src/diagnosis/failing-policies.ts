import type { SignIn, SignInPolicy } from '../graph/sign-ins.ts';

/** Policies that failed; null when they are not visible to us. */
export const failingPolicies = (signIn: SignIn): SignInPolicy[] | null =>
  signIn.policies?.filter((policy) => policy.result === 'failure') ?? null;

const deviceControl = /compliantdevice|domainjoineddevice/i;

/** Every policy that failed asked for a company-known device and for nothing else. */
export function onlyDevicesDemanded(signIn: SignIn): boolean {
  const controls = failingPolicies(signIn)?.flatMap((policy) => policy.controls) ?? [];
  return controls.length > 0 && controls.every((control) => deviceControl.test(control));
}
