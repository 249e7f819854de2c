import { ssoExtensionCheck } from '../../../src/checks/tenant/sso-extension.ts';
import { tellTenantCheck } from '../../../src/checks/tenant/tell-tenant-check.ts';
import { cannotSay, worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import { UsherError } from '../../../src/errors.ts';
import type { SsoExtension } from '../../../src/graph/sso-extension.ts';
import type { EnrollmentProfile } from '../../../src/graph/enrollment-profiles.ts';
import type { Subject } from '../../../src/checks/audience.ts';
import { everyone, group, pilot } from '../person.ts';
import { paths, personIn } from '../tenant.ts';
import { profile, subjects, webProfile } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const extension = (name: string, changes: Partial<SsoExtension> = {}): SsoExtension => ({
  id: name,
  name,
  place: 'template',
  kind: 'entra',
  settings: [
    { key: 'device_registration', value: '{{DEVICEREGISTRATION}}', type: 'string' },
    { key: 'browser_sso_interaction_enabled', value: 1, type: 'integer' },
  ],
  bundleIds: [],
  sharedDevice: false,
  assignments: [group('a')],
  ...changes,
});
const catalog = extension('Catalog', { place: 'catalog', sharedDevice: null });
const byod = profile('BYOD', 1, group('a'));

function decide(extensions: SsoExtension[], people: Subject[], profiles: EnrollmentProfile[] = [byod]) {
  const audience = { seen: true as const, value: { profiles, subjects: people } };
  return worstFirst(ssoExtensionCheck.decide({ extensions: aged(extensions), audience }, now)).map((one) =>
    one.status === 'unknown' ? [one.status, one.case ?? one.reason] : [one.status, one.case],
  );
}

it.each<[string, SsoExtension]>([
  ['device features', extension('JIT')],
  ['the settings catalog', catalog],
])('passes with one right profile from %s for the people of the enrollment profile', (_place, one) => {
  expect(decide([one], subjects({ a: ['ada'] }))).toEqual([['pass', 'right']]);
});

it('fails when there is none, or none is assigned', () => {
  expect(decide([], subjects({ a: ['ada'] }))).toEqual([['fail', 'none']]);
  expect(decide([extension('JIT', { assignments: [] })], subjects({ a: ['ada'] }))).toEqual([['fail', 'unassigned']]);
});

it('does not look into a draft that is assigned to nobody', () => {
  const draft = extension('Draft', { assignments: [group('a', { excludes: true })], settings: [] });

  expect(decide([extension('JIT'), draft], subjects({ a: ['ada'] }))).toEqual([['pass', 'right']]);
});

it('fails when two of them reach the same person, in different places as well', () => {
  const everybody = extension('For all', { assignments: [everyone] });

  expect(decide([extension('JIT'), everybody], subjects({ a: ['ada'] }))[0]).toEqual(['fail', 'double']);
  expect(decide([extension('JIT'), catalog], subjects({ a: ['ada'] }))[0]).toEqual(['fail', 'double']);
});

it('is content with two that reach different people, or that exclusions keep apart', () => {
  const people = subjects({ a: ['ada'], b: ['ben'] });
  const forB = extension('B', { assignments: [group('b')] });
  const forOthers = extension('Others', { assignments: [everyone, group('a', { excludes: true })] });

  expect(decide([extension('JIT'), forB], people).map(([status]) => status)).toEqual(['pass', 'pass']);
  expect(decide([extension('JIT'), forOthers], people).map(([status]) => status)).toEqual(['pass', 'pass']);
});

it('cannot tell when a filter decides whether two reach the same phone', () => {
  const filtered = extension('Filtered', { assignments: [{ ...everyone, filtered: true }] });

  expect(decide([extension('JIT'), filtered], subjects({ a: ['ada'] }))[0]).toEqual(['unknown', 'filtered']);
});

it('cannot tell when a group is too large to see who is in both', () => {
  const forB = extension('B', { assignments: [group('b')] });

  expect(decide([extension('JIT'), forB], subjects({ a: ['ada'], b: ['ben'] }, { tooLarge: ['b'] }))[0]).toEqual([
    'unknown',
    'doubleOpen',
  ]);
});

it('fails when people of the enrollment profile do not get it', () => {
  expect(decide([extension('B', { assignments: [group('b')] })], subjects({ a: ['ada', 'ben'], b: ['ben'] }))[0]).toEqual([
    'fail',
    'gap',
  ]);
});

it('needs no extension for people whom another kind of profile gets first', () => {
  const people = subjects({ a: ['ada'], b: ['ben'] });
  const profiles = [webProfile('Web', 0, group('b')), profile('BYOD', 1, everyone, group('nobody', { excludes: true }))];
  const forAllButB = extension('JIT', { assignments: [everyone, group('b', { excludes: true })] });

  expect(decide([forAllButB], people, profiles)).toEqual([['pass', 'right']]);
});

it('is certain for a group of any size when both name the same group, or one inside it', () => {
  const large = { tooLarge: ['a', 'around'], nested: { around: ['a'] } };
  const people = subjects({ a: ['ada'], around: ['ada'] }, large);

  expect(decide([extension('JIT')], subjects({ a: ['ada'] }, { tooLarge: ['a'] }))).toEqual([['pass', 'right']]);
  expect(decide([extension('JIT', { assignments: [group('around')] })], people)).toEqual([['pass', 'right']]);
});

it('still says what is wrong in the profile when who gets it cannot be read', () => {
  const facts = {
    extensions: aged([extension('JIT', { settings: [] })]),
    audience: { seen: false as const, outcome: cannotSay('forbidden', { permissions: ['GroupMember.Read.All'] }) },
  };

  expect(worstFirst(ssoExtensionCheck.decide(facts, now)).map(({ status }) => status)).toEqual(['fail', 'unknown', 'warn']);
});

it('reads both places from Graph, and names whom it misses', async () => {
  const target = { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: pilot };
  const graph = personIn({
    [paths.people]: [{ id: 'ada', userPrincipalName: 'ada@contoso.com', accountEnabled: true, assignedLicenses: [] }],
    [paths.catalog]: [{ id: 'c', name: 'Catalog', platforms: 'iOS', assignments: [{ target }] }],
    [paths.catalogSettings]: [{ settingInstance: { settingDefinitionId: 'something_else' } }],
  });

  const findings = await ssoExtensionCheck.run(tenantRun(graph));
  const told = tellTenantCheck({ check: ssoExtensionCheck, findings: [findings[0]!] }, { locale: 'en', timeZone: 'UTC' });

  expect(findings[0]).toMatchObject({ status: 'fail', case: 'unassigned' });
  expect(told.findings[0]?.finding).toContain('iOS JIT registration');
});

it('says cannot tell when Graph refuses the extension itself', async () => {
  const graph = personIn({ [paths.ssoPolicies]: new UsherError('graph-forbidden', 'refused') });

  await expect(ssoExtensionCheck.run(tenantRun(graph))).rejects.toMatchObject({ code: 'graph-forbidden' });
});

it('shows IT the value with its invisible character and the braces it must have', () => {
  const settings = [{ key: 'device_registration', value: '{{DEVICEREGISTRATION}}\u00a0', type: 'string' as const }];
  const facts = { extensions: aged([extension('JIT', { settings })]), audience: seenNobody };
  const [worst] = worstFirst(ssoExtensionCheck.decide(facts, now));
  const told = tellTenantCheck({ check: ssoExtensionCheck, findings: [worst!] }, { locale: 'en', timeZone: 'UTC' });

  expect(told.findings[0]).toMatchObject({
    finding: '“JIT” has device_registration with the value “{{DEVICEREGISTRATION}}⟨no-break space⟩”.',
  });
  expect(told.findings[0]?.fix).toContain('Type the value anew as {{DEVICEREGISTRATION}},');
});

const seenNobody = { seen: true as const, value: { profiles: [byod], subjects: subjects({ a: ['ada'] }) } };
