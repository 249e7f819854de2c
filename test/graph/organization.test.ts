import { mdmAuthority, ownTenantId } from '../../src/graph/organization.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const tenant = '7f3c2a90-51b6-4b57-9c7e-2d0a6c1f8e44';
const path = `/organization/${tenant}`;

it.each([
  ['intune', 'intune'],
  ['sccm', 'other'],
  ['office365', 'other'],
  ['unknown', 'none'],
  ['somethingNew', 'unknown'],
  [null, 'unknown'],
])('calls the authority %s %s', async (mobileDeviceManagementAuthority, authority) => {
  const graph = fakeGraph({ [path]: { id: tenant, mobileDeviceManagementAuthority } });

  expect(await mdmAuthority(graph, tenant)).toBe(authority);
});

it('asks by id with $select, the only way in which Graph tells it', async () => {
  const graph = fakeGraph({ [path]: {} });

  await mdmAuthority(graph, tenant);

  expect(graph.asked).toEqual([
    { kind: 'get', path, options: { version: 'v1.0', select: ['id', 'mobileDeviceManagementAuthority'] } },
  ]);
});

it('finds the own tenant', async () => {
  const graph = fakeGraph({ '/organization': { value: [{ id: tenant }] } });

  expect(await ownTenantId(graph)).toBe(tenant);
  expect(graph.asked[0]?.options).toEqual({ version: 'v1.0', select: ['id'] });
});

it.each([[[]], [[{}]], [[{ id: '' }]]])('knows no own tenant from %j', async (value) => {
  expect(await ownTenantId(fakeGraph({ '/organization': { value } }))).toBeNull();
});
