import type { Person, SignInMethod } from '../../tenant/person.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { badRequest, noSuchObject } from '../errors.ts';
import { requirePremium } from './premium.ts';

const context = 'reports/authenticationMethods/userRegistrationDetails';

/** GET /reports/authenticationMethods/userRegistrationDetails: one row a person; disabled people are absent. */
export const registrationDetails: Resource = {
  method: 'GET',
  path: `/${context}`,
  answer(call) {
    requirePremium(call);
    return list(call, { context, rows: rowsOf(call), pageSize: 50 });
  },
};

/** GET /reports/authenticationMethods/userRegistrationDetails/{userId} */
export const registrationDetailsOfUser: Resource = {
  method: 'GET',
  path: `/${context}/:user`,
  answer(call) {
    requirePremium(call);
    if (call.query.size > 0) throw badRequest('This resource does not support OData query parameters.');
    const row = rowsOf(call).find((one) => one.id === call.params.user);
    if (row === undefined) throw noSuchObject(call.params.user ?? '');
    return one(call, { context, row });
  },
};

function rowsOf(call: GraphCall): Row[] {
  const updated = new Date(call.now.getTime() - 5 * 60 * 60 * 1000).toISOString();
  return call.state.people.filter((person) => person.enabled && !person.deleted).map((person) => detailsRow(person, updated));
}

/** Passkeys that live in Authenticator, on iOS and on Android. */
const authenticatorPasskeys = ['90a3ccdf-635c-4729-a248-9b709135078f', 'de1e552d-db1d-4423-a619-566b625cdc84'];

const words: Record<SignInMethod['kind'], string[]> = {
  password: [],
  microsoftAuthenticator: ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  phone: ['mobilePhone'],
  email: ['email'],
  fido2: ['passKeyDeviceBound'],
  temporaryAccessPass: ['temporaryAccessPass'],
  softwareOath: ['softwareOneTimePasscode'],
  windowsHelloForBusiness: ['windowsHelloForBusiness'],
  platformCredential: ['macOsSecureEnclaveKey'],
};

/** The report's own vocabulary. */
function wordsFor({ kind, aaGuid }: SignInMethod): string[] {
  return aaGuid !== null && authenticatorPasskeys.includes(aaGuid) ? ['passKeyDeviceBoundAuthenticator'] : words[kind];
}

function detailsRow(person: Person, lastUpdatedDateTime: string): Row {
  const methodsRegistered = person.methods.flatMap(wordsFor);
  const registered = methodsRegistered.length > 0;
  const hasPush = methodsRegistered.includes('microsoftAuthenticatorPush');
  return {
    id: person.id,
    userPrincipalName: person.address,
    userDisplayName: person.name,
    userType: person.kind === 'Guest' ? 'guest' : 'member',
    isAdmin: person.key === 'admin',
    isSsprRegistered: registered,
    isSsprEnabled: true,
    isSsprCapable: registered,
    isMfaRegistered: registered,
    isMfaCapable: registered,
    isPasswordlessCapable: false,
    methodsRegistered,
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: hasPush ? ['push'] : ['none'],
    userPreferredMethodForSecondaryAuthentication: hasPush ? 'push' : 'none',
    lastUpdatedDateTime,
  };
}
