import { accessErrors } from './access-errors.ts';
import { appInstallErrors } from './app-install-errors.ts';
import { companySetUpErrors } from './company-set-up-errors.ts';
import { deviceErrors } from './device-errors.ts';
import { discoveryErrors } from './discovery-errors.ts';
import type { KnownError } from './known-error.ts';
import { otherWaysErrors } from './other-ways-errors.ts';
import { profileErrors } from './profile-errors.ts';
import { signInPageErrors } from './sign-in-page-errors.ts';
import { signInStepErrors } from './sign-in-step-errors.ts';
import { workAppErrors } from './work-app-errors.ts';

/** Every error text that Usher can explain. */
export const knownErrors: readonly KnownError[] = [
  ...discoveryErrors,
  ...companySetUpErrors,
  ...accessErrors,
  ...profileErrors,
  ...deviceErrors,
  ...otherWaysErrors,
  ...signInPageErrors,
  ...signInStepErrors,
  ...workAppErrors,
  ...appInstallErrors,
];
