import { UsherError } from '../../src/errors.ts';
import { accountOf } from '../../src/graph/users.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const id = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const path = `/users/${id}`;
const user = {
  id,
  displayName: 'Ada Lindqvist',
  userPrincipalName: 'ada.lindqvist@contoso.com',
  accountEnabled: true,
  userType: 'Member',
};

it('tells who the person is and whether the account is open', async () => {
  const graph = fakeGraph({ [path]: user });

  const account = await accountOf(graph, id);

  expect(account).toEqual({ id, name: 'Ada Lindqvist', address: 'ada.lindqvist@contoso.com', enabled: true, kind: 'member' });
});

it.each([
  ['Guest', 'guest'],
  [null, null],
  ['Robot', null],
])('reads the kind %s as %s', async (userType, kind) => {
  const graph = fakeGraph({ [path]: { ...user, userType } });

  expect((await accountOf(graph, id)).kind).toBe(kind);
});

it('does not take a missing property for a closed account', async () => {
  const graph = fakeGraph({ [path]: { id, userPrincipalName: 'ada.lindqvist@contoso.com' } });

  const account = await accountOf(graph, id);

  expect(account).toMatchObject({ enabled: null, kind: null, name: 'ada.lindqvist@contoso.com' });
});

it('passes on that there is no such account', async () => {
  const graph = fakeGraph({ [path]: new UsherError('not-found', 'Graph answered 404') });

  await expect(accountOf(graph, id)).rejects.toMatchObject({ code: 'not-found' });
});
