import { odata } from './address.ts';
import { dateIn, flagIn, rowsIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';
import { requiredRowsIn } from './required.ts';

/** Usher's own application in this tenant, as Entra keeps it. */
export interface OwnApplication {
  managedIdentity: boolean;
  /** null: not reported. */
  enabled: boolean | null;
  /** When each secret and certificate ends. Those of an app registration stand there, not here, so this is often empty. */
  credentialEnds: Date[];
  granted: { resourceId: string; roleId: string }[];
  /** Graph cuts what it expands after twenty rows, and does not say so. */
  grantedMayBeCut: boolean;
}

const mostExpanded = 20;

/** Needs Application.Read.All. */
export async function ownApplication(graph: GraphReader, appId: string): Promise<OwnApplication> {
  const select = ['id', 'accountEnabled', 'servicePrincipalType', 'passwordCredentials', 'keyCredentials'];
  const options = { version: 'v1.0', select, expand: 'appRoleAssignments' } as const;
  const row = await graph.get<Raw>(odata`/servicePrincipals(appId=${appId})`, options);
  const credentials = [...rowsIn(row, 'passwordCredentials'), ...rowsIn(row, 'keyCredentials')];
  const granted = requiredRowsIn(row, 'appRoleAssignments');
  return {
    managedIdentity: textIn(row, 'servicePrincipalType') === 'ManagedIdentity',
    enabled: flagIn(row, 'accountEnabled'),
    credentialEnds: credentials.map((one) => dateIn(one, 'endDateTime')).filter((end) => end !== null),
    granted: granted.map((one) => ({ resourceId: idIn(one, 'resourceId'), roleId: idIn(one, 'appRoleId') })),
    grantedMayBeCut: granted.length >= mostExpanded,
  };
}

/** Graph itself, the same application in every tenant and cloud. */
const graphAppId = '00000003-0000-0000-c000-000000000000';

export interface GraphPermissions {
  /** Graph's object in this tenant, which the grants name. */
  resourceId: string;
  /** Names of application permissions by role id, such as User.Read.All. */
  names: ReadonlyMap<string, string>;
}

/** What Graph calls its application permissions. Needs Application.Read.All. */
export async function graphPermissions(graph: GraphReader): Promise<GraphPermissions> {
  const options = { version: 'v1.0', select: ['id', 'appRoles'] } as const;
  const row = await graph.get<Raw>(odata`/servicePrincipals(appId=${graphAppId})`, options);
  const roles = requiredRowsIn(row, 'appRoles');
  return {
    resourceId: idIn(row, 'id'),
    names: new Map(roles.map((role) => [idIn(role, 'id'), textIn(role, 'value') ?? ''])),
  };
}

const idIn = (row: Raw, name: string): string => (textIn(row, name) ?? '').toLowerCase();
