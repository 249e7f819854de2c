import { chooseChecks } from '../../../src/checks/tenant/choose.ts';
import { tenantChecks } from '../../../src/checks/tenant/index.ts';
import { countsOf, failingFirst } from '../../../src/checks/tenant/readiness.ts';

const idsOf = (...words: string[]) => {
  const chosen = chooseChecks(words);
  return chosen.kind === 'checks' ? chosen.checks.map(({ id }) => id) : chosen;
};

it.each([[[]], [['all']], [['ALL', 'vpp-token']]])('%j means every check', (words) => {
  expect(idsOf(...words)).toEqual(tenantChecks.map(({ id }) => id));
});

it.each(tenantChecks.flatMap(({ features }) => features))('“%s” means the checks of that part', (feature) => {
  const meant = tenantChecks.filter(({ features }) => features.includes(feature)).map(({ id }) => id);

  expect(idsOf(feature)).toEqual(meant);
});

it('keeps the order of the set-up and runs each once', () => {
  expect(idsOf('vpp-token', 'apps', 'mdm-authority')[0 as never]).toBe('mdm-authority');
  expect(new Set(idsOf('vpp-token', 'apps') as string[]).size).toBe((idsOf('apps') as string[]).length);
});

it('names the first word that is no check, and the closest one', () => {
  expect(idsOf('mdm-authority', 'APNS')).toEqual({ kind: 'unknown', typed: 'apns', closest: 'apns-certificate' });
});

it('has no part with the name of a check', () => {
  const ids = new Set(tenantChecks.map(({ id }) => id));

  expect(tenantChecks.flatMap(({ features }) => features).filter((feature) => ids.has(feature))).toEqual([]);
});

it('puts what fails before warnings, what cannot be told, and what is fine', () => {
  const statuses = (['pass', 'unknown', 'fail', 'warn', 'pass'] as const).map((status) => ({ status }));

  expect(failingFirst(statuses).map(({ status }) => status)).toEqual(['fail', 'warn', 'unknown', 'pass', 'pass']);
  expect(countsOf(statuses.map(({ status }) => status))).toEqual({ fail: 1, warn: 1, unknown: 1, pass: 2 });
});
