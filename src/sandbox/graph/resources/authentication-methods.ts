import { list } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { methodRow } from './method-row.ts';
import { personOf } from './people.ts';

/** GET /users/{id}/authentication/methods */
export const authenticationMethods: Resource = {
  method: 'GET',
  path: '/users/:user/authentication/methods',
  answer(call) {
    const person = personOf(call);
    const rows = person.methods.map((method, index) => ({
      '@odata.type': `#microsoft.graph.${method.kind}AuthenticationMethod`,
      ...methodRow(call, person, index),
    }));
    return list(call, { context: `users('${person.id}')/authentication/methods`, rows });
  },
};

/** GET /users/{id}/authentication/microsoftAuthenticatorMethods */
export const microsoftAuthenticatorMethods: Resource = {
  method: 'GET',
  path: '/users/:user/authentication/microsoftAuthenticatorMethods',
  answer(call) {
    const person = personOf(call);
    const context = `users('${person.id}')/authentication/microsoftAuthenticatorMethods`;
    return list(call, { context, rows: authenticatorsOf(call) });
  },
};

function authenticatorsOf(call: GraphCall): Row[] {
  const person = personOf(call);
  return person.methods.flatMap(({ kind }, index) => (kind === 'microsoftAuthenticator' ? [methodRow(call, person, index)] : []));
}
