import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { UsherError } from '../../src/errors.ts';
import { batchedReader } from '../../src/graph/batching.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { findPeople } from '../../src/graph/people.ts';
import { fakeGraph, type Asked, type FakeGraph } from '../fakes/fake-graph.ts';
import { startStandIn } from './stand-in.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';
const row = {
  id: ada,
  displayName: 'Ada Lindqvist',
  userPrincipalName: 'ada.lindqvist@contoso.com',
  accountEnabled: true,
  userType: 'Member',
};
const select = ['id', 'displayName', 'userPrincipalName', 'accountEnabled', 'userType'];
const graphWith = (...value: object[]): FakeGraph => fakeGraph({ '/users': { value } });
const filtersOf = (graph: FakeGraph): (string | undefined)[] => graph.asked.map(({ options }) => options.filter);

it('finds the one with an object id', async () => {
  const graph = fakeGraph({ [`/users/${ada}`]: row });

  expect(await findPeople(graph, ` ${ada} `)).toEqual([
    { id: ada, name: 'Ada Lindqvist', address: 'ada.lindqvist@contoso.com', enabled: true, kind: 'member' },
  ]);
});

it('finds nobody with an object id that is gone', async () => {
  const graph = fakeGraph({ [`/users/${ada}`]: new UsherError('not-found', 'Graph answered 404') });

  expect(await findPeople(graph, ada)).toEqual([]);
});

it('looks for an address among sign-in names and mail addresses', async () => {
  const graph = graphWith(row);

  await findPeople(graph, 'ada.lindqvist@contoso.com');

  const filter = "userPrincipalName eq 'ada.lindqvist@contoso.com' or mail eq 'ada.lindqvist@contoso.com'";
  expect(graph.asked).toEqual([{ kind: 'get', path: '/users', options: { version: 'v1.0', filter, select, top: 6 } }]);
});

it('looks among older addresses when nobody has that one', async () => {
  const isOld = ({ options }: Asked): object => ({ value: options.filter?.startsWith('proxyAddresses') ? [row] : [] });
  const graph = fakeGraph({ '/users': isOld });

  const people = await findPeople(graph, 'ada.old@contoso.com');

  expect(people).toMatchObject([{ id: ada }]);
  expect(filtersOf(graph).at(-1)).toBe("proxyAddresses/any(p:p eq 'smtp:ada.old@contoso.com')");
});

it('looks for the beginning of a name', async () => {
  const graph = graphWith(row);

  await findPeople(graph, '  Ada L ');

  expect(filtersOf(graph)).toEqual(["startswith(displayName,'Ada L')"]);
});

it.each(['', '   ', 'Ad', '12345', 'A. 1', '***'])('asks for no name of fewer than three letters: "%s"', async (typed) => {
  const graph = graphWith(row);

  expect(await findPeople(graph, typed)).toEqual([]);
  expect(graph.asked).toEqual([]);
});

it.each([
  [{ accountEnabled: false }, { enabled: false }],
  [{ accountEnabled: null }, { enabled: null }],
  [{ userType: 'Guest' }, { kind: 'guest' }],
  [{ userType: null }, { kind: null }],
])('tells of %j that it is %j', async (changes, expected) => {
  expect(await findPeople(graphWith({ ...row, ...changes }), 'Ada')).toMatchObject([expected]);
});

it('leaves out a row without an id', async () => {
  expect(await findPeople(graphWith({ ...row, id: undefined }, row), 'Ada')).toHaveLength(1);
});

it.each(['Ada', 'ada@contoso.com', ada])('reports when Graph cannot be asked, with %s', async (typed) => {
  const refusal = new UsherError('graph-forbidden', 'Graph answered 403');
  const graph = fakeGraph({ '/users': refusal, [`/users/${ada}`]: refusal });

  await expect(findPeople(graph, typed)).rejects.toMatchObject({ code: 'graph-forbidden' });
});

it('never reads an answer without rows as nobody', async () => {
  await expect(findPeople(fakeGraph({ '/users': {} }), 'Ada')).rejects.toMatchObject({ code: 'graph-unavailable' });
});

describe('hostile text', () => {
  const corpus = [
    "o'neil",
    "' or 1 eq 1 or '",
    "ada@contoso.com' or accountEnabled eq true or '",
    "x') or startswith(displayName,'a",
    'ada&$expand=manager',
    'ada#fragment@contoso.com',
    'guest_fabrikam.com#EXT#@contoso.com',
    'ada+test@contoso.com',
    '../../groups',
    'ada%27%20or%201%20eq%201',
    'Zoë 李小龙',
    '$filter=true',
  ];

  it.each(corpus)('stays one value: %s', async (typed) => {
    const graph = graphWith();

    await findPeople(graph, typed);

    for (const filter of filtersOf(graph)) {
      const outside = filter?.replace(/'(?:[^']|'')*'/g, '?');
      expect(['startswith(displayName,?)', 'userPrincipalName eq ? or mail eq ?', 'proxyAddresses/any(p:p eq ?)']).toContain(
        outside,
      );
      expect(filter?.replaceAll("''", "'")).toContain(typed);
    }
  });

  it('stays one value on the wire as well', async () => {
    const standIn = await startStandIn(() => ({ body: { value: [] } }));
    const connection = connectGraph({ baseUrl: standIn.url, credential: null });

    for (const typed of corpus) await findPeople(batchedReader(connection), typed);

    const urls = standIn.received.map(({ url }) => new URL(url, 'http://graph'));
    await standIn.close();
    expect(urls.length).toBeGreaterThanOrEqual(corpus.length);
    expect(urls.map(({ pathname, searchParams }) => [pathname, ...searchParams.keys()].join(' '))).toEqual(
      urls.map(() => '/graph/v1.0/users $filter $select $top'),
    );
  });

  it('of any kind is looked up as it is, or refused', async () => {
    const parts = array(
      constantFrom("'", '%27', '&', '#', '$expand=', '/', ')', ' or 1 eq 1', '@', 'abc', '\n', '\u0000', '\ud800'),
      {
        minLength: 1,
      },
    );
    await assert(
      asyncProperty(parts, async (all) => {
        const graph = graphWith();

        const code = await findPeople(graph, all.join('')).then(
          () => 'fine',
          (error: UsherError) => error.code,
        );

        expect(['fine', 'bad-input']).toContain(code);
        const outside = filtersOf(graph).map((filter) => filter?.replace(/'(?:[^']|'')*'/g, '?'));
        expect(outside.filter((filter) => /'|1 eq 1|expand/.test(filter ?? ''))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
