import type { SecureContext } from 'node:tls';
import fc from 'fast-check';
import { createDoor } from '../../src/discovery/door.ts';
import { trustOf } from '../../src/discovery/connect.ts';
import { defaultLimits } from '../../src/discovery/limits.ts';
import { discoveryUrl, phoneAgent } from '../../src/discovery/requests.ts';
import { visit } from '../../src/discovery/visit.ts';
import type { Visit } from '../../src/discovery/visit-facts.ts';
import { createProbe } from '../../src/discovery/probe.ts';
import type { NameAnswer, Resolver } from '../../src/discovery/resolver.ts';
import { refusalOf } from '../../src/discovery/safe-address.ts';
import { nameOf } from '../../src/discovery/safe-name.ts';
import { badAddresses, badHosts } from './refused.ts';
import { type Authority, createAuthority, domain, goesTo, probed, tenantId, wellKnown } from './scene.ts';
import { type Listening, rawHost, webHost } from './web-host.ts';

/** Listens on this machine, at the port that redirects name, and counts who comes. */
let listener: Listening;
let authority: Authority;
beforeAll(async () => {
  listener = await rawHost((socket) => void socket.end());
  authority = await createAuthority();
});
afterAll(() => listener.close());

const asked: string[] = [];
/** Leads everything here, and remembers what was asked. */
const here: Resolver = {
  addressesOf(host) {
    asked.push(host);
    return Promise.resolve({ kind: 'addresses', addresses: ['127.0.0.1'] });
  },
};
const answering = (addresses: readonly string[]): Resolver => ({
  addressesOf: () => Promise.resolve({ kind: 'addresses', addresses: [...addresses] }),
});
const probeWith = (resolver: Resolver) =>
  createProbe({
    cloud: 'global',
    tenantId,
    resolver,
    now: () => new Date(),
    limits: { totalMs: 2000, perPerson: { times: 1e6, withinMs: 1 } },
  });

describe('the corpus', () => {
  it('has at least sixty addresses and sixty hosts', () => {
    expect(new Set(badAddresses).size).toBeGreaterThanOrEqual(60);
    expect(new Set(badHosts).size).toBeGreaterThanOrEqual(60);
  });
});

describe('an address that is not of the public internet', () => {
  it.each(badAddresses)('is refused: %s', (address) => {
    expect(refusalOf(address)).not.toBeNull();
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '20.190.128.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '2a01:111:f100::1',
    '2603:1020::5efe',
  ])('and a public one is not: %s', (address) => {
    expect(refusalOf(address)).toBeNull();
  });

  it.each(badAddresses)('as the answer of DNS closes the door, alone and behind a good one: %s', async (address) => {
    const { signal } = new AbortController();
    for (const addresses of [[address], ['8.8.8.8', address], [address, '2606:4700:4700::1111']]) {
      const door = createDoor({ resolver: answering(addresses), most: 32, signal });

      expect((await door.open(domain)).kind).toBe('bad-address');
    }
  });

  it('is never connected to, whatever spelling a probe is given', async () => {
    const { probe } = probeWith(here);
    const before = listener.count();

    for (const typed of badHosts) {
      const answer = await probe(typed, { asker: 'test' });

      expect([typed, answer.kind === 'looked' && answer.result.verdict]).toEqual([typed, 'fail']);
    }
    expect(listener.count()).toBe(before);
  });

  it('is not even resolved where the name itself is refused', async () => {
    const { probe } = probeWith(here);
    asked.length = 0;

    for (const typed of badHosts.filter((host) => !host.includes('@'))) await probe(typed, { asker: 'test' });

    expect(asked).toEqual([]);
  });
});

describe('a redirect', () => {
  const targets = badHosts.filter((host) => ![domain, undefined].includes(URL.parse(`https://${host}/`)?.hostname));

  let web: Listening;
  let target = '';
  let trust: SecureContext;
  beforeAll(async () => {
    trust = trustOf([authority.root.pem]);
    web = await webHost(await authority.good(domain), (request, response) => goesTo(target)(request, response));
  });
  afterAll(() => web.close());

  /** Follows a redirect of contoso.com to that address. Everything else that is resolved leads here. */
  async function followed(url: string): Promise<Visit> {
    target = url;
    const { signal } = new AbortController();
    const route = { hosts: new Map([[domain, { address: '127.0.0.1', port: web.port }]]), ca: [] };
    const door = createDoor({ resolver: here, route, most: 32, signal });
    return visit(
      { url: discoveryUrl(domain, 'iPhone'), method: 'GET', agent: phoneAgent },
      { door, signal, limits: defaultLimits, trust },
    );
  }

  it.each(targets)('leads nowhere inside, with and without a port: %s', async (host) => {
    const before = listener.count();
    const withPort = `https://${host}:${listener.port}/`;
    const urls = [`https://${host}${wellKnown}`, ...(URL.canParse(withPort) ? [withPort] : [])];

    for (const url of urls) {
      const { hops, end } = await followed(url);

      expect([url, hops.length, end.kind]).toEqual([url, 1, 'stopped']);
    }
    expect(listener.count()).toBe(before);
  });

  it('as a whole probe is a failure, or cannot be told', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', '0x7f.1', 'www.contoso.com', '169.254.169.254']) {
      const { verdict, cause } = await probed({ hosts: { [domain]: goesTo(`https://${host}/`) }, dns: here }, authority);

      expect([host, verdict, cause]).toEqual([host, 'fail', 'redirects']);
    }
  });

  it.each(['http', 'ftp', 'file', 'gopher', 'data', 'javascript'])('by %s: leads nowhere', async (scheme) => {
    const before = listener.count();

    const { verdict, cause } = await probed(
      { hosts: { [domain]: goesTo(`${scheme}://127.0.0.1:${listener.port}/`) } },
      authority,
    );

    expect([verdict, cause]).toEqual(['fail', 'redirects']);
    expect(listener.count()).toBe(before);
  });

  it('with a user name in it leads nowhere', async () => {
    const result = await probed({ hosts: { [domain]: goesTo('https://admin:secret@www.contoso.com/') }, dns: here }, authority);

    expect(result).toMatchObject({ verdict: 'fail', cause: 'redirects' });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

describe('DNS that changes its mind', () => {
  it('is asked once a name and probe, so a second answer never counts', async () => {
    let times = 0;
    const flipping: Resolver = {
      addressesOf: (): Promise<NameAnswer> => {
        times++;
        return Promise.resolve({ kind: 'addresses', addresses: times % 2 === 1 ? ['8.8.8.8'] : ['127.0.0.1'] });
      },
    };
    const door = createDoor({ resolver: flipping, most: 32, signal: new AbortController().signal });

    const answers = await Promise.all(Array.from({ length: 1000 }, () => door.open(domain)));

    expect(new Set(answers.map((answer) => (answer.kind === 'open' ? answer.address : answer.kind)))).toEqual(
      new Set(['8.8.8.8']),
    );
    expect(times).toBe(1);
  });

  it('brings no connection to this machine in a thousand looks', async () => {
    let times = 0;
    const toHere: Resolver = {
      addressesOf: () =>
        Promise.resolve({ kind: 'addresses', addresses: times++ % 2 === 0 ? ['127.0.0.1'] : ['127.0.0.1', '8.8.8.8'] }),
    };
    const before = listener.count();

    for (let index = 0; index < 1000; index++) {
      const door = createDoor({ resolver: toHere, most: 32, signal: new AbortController().signal });

      expect((await door.open(domain)).kind).toBe('bad-address');
    }
    expect(listener.count()).toBe(before);
  });
});

describe('the address check', () => {
  const octet = fc.nat(255);
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  );
  const number = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);
  const hex = (high: number, low: number): string => ((high << 8) | low).toString(16);
  const spellings = ([a, b, c, d]: [number, number, number, number]): string[] => {
    const whole = number([a, b, c, d]);
    const groups = `${hex(a, b)}:${hex(c, d)}`;
    return [
      `${a}.${b}.${c}.${d}`,
      `${a}.${b}.${(c << 8) | d}`,
      `${a}.${number([b, c, d])}`,
      String(whole),
      `0x${whole.toString(16)}`,
      `0${whole.toString(8)}`,
      [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
      [a, b, c, d].map((part) => `0x${part.toString(16)}`).join('.'),
      `::ffff:${a}.${b}.${c}.${d}`,
      `::ffff:${groups}`,
      `::${groups}`,
      `64:ff9b::${groups}`,
      `2002:${groups}::1`,
      `0:0:0:0:0:FFFF:${groups.toUpperCase()}`,
    ];
  };

  it('refuses every spelling of a private address, as an answer and as a name', () => {
    fc.assert(
      fc.property(inside, (address) => {
        const open = (spelling: string): boolean =>
          refusalOf(spelling) === null || 'name' in nameOf(spelling) || 'name' in nameOf(`[${spelling}]`);

        return !spellings(address).some(open);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets through nothing but plain names of the internet, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.domain(), fc.ipV4Extended(), fc.ipV6(), fc.webUrl()),
        (typed) => {
          const named = nameOf(typed);
          if ('problem' in named) return true;
          const { ascii } = named.name;

          const isPlain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(ascii);
          // A URL parser reads the same host and no address.
          return isPlain && new URL(`https://${ascii}/`).hostname === ascii;
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('never throws, whatever DNS answers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (address) => {
        refusalOf(address);
      }),
      { numRuns: 5000 },
    );
  });
});
