import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { odata, path } from '../../src/graph/address.ts';
import { addressOf } from '../../src/graph/query.ts';

const hostile = oneof(
  string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  array(constantFrom("'", '%27', '&', '#', '?', '$expand=', '/', '..', '%2e', '\\', ' or 1 eq 1', ';', '@', '+', 'a'), {
    minLength: 1,
  }).map((parts) => parts.join('')),
);

/** null when the value is refused, which is always a safe answer. */
const unlessRefused = (build: () => string): string | null => {
  try {
    return build();
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-input' });
    return null;
  }
};

it('keeps every value one segment of the path, and the same value', () => {
  assert(
    property(hostile, (value) => {
      const built = unlessRefused(() => path`/users/${value}/managedDevices`);
      if (built === null) return;
      const { pathname, search, hash } = new URL(`http://graph/v1.0${built}`);
      const segments = pathname.split('/');

      expect([segments.length, search, hash]).toEqual([5, '', '']);
      expect(decodeURIComponent(segments[3]!)).toBe(value);
    }),
    { numRuns: 3000 },
  );
});

it('keeps every value one literal of one parameter, and the same value', () => {
  assert(
    property(hostile, (value) => {
      const filter = unlessRefused(() => odata`displayName eq ${value}`);
      if (filter === null) return;
      const { searchParams, hash } = new URL(`http://graph${addressOf('/users', { version: 'v1.0', filter })}`);
      const literal = /^displayName eq '((?:[^']|'')*)'$/s.exec(searchParams.get('$filter') ?? '')?.[1];

      expect([[...searchParams.keys()], hash]).toEqual([['$filter'], '']);
      expect(literal?.replaceAll("''", "'")).toBe(value);
    }),
    { numRuns: 3000 },
  );
});
