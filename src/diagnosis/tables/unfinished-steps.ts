import { of, type SignInCode } from './sign-in-code.ts';

/**
 * Steps on the way that lead nowhere when nobody finishes them. The other ones, such as "stay signed in?", are normal
 * whenever they come. They are no failures, so they only count where nothing failed.
 */
export const unfinishedSteps: ReadonlyMap<number, SignInCode> = new Map([
  ...of(
    { kind: 'interrupt', case: 'unfinishedMethod' },
    {
      50072: 'UserStrongAuthEnrollmentRequiredInterrupt',
      50203: 'AuthenticatorAppRegistrationRequiredInterrupt',
    },
  ),
  ...of({ kind: 'interrupt', case: 'unfinishedPassword' }, { 50125: 'PasswordResetRegistrationRequiredInterrupt' }),
  ...of({ kind: 'interrupt', case: 'unfinishedPhone' }, { 50097: 'DeviceAuthenticationRequired' }),
  ...of(
    { kind: 'interrupt', case: 'unfinishedPage' },
    {
      16000: 'InteractionRequired',
      65004: 'UserDeclinedConsent',
      90095: 'AdminConsentRequiredRequestAccess',
    },
  ),
]);
