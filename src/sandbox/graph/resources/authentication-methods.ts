import { guidOf } from '../../tenant/ids.ts';
import type { Person } from '../../tenant/model.ts';
import { list } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { personOf } from './people.ts';

/** GET /users/{id}/authentication/methods */
export const authenticationMethods: Resource = {
  method: 'GET',
  path: '/users/:user/authentication/methods',
  answer(call) {
    const person = personOf(call);
    const password = {
      '@odata.type': '#microsoft.graph.passwordAuthenticationMethod',
      id: '28c10230-6103-485e-b985-444c60001490',
      password: null,
      createdDateTime: '2025-03-01T09:00:00Z',
    };
    const apps = authenticatorRows(call, person).map((row) => ({
      '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
      ...row,
    }));
    return list(call, { context: `users('${person.id}')/authentication/methods`, rows: [password, ...apps] });
  },
};

/** GET /users/{id}/authentication/microsoftAuthenticatorMethods */
export const microsoftAuthenticatorMethods: Resource = {
  method: 'GET',
  path: '/users/:user/authentication/microsoftAuthenticatorMethods',
  answer(call) {
    const person = personOf(call);
    const context = `users('${person.id}')/authentication/microsoftAuthenticatorMethods`;
    return list(call, { context, rows: authenticatorRows(call, person) });
  },
};

/** The registration for sign-in, which says nothing about the managed app on an enrolled phone. */
function authenticatorRows(call: GraphCall, person: Person): Row[] {
  if (person.authenticatorOn === null) return [];
  return [
    {
      id: guidOf(`authenticator:${person.id}`),
      displayName: person.authenticatorOn,
      deviceTag: 'SoftwareTokenActivated',
      phoneAppVersion: '6.8.38',
      createdDateTime: '2026-02-02T07:41:55Z',
      ...(call.version === 'beta' ? { clientAppName: 'microsoftAuthenticator', lastUsedDateTime: '2026-11-02T15:02:11Z' } : {}),
    },
  ];
}
