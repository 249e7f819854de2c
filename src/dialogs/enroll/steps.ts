import type { Step } from './step.ts';
import { allow } from './steps/allow.ts';
import { apps } from './steps/apps.ts';
import { authenticator } from './steps/authenticator.ts';
import { general } from './steps/general.ts';
import { icloud } from './steps/icloud.ts';
import { managedAccount } from './steps/managed-account.ts';
import { openSettings } from './steps/open-settings.ts';
import { password } from './steps/password.ts';
import { signIn } from './steps/sign-in.ts';
import { teams } from './steps/teams.ts';
import { vpnDeviceManagement } from './steps/vpn-device-management.ts';
import { wait } from './steps/wait.ts';

/** Account driven User Enrollment as the phone shows it. Step 1 is the first; the order is the phone's. */
export const steps: readonly Step[] = [
  openSettings,
  general,
  vpnDeviceManagement,
  signIn,
  icloud,
  password,
  allow,
  wait,
  managedAccount,
  authenticator,
  apps,
  teams,
];

/** Its place in the list, counted from 1; 0 when there is no such step. */
export const stepNumber = (id: string): number => steps.findIndex((step) => step.id === id) + 1;

/** `number` counts from 1. Throws outside the list: the guide never goes there. */
export function stepAt(number: number): Step {
  const step = steps[number - 1];
  if (!step) throw new Error(`There is no step ${number}`);
  return step;
}
