import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { enrollmentProfiles } from '../../src/graph/enrollment-profiles.ts';
import { enrollmentRestrictions } from '../../src/graph/enrollment-restrictions.ts';
import { groupsAmong } from '../../src/graph/groups.ts';
import { intuneLicenceOf } from '../../src/graph/licences.ts';
import { devicesOf } from '../../src/graph/managed-devices.ts';
import { authenticatorApps } from '../../src/graph/mobile-apps.ts';
import { accountOf } from '../../src/graph/users.ts';
import { startStandIn, type Received, type Reply, type StandIn } from './stand-in.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const group = (n: number): string => `b2a7e6c4-1d38-4f7e-8a21-00000000000${n}`;
const meantFor = (n: number): object[] => [
  { target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: group(n) } },
];
const rows: Record<string, object> = {
  licenseDetails: { servicePlans: [] },
  managedDevices: { id: 'phone', userId: ada },
  appleUserInitiatedEnrollmentProfiles: { id: 'profile', platform: 'iOS', assignments: meantFor(1) },
  deviceEnrollmentConfigurations: {
    '@odata.type': '#microsoft.graph.deviceEnrollmentLimitConfiguration',
    id: 'limit',
    assignments: meantFor(2),
  },
  mobileApps: {
    '@odata.type': '#microsoft.graph.iosVppApp',
    id: 'app',
    bundleId: 'com.microsoft.azureauthenticator',
    assignments: meantFor(3),
  },
};

const answerTo = ({ id, url }: { id: string; url: string }): object => {
  const resource = url.split('?')[0]!.split('/').at(-1)!;
  const body = resource === ada ? { id: ada } : { value: rows[resource] ? [rows[resource]] : [group(1)] };
  return { id, status: 200, body };
};
const answer = ({ body }: Received): Reply => {
  const { requests } = body as { requests: { id: string; url: string }[] };
  return { body: { responses: requests.map(answerTo) } };
};

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn(answer);
});
afterEach(() => standIn.close());

it('reads all that a pre-flight needs in two round trips, one after the other', async () => {
  const graph = batchedReader(connectGraph({ baseUrl: standIn.url, credential: null }));
  const membersOf = async (read: Promise<{ assignments: { groupId: string | null }[] }[]>): Promise<Set<string>> => {
    const ids = (await read).flatMap((object) => object.assignments.map(({ groupId }) => groupId ?? ''));
    return groupsAmong(graph, ada, ids);
  };

  await Promise.all([
    accountOf(graph, ada),
    intuneLicenceOf(graph, ada),
    devicesOf(graph, ada),
    membersOf(enrollmentProfiles(graph)),
    membersOf(enrollmentRestrictions(graph).then(({ limits }) => limits)),
    membersOf(authenticatorApps(graph)),
  ]);

  // The two versions travel side by side, so the first trip is one request for each.
  const sent = standIn.received.map(({ url, body }) => `${url} ${(body as { requests: unknown[] }).requests.length}`);
  expect(sent.slice(0, 2).sort()).toEqual(['/graph/beta/$batch 4', '/graph/v1.0/$batch 2']);
  expect(sent.slice(2)).toEqual(['/graph/v1.0/$batch 3']);
});
