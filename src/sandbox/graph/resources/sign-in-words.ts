import { guidOf } from '../../tenant/ids.ts';
import type { AppliedPolicy, SignInEntry } from '../../tenant/sign-in.ts';
import type { Row } from '../call.ts';

const reasons: Record<number, string> = {
  0: 'Other.',
  16000: 'Other.',
  50053: "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
  50057: 'The user account is disabled.',
  50058: 'Session information is not sufficient for single-sign-on.',
  50079:
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication.',
  50126: 'Invalid username or password or Invalid on-premise username or password.',
  50127: 'Broker app needs to be installed for device authentication to succeed.',
  50129: 'Device is not Workplace joined - Workplace join is required to register the device.',
  50140: "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.",
  53003: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  500121: 'Authentication failed during strong authentication request.',
  530001: 'The device that was used to sign in is not compliant.',
};

export function failureReasonOf(code: number): string {
  return reasons[code] ?? 'Other.';
}

const applicationIds: Record<string, string> = {
  'Microsoft Authentication Broker': '29d9ed98-a469-4536-ade2-f981bc1d605e',
  'Microsoft Intune Enrollment': 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
  'Microsoft Teams': '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  'Microsoft Outlook': '27922004-5251-4030-b22d-91ecd9a37ea4',
  'Office 365 Exchange Online': '00000002-0000-0ff1-ce00-000000000000',
};

export function applicationIdOf(name: string): string {
  return applicationIds[name] ?? guidOf(`application:${name}`);
}

export function policyRow(policy: AppliedPolicy): Row {
  return {
    id: guidOf(`policy:${policy.name}`),
    displayName: policy.name,
    enforcedGrantControls: policy.controls,
    enforcedSessionControls: [],
    result: policy.result,
  };
}

export function placeOf(entry: SignInEntry): Row {
  if (entry.place === 'abroad') {
    return {
      city: 'Singapore',
      state: '',
      countryOrRegion: 'SG',
      geoCoordinates: { altitude: null, latitude: 1.35, longitude: 103.82 },
    };
  }
  return {
    city: 'Utrecht',
    state: 'Utrecht',
    countryOrRegion: 'NL',
    geoCoordinates: { altitude: null, latitude: 52.09, longitude: 5.12 },
  };
}
