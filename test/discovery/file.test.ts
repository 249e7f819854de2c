import fc from 'fast-check';
import { longestCacheSeconds } from '../../src/discovery/caching.ts';
import { spotIn } from '../../src/discovery/json-spot.ts';
import { readFile } from '../../src/discovery/file.ts';
import { firstWordsOf } from '../../src/discovery/server-hello.ts';
import { tenantCase } from '../../src/discovery/tenant-parameter.ts';
import { fileText, tenantId } from './scene.ts';

const read = (text: string) => readFile(Buffer.from(text), 20);
const right = fileText();

describe('the reader of the file', () => {
  it.each([
    ['{"Servers": [],}', 'trailing-comma', 1, 15],
    ['{"Servers": [1,\n ]}', 'trailing-comma', 1, 15],
    ['{“Servers”: []}', 'smart-quotes', 1, 2],
    ['{"Servers": «x»}', 'smart-quotes', 1, 13],
    ["{'Servers': []}", 'single-quotes', 1, 2],
    ['{\r\n// mine\r\n"Servers": []}', 'comment', 2, 1],
    ['{"Servers": [', 'cut-off', 1, 14],
    ['{"Servers": []} x', 'text-after', 1, 17],
    ['{"Servers": [] "x": 1}', 'other', 1, 16],
    ['{"Servers": "“fine”",}', 'trailing-comma', 1, 21],
  ])('finds the spot: %s', (text, slip, line, column) => {
    expect(read(text)).toEqual({ kind: 'broken', slip, at: { line, column } });
  });

  it('minds no curly quotes inside of a text', () => {
    expect(read('{"note": "“x”"}').kind).toBe('object');
  });

  it('counts depth outside of texts only', () => {
    expect(read(`{"a": "${'['.repeat(100)}"}`).kind).toBe('object');
    expect(read(`${'['.repeat(21)}${']'.repeat(21)}`).kind).toBe('too-deep');
  });

  it('agrees with JSON.parse about what is JSON', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const mutated = fc.tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(60),
      fc.constantFrom(',', '"', '}', '[', ':', '1', 'e', '\\', ' ', '\n', ''),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          mutated.map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1)),
        ),
        (text) => {
          return (spotIn(text) === null) === isJson(text);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('never throws, whatever the bytes', () => {
    const mutated = fc
      .tuple(fc.nat(right.length), fc.string({ maxLength: 5 }))
      .map(([at, text]) => right.slice(0, at) + text + right.slice(at + 1));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.json().map((text) => Buffer.from(text)),
      mutated.map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, (body) => {
        return readFile(body, 20).kind !== undefined;
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes exactly what JSON.parse takes for an object', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const value: unknown = JSON.parse(text);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);

        return read(text).kind === (isObject ? 'object' : 'not-object');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the reader of a server’s first words', () => {
  it('never throws, whatever the bytes', () => {
    const record = fc
      .tuple(fc.constantFrom(21, 22, 23), fc.uint8Array({ maxLength: 90 }))
      .map(([type, body]) => Buffer.from([type, 3, 3, 0, body.length, ...body]));
    const hello = fc
      .uint8Array({ minLength: 4, maxLength: 90 })
      .map((body) => Buffer.from([22, 3, 3, 0, body.length, 2, ...body.slice(1)]));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
          record,
          hello,
        ),
        (bytes) => {
          firstWordsOf(bytes);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('the tenant in the address', () => {
  it.each([
    [`aadTenantId=${tenantId}`, 'own'],
    [`aadTenantId=${tenantId.toUpperCase()}`, 'own'],
    [`aadtenantid=${tenantId}`, 'key-case'],
    [`aadTenantId=${tenantId}&aadTenantId=${tenantId}`, 'twice'],
    ['aadTenantId=aadTenantID', 'placeholder'],
    ['aadTenantId=<tenant>', 'placeholder'],
    ['aadTenantId={guid}', 'placeholder'],
    ['aadTenantId=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'placeholder'],
    ['aadTenantId=', 'not-id'],
    ['aadTenantId=4f0b1d7e92c34a588e610d3b7c5a9f24', 'not-id'],
    ['aadTenantId=contoso.onmicrosoft.com', 'domain-name'],
    ['tenant=x', 'missing'],
  ])('%s is %s', (query, expected) => {
    expect(tenantCase(new URLSearchParams(query), tenantId).case).toBe(expected);
  });
});

describe('how long an answer is kept', () => {
  const kept = (cacheControl: string | null, expires: string | null = null): number =>
    longestCacheSeconds({ cacheControl, expires, date: 'Wed, 25 Nov 2026 09:00:00 GMT' });

  it.each([
    [null, null, 0],
    ['no-store, max-age=999999', null, 0],
    ['public, max-age=60, s-maxage=90000', null, 90_000],
    [null, 'Thu, 26 Nov 2026 09:00:00 GMT', 86_400],
    [null, '0', 0],
    ['max-age=60', 'Thu, 26 Nov 2027 09:00:00 GMT', 60],
  ])('%s, Expires %s: %i s', (cacheControl, expires, seconds) => {
    expect(kept(cacheControl, expires)).toBe(seconds);
  });
});
