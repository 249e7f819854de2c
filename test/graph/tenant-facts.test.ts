import { tenantCache } from '../../src/graph/tenant-facts.ts';
import { fakeGraph, type FakeGraph } from '../fakes/fake-graph.ts';

const tenant = '7f3c2a90-51b6-4b57-9c7e-2d0a6c1f8e44';
const groupId = 'b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6aa';
const start = Date.parse('2026-11-23T10:00:00Z');
const organization = { id: tenant, mobileDeviceManagementAuthority: 'intune' };
const graphOfTenant = (): FakeGraph =>
  fakeGraph({
    '/deviceManagement/appleUserInitiatedEnrollmentProfiles': [],
    '/deviceManagement/deviceEnrollmentConfigurations': [],
    '/deviceAppManagement/mobileApps': [],
    '/deviceManagement/applePushNotificationCertificate': { appleIdentifier: 'apple.admin@contoso.com' },
    '/organization': { value: [{ id: tenant }] },
    [`/organization/${tenant}`]: organization,
    '/deviceManagement/deviceConfigurations': [],
    '/deviceManagement/configurationPolicies': [],
    [`/groups/${groupId}`]: { id: groupId, displayName: 'Pilot' },
    [`/groups/${groupId}/transitiveMembers/microsoft.graph.group`]: [],
    '/domains': [{ id: 'contoso.com', isVerified: true }],
    '/admin/serviceAnnouncement/healthOverviews': [],
  });

it('asks nothing until somebody wants to know', () => {
  const graph = graphOfTenant();

  tenantCache({ tenantId: tenant, now: () => new Date(start) }).facts(graph);

  expect(graph.asked).toEqual([]);
});

it('asks for every fact once, whoever wants to know', async () => {
  const cache = tenantCache({ tenantId: tenant, now: () => new Date(start) });
  const [first, second] = [graphOfTenant(), graphOfTenant()];

  const { group: firstGroup, ...firstFacts } = cache.facts(first);
  const { group: secondGroup, ...secondFacts } = cache.facts(second);
  const answers = await Promise.all([...Object.values(firstFacts).map((fact) => fact()), firstGroup(groupId)]);
  await Promise.all([...Object.values(secondFacts).map((fact) => fact()), secondGroup(groupId)]);

  expect(answers.map(({ asOf }) => asOf)).toEqual(answers.map(() => new Date(start)));
  expect([first.asked.length, second.asked.length]).toEqual([12, 0]);
});

it('asks anew for what is older than somebody wants', async () => {
  let clock = start;
  const cache = tenantCache({ tenantId: tenant, now: () => new Date(clock) });
  await cache.facts(graphOfTenant()).domains();
  const graph = graphOfTenant();

  clock += 61_000;
  const { asOf, value } = await cache.facts(graph, 60_000).domains();

  expect([asOf, value]).toEqual([new Date(clock), [{ name: 'contoso.com', verified: true }]]);
  expect(graph.asked).toHaveLength(1);
});

it('finds out only once which tenant it is', async () => {
  let clock = start;
  const cache = tenantCache({ tenantId: null, now: () => new Date(clock) });
  const first = graphOfTenant();
  const later = graphOfTenant();

  expect(await cache.facts(first).mdmAuthority()).toMatchObject({ value: 'intune' });
  clock += 20 * 60_000;
  await cache.facts(later).mdmAuthority();

  expect(first.asked.map(({ path }) => path)).toEqual(['/organization', `/organization/${tenant}`]);
  expect(later.asked.map(({ path }) => path)).toEqual([`/organization/${tenant}`]);
});

it('does not guess who manages phones when it cannot tell which tenant it is', async () => {
  const cache = tenantCache({ tenantId: null, now: () => new Date(start) });

  expect(await cache.facts(fakeGraph({ '/organization': { value: [] } })).mdmAuthority()).toMatchObject({ value: 'unknown' });
});
