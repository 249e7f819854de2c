import { UsherError } from '../../src/errors.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { peopleIn } from '../../src/graph/group-people.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { startStandIn } from './stand-in.ts';

const id = 'b2a7e6c4-1d38-4f7e-8a21-93c5f0d4b6aa';
const path = `/groups/${id}/transitiveMembers/microsoft.graph.user`;

it('says who is in a group and what licences they have', async () => {
  const row = {
    id: 'ADA',
    userPrincipalName: 'ada@contoso.com',
    accountEnabled: true,
    assignedLicenses: [{ skuId: 'E3', disabledPlans: ['PLAN'] }],
  };

  expect(await peopleIn(fakeGraph({ [path]: [row] }), id)).toEqual({
    complete: true,
    people: [{ id: 'ada', address: 'ada@contoso.com', enabled: true, licences: [{ skuId: 'e3', disabledPlans: ['plan'] }] }],
  });
});

it('does not take what is left out for none', async () => {
  const { people } = await peopleIn(fakeGraph({ [path]: [{ id: 'ada' }, {}] }), id);

  expect(people).toEqual([{ id: 'ada', address: 'ada', enabled: null, licences: null }]);
});

it('finds nobody in a group that was deleted, and throws what else goes wrong', async () => {
  expect(await peopleIn(fakeGraph({ [path]: new UsherError('not-found', 'gone') }), id)).toEqual({ people: [], complete: true });
  await expect(peopleIn(fakeGraph({ [path]: new UsherError('graph-forbidden', 'no') }), id)).rejects.toMatchObject({
    code: 'graph-forbidden',
  });
});

it('asks for two pages of a large group at most, and says that there may be more', async () => {
  const page = (count: number, from: number) => Array.from({ length: count }, (_, n) => ({ id: `person-${from + n}` }));
  const standIn = await startStandIn((_request, count) => ({
    body: { value: page(999, count * 999), '@odata.nextLink': `${standIn.url}/v1.0${path}?$skiptoken=${count}` },
  }));

  const found = await peopleIn(connectGraph({ baseUrl: standIn.url, credential: null }).reader(), id);
  await standIn.close();

  expect([found.people.length, found.complete, standIn.received.length]).toEqual([1998, false, 2]);
  expect(standIn.received.map(({ headers }) => headers['consistencylevel'])).toEqual(['eventual', 'eventual']);
});

it('knows a group of two pages whole when the second is the last', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `person-${n}` }));
  const standIn = await startStandIn((_request, count) =>
    count === 1
      ? { body: { value: rows(999), '@odata.nextLink': `${standIn.url}/v1.0${path}?$skiptoken=1` } }
      : { body: { value: rows(1) } },
  );

  const found = await peopleIn(connectGraph({ baseUrl: standIn.url, credential: null }).reader(), id);
  await standIn.close();

  expect([found.people.length, found.complete]).toEqual([1000, true]);
});
