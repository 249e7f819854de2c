import { phoneCodes } from './phone-sign-in-codes.ts';
import { of, type SignInCode } from './sign-in-code.ts';

/**
 * Steps on the way, not failures: "not signed in yet", "stay signed in?", "set up a method first" and the like.
 * From Microsoft's reference (entra-docs, reference-error-codes) and its iOS sign-in code.
 */
export const interrupts: ReadonlySet<number> = new Set([16000, 50058, 50072, 50097, 50125, 50140, 50199, 50203, 65004, 90095]);

/** Numbers without a public description we could check: told with what the log says, without a claim. */
const unverified = [501314, 530031].map((code): [number, SignInCode] => [
  code,
  { name: 'none', kind: 'unverified', case: 'unlisted' },
]);

/** What the newest failed sign-in means. An AADSTS number that is not here is never guessed at. */
export const signInCodes: ReadonlyMap<number, SignInCode> = new Map([
  ...unverified,
  ...of(
    { kind: 'credential', case: 'wrongPassword' },
    { 50126: 'InvalidUserNameOrPassword', 50064: 'CredentialAuthenticationError' },
  ),
  ...of({ kind: 'credential', case: 'lockedUnclear' }, { 50053: 'IdsLocked' }),
  ...of(
    { kind: 'credential', case: 'passwordExpired' },
    {
      50055: 'InvalidPasswordExpiredPassword',
      50144: 'InvalidPasswordExpiredOnPremPassword',
    },
  ),
  ...of({ kind: 'credential', case: 'passwordRisky' }, { 50135: 'PasswordChangeCompromisedPassword' }),
  ...of({ kind: 'credential', case: 'noPassword' }, { 50056: 'InvalidOrNullPassword' }),
  ...of(
    { kind: 'credential', case: 'unknownAddress' },
    {
      50034: 'UserAccountNotFound',
      50059: 'MissingTenantRealmAndNoUserInformationProvided',
      90002: 'InvalidTenantName',
      90019: 'MissingTenantRealm',
    },
  ),
  ...of(
    { kind: 'credential', case: 'otherAccount' },
    {
      50020: 'UserUnauthorized',
      51004: 'UserAccountNotInDirectory',
      90072: 'PassThroughUserMfaError',
      500208: 'InvalidLoginDomainForAccountType',
      81012: 'DesktopSsoMismatchBetweenTokenUpnAndChosenUpn',
      50143: 'SessionMismatch',
    },
  ),
  ...of(
    { kind: 'mfa', case: 'confirmation' },
    {
      50074: 'UserStrongAuthClientAuthNRequiredInterrupt',
      500121: 'StrongAuthRequestFailed',
    },
  ),
  // The log also has these for apps in the background, and on the way to somebody else's confirmation page.
  ...of(
    { kind: 'mfa', case: 'confirmAgain' },
    { 50076: 'UserStrongAuthClientAuthNRequired', 50078: 'UserStrongAuthExpired', 50158: 'ExternalSecurityChallenge' },
  ),
  ...of({ kind: 'mfa', case: 'noMethod' }, { 50079: 'UserStrongAuthEnrollmentRequired' }),
  ...of({ kind: 'mfa', case: 'tooManyCodes' }, { 50088: 'TelecomMfaLimitReached' }),
  ...of({ kind: 'block', case: 'disabled' }, { 50057: 'UserDisabled' }),
  ...of(
    { kind: 'block', case: 'companyRule' },
    {
      53003: 'BlockedByConditionalAccess',
      50131: 'ConditionalAccessFailed',
      530032: 'BlockedByConditionalAccessOnSecurityPolicy',
      9001011: 'RequiredDeviceStateNotSupported',
      50005: 'DevicePolicyError',
    },
  ),
  ...of(
    { kind: 'block', case: 'computerOnly' },
    {
      53001: 'DeviceNotDomainJoined',
      530011: 'DeviceNotDomainJoinedBrowserNotSupported',
    },
  ),
  ...of(
    { kind: 'block', case: 'otherApp' },
    {
      53002: 'ApplicationUsedIsNotAnApprovedApp',
      530021: 'ApplicationUsedIsNotAnApprovedAppRequiredByConditionalAccess',
      530035: 'BlockedBySecurityDefaults',
    },
  ),
  ...of({ kind: 'block', case: 'onThePhone' }, { 530033: 'BlockedByConditionalAccessForRemoteDeviceFlow' }),
  ...of(
    { kind: 'block', case: 'risk' },
    {
      53004: 'ProofUpBlockedDueToRisk',
      53011: 'UserBlockedDueToRisk',
      530034: 'DelegatedAdminBlockedDueToSuspiciousActivity',
    },
  ),
  ...of({ kind: 'block', case: 'methodElsewhere' }, { 53010: 'ProofUpBlockedDueToSecurityInfoAcr' }),
  ...of(
    { kind: 'block', case: 'noAccess' },
    {
      50105: 'EntitlementGrantsNotFound',
      16003: 'SsoUserAccountNotFoundInResourceTenant',
      50014: 'GuestUserInPendingState',
      530004: 'AcceptCompliantDeviceNotConfigured',
      500212: 'NotAllowedByOutboundPolicyTenant',
      500213: 'NotAllowedByInboundPolicyTenant',
    },
  ),
  ...of(
    { kind: 'block', case: 'network' },
    {
      50002: 'NotAllowedTenant',
      500021: 'TenantRestrictionAccessDenied',
      500022: 'TenantRestrictionAccessDenied',
    },
  ),
  ...of({ kind: 'block', case: 'hours' }, { 80012: 'OnPremisePasswordValidationAccountLogonInvalidHours' }),
  ...phoneCodes,
  ...of(
    { kind: 'session', case: 'signInAgain' },
    {
      50089: 'FlowTokenExpired',
      50132: 'SsoArtifactInvalidOrExpired',
      50133: 'SsoArtifactRevoked',
      50173: 'FreshTokenNeeded',
      54005: 'AuthCodeAlreadyRedeemed',
      70000: 'InvalidGrant',
      70008: 'ExpiredOrRevokedGrant',
      70043: 'BadTokenDueToSignInFrequency',
      70044: 'SessionExpiredBySignInFrequency',
      81010: 'DesktopSsoAuthTokenInvalid',
      700082: 'ExpiredOrRevokedGrantInactiveToken',
    },
  ),
  ...of({ kind: 'session', case: 'clock' }, { 500133: 'AssertionNotInValidTimeRange' }),
  ...of({ kind: 'config', case: 'loop' }, { 50196: 'LoopDetected' }),
  ...of(
    { kind: 'config', case: 'appSetUp' },
    {
      50011: 'InvalidReplyTo',
      50161: 'InvalidExternalSecurityChallengeConfiguration',
      50192: 'RawCredentialExpectedNotFound',
      50197: 'ConflictingIdentities',
      65001: 'DelegationDoesNotExist',
      75011: 'NoMatchedAuthnContextInOutputClaims',
      90038: 'NationalCloudTenantRedirection',
      90094: 'AdminConsentRequired',
      500011: 'InvalidResourceServicePrincipalNotFound',
      700016: 'UnauthorizedClient_DoesNotMatchRequest',
      900144: 'MissingRequiredParameter',
      7000112: 'UnauthorizedClientApplicationDisabled',
    },
  ),
  ...of(
    { kind: 'service', case: 'companyServer' },
    {
      80001: 'OnPremiseStoreIsNotAvailable',
      80002: 'OnPremisePasswordValidatorRequestTimedout',
      80005: 'OnPremisePasswordValidatorUnpredictableWebException',
      80007: 'OnPremisePasswordValidatorErrorOccurredOnPrem',
      80014: 'OnPremisePasswordValidationAuthenticationAgentTimeout',
    },
  ),
  ...of(
    { kind: 'service', case: 'microsoftBusy' },
    {
      50087: 'SasRetryableError',
      50166: 'ExternalClaimsProviderThrottled',
      90033: 'MsodsServiceUnavailable',
      90055: 'TenantThrottlingError',
    },
  ),
]);
