import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { enrollmentProfiles } from '../../src/graph/enrollment-profiles.ts';
import { enrollmentRestrictions } from '../../src/graph/enrollment-restrictions.ts';
import { groupsAmong } from '../../src/graph/groups.ts';
import { intuneLicenceOf } from '../../src/graph/licences.ts';
import { devicesOf } from '../../src/graph/managed-devices.ts';
import { authenticatorApps } from '../../src/graph/mobile-apps.ts';
import { accountOf } from '../../src/graph/users.ts';
import { startStandIn, type Received } from './stand-in.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const groups = ['b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6aa', 'b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6ab'];
const assignments = groups.map((groupId) => ({ target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId } }));

const answerTo = ({ id, url }: { id: string; url: string }): object => {
  const body = url.includes('checkMemberGroups')
    ? { value: groups }
    : { id: ada, value: [{ id: 'x', platform: 'iOS', assignments, servicePlans: [] }] };
  return { id, status: 200, body };
};
const answer = (request: Received) => ({
  body: { responses: (request.body as { requests: { id: string; url: string }[] }).requests.map(answerTo) },
});

it('reads all that a pre-flight needs in two round trips, one after the other', async () => {
  const standIn = await startStandIn(answer);
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
    membersOf(enrollmentProfiles(graph).then((profiles) => profiles.slice(0, 1))),
    membersOf(enrollmentRestrictions(graph).then(({ ios }) => ios)),
    membersOf(authenticatorApps(graph)),
  ]);
  await standIn.close();

  // The two versions travel side by side, so a trip is up to one request for each.
  const [first, second, ...later] = standIn.received.map(({ url }) => url).sort();
  expect([first, second]).toEqual(['/graph/beta/$batch', '/graph/v1.0/$batch']);
  expect(later.length).toBeLessThanOrEqual(1);
});
