import { guidOf } from '../../tenant/ids.ts';
import type { OwnApplication } from '../../tenant/tenant-rules.ts';
import { one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { noSuchObject } from '../errors.ts';

const graphAppId = '00000003-0000-0000-c000-000000000000';
const graphId = guidOf('service-principal:Graph');
/** Graph expands no more, and does not say so. */
const mostExpanded = 20;

/** GET /servicePrincipals(appId='…'): Usher's own application, and Graph's with the names of its permissions. */
export const servicePrincipal: Resource = {
  method: 'GET',
  path: '/servicePrincipals/:appId',
  answer(call) {
    const { row, grants } = principalOf(call);
    return one(call, { context: 'servicePrincipals', row, expand: { appRoleAssignments: () => grants.slice(0, mostExpanded) } });
  },
};

function principalOf(call: GraphCall): { row: Row; grants: Row[] } {
  const { ownApplication } = call.state.organisation;
  const { appId = '' } = call.params;
  if (appId === graphAppId) return { row: graphRow(ownApplication), grants: [] };
  if (appId !== ownApplication.appId) throw noSuchObject(appId);
  return { row: ownRow(ownApplication), grants: ownApplication.permissions.map((name) => grantRow(name, ownApplication)) };
}

const common = (id: string, appId: string, name: string): Row => ({
  id,
  appId,
  displayName: name,
  appDisplayName: name,
  accountEnabled: true,
  servicePrincipalType: 'Application',
  keyCredentials: [],
  passwordCredentials: [],
  appRoles: [],
});

const ownRow = ({ appId, name, secretEnds }: OwnApplication): Row => ({
  ...common(ownId, appId, name),
  passwordCredentials: secretEnds.map((end) => ({
    keyId: guidOf(`secret:${end}`),
    displayName: 'Usher',
    hint: 'abc',
    secretText: null,
    startDateTime: '2026-02-04T10:00:00Z',
    endDateTime: end,
  })),
});

const graphRow = ({ permissions }: OwnApplication): Row => ({
  ...common(graphId, graphAppId, 'Microsoft Graph'),
  appRoles: [...permissions, 'Mail.Read'].map((name) => ({
    id: roleId(name),
    value: name,
    displayName: name,
    allowedMemberTypes: ['Application'],
    isEnabled: true,
    origin: 'Application',
  })),
});

const grantRow = (permission: string, { name }: OwnApplication): Row => ({
  id: guidOf(`grant:${permission}`),
  appRoleId: roleId(permission),
  createdDateTime: '2026-02-04T10:00:00Z',
  principalDisplayName: name,
  principalId: ownId,
  principalType: 'ServicePrincipal',
  resourceDisplayName: 'Microsoft Graph',
  resourceId: graphId,
});

const ownId = guidOf('service-principal:Usher');
const roleId = (permission: string): string => guidOf(`graph-role:${permission}`);
