import type { Person } from '../../tenant/model.ts';
import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { badRequest, noSuchObject } from '../errors.ts';

const context = 'reports/authenticationMethods/userRegistrationDetails';

/** GET /reports/authenticationMethods/userRegistrationDetails: one row a person; disabled people are absent. */
export const registrationDetails: Resource = {
  method: 'GET',
  path: `/${context}`,
  answer: (call) => list(call, { context, rows: rowsOf(call), pageSize: 50 }),
};

/** GET /reports/authenticationMethods/userRegistrationDetails/{userId} */
export const registrationDetailsOfUser: Resource = {
  method: 'GET',
  path: `/${context}/:user`,
  answer(call) {
    if (call.query.size > 0) throw badRequest('This resource does not support OData query parameters.');
    const row = rowsOf(call).find((one) => one.id === call.params.user);
    if (row === undefined) throw noSuchObject(call.params.user ?? '');
    return one(call, { context, row });
  },
};

function rowsOf(call: GraphCall): Row[] {
  const updated = new Date(call.now.getTime() - 5 * 60 * 60 * 1000).toISOString();
  return call.state.people.filter((person) => person.enabled).map((person) => detailsRow(person, updated));
}

function detailsRow(person: Person, lastUpdatedDateTime: string): Row {
  const registered = person.authenticatorOn !== null;
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
    methodsRegistered: registered ? ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'] : [],
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: registered ? ['push'] : ['none'],
    userPreferredMethodForSecondaryAuthentication: registered ? 'push' : 'none',
    lastUpdatedDateTime,
  };
}
