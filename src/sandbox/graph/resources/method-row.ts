import { guidOf } from '../../tenant/ids.ts';
import type { Person, SignInMethod } from '../../tenant/person.ts';
import type { GraphCall, Row } from '../call.ts';

/** Everybody's password has this id. */
const passwordId = '28c10230-6103-485e-b985-444c60001490';

const day = 24 * 60 * 60 * 1000;

/** One sign-in method, by its place among the person's methods, without its type. */
export function methodRow(call: GraphCall, person: Person, index: number): Row {
  const method = person.methods[index];
  if (method === undefined) return {};
  const id = method.kind === 'password' ? passwordId : guidOf(`method:${person.id}:${index}`);
  return { id, createdDateTime: '2026-02-02T07:41:55Z', ...fieldsOf[method.kind](method, call) };
}

const fieldsOf: Record<SignInMethod['kind'], (method: SignInMethod, call: GraphCall) => Row> = {
  password: () => ({ password: null, createdDateTime: '2025-03-01T09:00:00Z' }),
  /** The registration for sign-in, which says nothing about the managed app on an enrolled phone. */
  microsoftAuthenticator: ({ name, clientAppName }, { version }) => ({
    displayName: name,
    deviceTag: 'SoftwareTokenActivated',
    phoneAppVersion: '6.8.38',
    ...(version === 'beta' ? { clientAppName, lastUsedDateTime: '2026-11-02T15:02:11Z' } : {}),
  }),
  phone: ({ name }) => ({ phoneNumber: name, phoneType: 'mobile', smsSignInState: 'notSupported' }),
  email: ({ name }) => ({ emailAddress: name }),
  fido2: ({ name, aaGuid }) => ({
    displayName: name,
    aaGuid,
    model: name,
    attestationCertificates: [],
    attestationLevel: 'attested',
  }),
  temporaryAccessPass: (_method, { now, version }) => ({
    temporaryAccessPass: null,
    createdDateTime: now.toISOString(),
    startDateTime: now.toISOString(),
    lifetimeInMinutes: day / 60_000,
    isUsableOnce: false,
    ...(version === 'v1.0' ? { isUsable: true, methodUsabilityReason: 'EnabledByPolicy' } : {}),
  }),
  softwareOath: () => ({ secretKey: null }),
  windowsHelloForBusiness: ({ name }) => ({ displayName: name, keyStrength: 'normal' }),
  platformCredential: ({ name }) => ({ displayName: name, keyStrength: 'normal', platform: 'macOS' }),
};
