import { readFileSync } from 'node:fs';
import { tenantId } from '../../../src/sandbox/tenant/ids.ts';
import { personas } from '../../../src/sandbox/tenant/personas.ts';

const file = readFileSync(new URL('../../playground/m365agentsplayground.yml', import.meta.url), 'utf8');
const valuesOf = (field: string): string[] =>
  [...file.matchAll(new RegExp(`^ *${field}: (.+)$`, 'gm'))].map(([, value]) => value!);

it('lets people of Contoso chat in the Agents Playground, by their object ids', () => {
  const known = new Map(personas.map(({ id, address }) => [id, address]));

  expect(valuesOf('aadObjectId').map((id) => known.get(id))).toEqual(valuesOf('email'));
});

it('names the five others that the playground insists on, and the tenant', () => {
  expect([valuesOf('aadObjectId').length, ...valuesOf('tenantId')]).toEqual([6, tenantId]);
});
