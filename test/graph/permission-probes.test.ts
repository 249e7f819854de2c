import { type ErrorCode, UsherError } from '../../src/errors.ts';
import { probedPermissions } from '../../src/graph/permission-probes.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const failing = (code: ErrorCode) => new UsherError(code, 'no');

it('learns from one small question each what is allowed', async () => {
  const graph = fakeGraph({ '/users': { value: [] }, '/domains': failing('graph-forbidden') });

  const answers = await probedPermissions(graph, ['User.Read.All', 'Domain.Read.All', 'UserAuthenticationMethod.Read.All']);

  expect([...answers]).toEqual([
    ['User.Read.All', 'allowed'],
    ['Domain.Read.All', 'refused'],
    ['UserAuthenticationMethod.Read.All', 'unclear'],
  ]);
  expect(graph.asked.map(({ kind, options }) => [kind, options.top])).toEqual([
    ['get', 1],
    ['get', undefined],
  ]);
});

it.each<ErrorCode>(['graph-busy', 'graph-unavailable', 'not-found'])('learns nothing from %s', async (code) => {
  expect([...(await probedPermissions(fakeGraph({ '/users': failing(code) }), ['User.Read.All']))]).toEqual([
    ['User.Read.All', 'unclear'],
  ]);
});
