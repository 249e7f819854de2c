import { of, type SignInCode } from './sign-in-code.ts';

/** Codes that speak of the phone. Microsoft's iOS sign-in code reads them the same way. */
export const phoneCodes: readonly [number, SignInCode][] = [
  ...of(
    { kind: 'device', case: 'phoneRules' },
    { 53000: 'DeviceNotCompliant', 530002: 'DeviceNotCompliantDeviceCompliantRequired' },
  ),
  ...of({ kind: 'device', case: 'phoneNotSetUp' }, { 530003: 'DeviceNotCompliantDeviceManagementRequired' }),
  ...of(
    { kind: 'device', case: 'phoneNotLinked' },
    {
      50129: 'DeviceIsNotWorkplaceJoined',
      501291: 'DeviceIsNotWorkplaceJoinedForMamApp',
      530082: 'RemediateDeviceStateWorkplaceJoinRequired',
    },
  ),
  ...of(
    { kind: 'device', case: 'authenticatorNeeded' },
    {
      50127: 'BrokerAppNotInstalled',
      501271: 'BrokerAppNotInstalledDeviceAuthenticationFailed',
    },
  ),
  ...of(
    { kind: 'device', case: 'linkBroken' },
    {
      50099: 'PKeyAuthInvalidJwtUnauthorized',
      50155: 'DeviceAuthenticationFailed',
      130008: 'NgcDeviceIsNotFound',
      135010: 'KeyNotFound',
      700003: 'DeviceNotFound',
    },
  ),
  ...of({ kind: 'device', case: 'phoneNotShown' }, { 50187: 'DeviceInformationNotProvided' }),
  ...of(
    { kind: 'device', case: 'phoneDisabled' },
    { 130007: 'NgcDeviceIsDisabled', 135011: 'DeviceUsedDuringAuthenticationIsDisabled' },
  ),
  ...of(
    { kind: 'device', case: 'browser' },
    {
      530001: 'DeviceNotCompliantBrowserNotSupported',
      530081: 'RemediateDeviceStateManagedBrowserRequired',
    },
  ),
  ...of({ kind: 'device', case: 'appProtection' }, { 53009: 'AppProtectionPolicyRequired' }),
];
