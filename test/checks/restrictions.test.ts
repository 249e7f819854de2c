import { deviceLimit } from '../../src/checks/device-limit.ts';
import { personalIosAllowed } from '../../src/checks/personal-ios-allowed.ts';
import type { DeviceLimit, PlatformRestriction } from '../../src/graph/enrollment-restrictions.ts';
import type { ManagedDevice } from '../../src/graph/managed-devices.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { ago, contractors, days, device, everyone, group, now, pilot, restriction, run } from './person.ts';
import { personIn } from './tenant.ts';

const memberOf = new Set([pilot]);

describe('personal-ios-allowed', () => {
  const standard = restriction({ name: 'Default', isDefault: true, priority: 0, assignments: [], personalBlocked: true });
  const decide = (...restrictions: PlatformRestriction[]) => personalIosAllowed.decide({ restrictions, memberOf }, now);

  it('passes by a restriction that reaches the person, although the default blocks, and hands on its iOS versions', () => {
    expect(decide(standard, restriction({ minimumVersion: '16.0' }))).toEqual({
      status: 'pass',
      facts: { policy: 'BYOD iOS', minimumVersion: '16.0', maximumVersion: '' },
    });
  });

  it('falls back to the default when nothing else reaches the person', () => {
    const others = restriction({ assignments: [group(contractors)] });

    expect(decide(standard, others)).toMatchObject({ status: 'fail', facts: { policy: 'Default', reason: 'personal' } });
  });

  it('takes the highest of several that reach the person', () => {
    const blocking = restriction({ name: 'Blocked', priority: 2, platformBlocked: true });

    expect(decide(blocking, restriction()).status).toBe('pass');
    expect(decide({ ...blocking, priority: 0 }, restriction())).toMatchObject({ status: 'fail', facts: { reason: 'platform' } });
  });

  it.each([
    ['Graph reports no answer', [restriction({ personalBlocked: null })], 'not-reported'],
    ['there is not even a default', [], 'not-reported'],
    ['a filter decides', [standard, restriction({ assignments: [{ ...everyone, filtered: true }] })], 'filtered'],
  ])('cannot tell when %s', (_when, restrictions, reason) => {
    expect(decide(...restrictions)).toEqual({ status: 'unknown', reason });
  });

  it('reads restrictions and groups from Graph', async () => {
    expect(await personalIosAllowed.run(run(personIn()))).toMatchObject({
      status: 'pass',
      facts: { policy: 'BYOD iOS allowed' },
    });
  });
});

describe('device-limit', () => {
  const limitOf = (limit: number | null, changes: Partial<DeviceLimit> = {}): DeviceLimit => ({
    id: 'l',
    name: 'Default',
    isDefault: true,
    priority: 0,
    assignments: [],
    limit,
    ...changes,
  });
  const decide = (limits: DeviceLimit[], devices: ManagedDevice[]) => deviceLimit.decide({ limits, devices, memberOf }, now);
  const many = (count: number, changes: Partial<ManagedDevice> = {}) => Array.from({ length: count }, () => device(changes));

  it('passes while there is room', () => {
    expect(decide([limitOf(5)], many(2))).toMatchObject({ status: 'pass', facts: { used: 2, limit: 5 } });
  });

  it('warns before the last one', () => {
    expect(decide([limitOf(3)], many(2)).status).toBe('warn');
  });

  it('does not warn of a limit of one when there is no device yet', () => {
    expect(decide([limitOf(1)], []).status).toBe('pass');
  });

  it('fails at the limit and says the company’s own number', () => {
    const outcome = decide([limitOf(2)], many(2));
    const words = wordsFor('check.device-limit', deviceLimit.text, 'en');

    expect(words('fail', 'facts' in outcome ? outcome.facts : {})).toBe(
      'You already have 2 work devices, and your company allows 2. IT has to remove an old one or allow more.',
    );
  });

  it('counts computers too, but neither silent nor leaving devices', () => {
    const devices = [
      device({ system: 'other' }),
      device({ lastSync: ago(days(91)), enrolledAt: ago(days(400)) }),
      device({ retiring: true }),
    ];

    expect(decide([limitOf(3)], devices)).toMatchObject({ status: 'pass', facts: { used: 1 } });
  });

  it('cannot tell when it hangs on a device that reports no time', () => {
    expect(decide([limitOf(1)], [device({ lastSync: null, enrolledAt: null })])).toEqual({
      status: 'unknown',
      reason: 'not-reported',
    });
  });

  it('takes the limit that reaches the person before the default', () => {
    const own = limitOf(10, { name: 'Pilot', isDefault: false, priority: 1, assignments: [group(pilot)] });

    expect(decide([limitOf(2), own], many(4))).toMatchObject({ status: 'pass', facts: { limit: 10, policy: 'Pilot' } });
  });

  it.each([[null], [0], [-1], [1.5]])('cannot tell from a limit of %s', (limit) => {
    expect(decide([limitOf(limit)], many(1))).toEqual({ status: 'unknown', reason: 'not-reported' });
  });

  it('reads limits and devices from Graph', async () => {
    expect(await deviceLimit.run(run(personIn()))).toMatchObject({ status: 'pass', facts: { used: 1, limit: 5 } });
  });
});
