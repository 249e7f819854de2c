import { domainsOf } from '../../src/graph/domains.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

it('names the domains in lower case, and which ones are verified', async () => {
  const rows = [
    { id: 'Contoso.com', isVerified: true },
    { id: 'new.contoso.com', isVerified: false },
    { id: 'contoso.onmicrosoft.com' },
    { id: '' },
    {},
  ];

  const domains = await domainsOf(fakeGraph({ '/domains': rows }));

  expect(domains).toEqual([
    { name: 'contoso.com', verified: true },
    { name: 'new.contoso.com', verified: false },
    { name: 'contoso.onmicrosoft.com', verified: null },
  ]);
});

it('asks for what it uses', async () => {
  const graph = fakeGraph({ '/domains': [] });

  await domainsOf(graph);

  expect(graph.asked).toEqual([{ kind: 'list', path: '/domains', options: { version: 'v1.0', select: ['id', 'isVerified'] } }]);
});
