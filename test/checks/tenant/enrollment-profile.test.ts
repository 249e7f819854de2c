import type { Crowd } from '../../../src/checks/audience.ts';
import { enrollmentProfileCheck } from '../../../src/checks/tenant/enrollment-profile.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import { tellTenantCheck } from '../../../src/checks/tenant/tell-tenant-check.ts';
import type { EnrollmentProfile } from '../../../src/graph/enrollment-profiles.ts';
import { everyone, group } from '../person.ts';
import { inWaves, personIn } from '../tenant.ts';
import { crowd, person, profile, webProfile } from './crowds.ts';
import { aged, now, tenantRun } from './tenant-run.ts';

const without = (id: string) => group(id, { excludes: true });
const allDevices = { ...everyone, audience: 'all-devices' as const };
const people = crowd({ a: ['ada', 'ben'], b: ['ben'], empty: [] });

const findings = (profiles: EnrollmentProfile[], within: Crowd = people) =>
  worstFirst(enrollmentProfileCheck.decide({ profiles: aged(profiles), crowd: within }, now));
const decide = (profiles: EnrollmentProfile[], within: Crowd = people) =>
  findings(profiles, within).map((one) => [one.status, one.status === 'unknown' ? one.reason : one.case]);

it('passes with a profile for a group with people, and counts them', () => {
  expect(findings([profile('BYOD', 1, group('a'), without('b'))])).toEqual([
    expect.objectContaining({
      status: 'pass',
      case: 'assigned',
      facts: expect.objectContaining({ profile: 'BYOD', to: 'Group a', except: 'Group b', people: 1 }),
    }),
  ]);
});

it.each<[string, EnrollmentProfile[], string]>([
  ['there is no profile', [], 'none'],
  ['none offers it', [webProfile('Web', 1, everyone)], 'none'],
  ['it is assigned to nobody', [profile('BYOD', 1)], 'unassigned'],
  ['it only leaves people out', [profile('BYOD', 1, without('a'))], 'unassigned'],
  ['it is meant for devices', [profile('BYOD', 1, allDevices)], 'devices'],
  ['its group is empty', [profile('BYOD', 1, group('empty'))], 'nobody'],
  ['everybody in its group is left out', [profile('BYOD', 1, group('b'), without('a'))], 'nobody'],
])('fails when %s', (_when, profiles, found) => {
  expect(decide(profiles)).toEqual([['fail', found]]);
});

it('fails when only people whose accounts are switched off are in its group', () => {
  expect(decide([profile('BYOD', 1, group('a'))], crowd({ a: [person('gone', { enabled: false })] }))).toEqual([
    ['fail', 'nobody'],
  ]);
});

it('fails for a group of devices and for a group that was deleted', () => {
  const odd = { groups: { devices: { isOfDevices: true }, deleted: { exists: false, name: null } } };
  const within = crowd({ devices: [], deleted: [] }, odd);

  expect(decide([profile('BYOD', 1, group('devices'))], within)).toEqual([['fail', 'deviceGroup']]);
  expect(decide([profile('BYOD', 1, group('deleted'))], within)).toEqual([['fail', 'gone']]);
});

it('warns of assignments without effect beside one that reaches people', () => {
  expect(findings([profile('BYOD', 1, group('a'), allDevices)])[0]).toMatchObject({
    status: 'warn',
    case: 'partly',
    facts: { bad: 'all devices' },
  });
});

it('takes a second profile that reaches nobody for a loose end', () => {
  expect(decide([profile('BYOD', 1, group('a')), profile('Draft', 2)])).toEqual([
    ['warn', 'unassigned'],
    ['pass', 'assigned'],
  ]);
});

it('passes with a group that is too large to read whole', () => {
  expect(decide([profile('BYOD', 1, group('a'))], crowd({ a: ['ada'] }, { tooLarge: ['a'] }))).toEqual([['pass', 'assigned']]);
});

it('cannot tell when a filter decides, or the kind of the only profile is new', () => {
  const unknown = { ...webProfile('New', 1, everyone), enrollmentType: 'unknown' as const, offersAccountDriven: null };

  expect(decide([profile('BYOD', 1, { ...everyone, filtered: true })])).toEqual([['unknown', 'filtered']]);
  expect(decide([unknown])).toEqual([['unknown', 'not-reported']]);
});

it('needs two round trips, and says in whole sentences what it found', async () => {
  const { graph, waves } = inWaves(personIn());

  const found = await enrollmentProfileCheck.run(tenantRun(graph));
  const told = tellTenantCheck({ check: enrollmentProfileCheck, findings: [found[0]!] }, { locale: 'en', timeZone: 'UTC' });

  expect(waves()).toBe(2);
  expect(told.findings[0]?.finding).toBe(
    '“BYOD account driven” (priority 1) is account driven and is assigned to BYOD iPhone users. Looked at 1 person.',
  );
});
