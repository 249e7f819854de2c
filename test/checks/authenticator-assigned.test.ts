import { authenticatorAssigned } from '../../src/checks/authenticator-assigned.ts';
import type { AuthenticatorApp } from '../../src/graph/mobile-apps.ts';
import { authenticator, contractors, everyone, group, now, pilot, required, run } from './person.ts';
import { personIn } from './tenant.ts';

const memberOf = new Set([pilot]);
const decide = (...apps: AuthenticatorApp[]) => authenticatorAssigned.decide({ apps, memberOf }, now);
const assigned = (...assignments: AuthenticatorApp['assignments']) => authenticator({ assignments });

it('passes with a required, user licensed app that reaches the person and has licences', () => {
  expect(decide(authenticator())).toEqual({ status: 'pass', facts: { app: 'Microsoft Authenticator', left: 10 } });
});

it.each<[string, AuthenticatorApp[], string]>([
  ['there is no such app', [], 'noapp'],
  ['it has device licensing', [assigned(required(everyone, { licensing: 'device' }))], 'licensing'],
  ['it is a store app', [authenticator({ kind: 'store', assignments: [required(everyone, { licensing: null })] })], 'store'],
  ['it is only available', [assigned(required(everyone, { intent: 'available' }))], 'available'],
  ['it is meant for devices', [assigned(required({ ...everyone, audience: 'all-devices' }))], 'devices'],
  ['it is meant for others', [assigned(required(group(contractors)))], 'unassigned'],
  [
    'the person is excluded',
    [assigned(required(everyone), required(group(pilot, { excludes: true }), { licensing: null }))],
    'excluded',
  ],
  [
    'of several apps, the nearest one has device licensing',
    [assigned(), assigned(required(everyone, { licensing: 'device' }))],
    'licensing',
  ],
])('fails with the reason for IT when %s', (_when, apps, reason) => {
  expect(decide(...apps)).toMatchObject({ status: 'fail', facts: { reason } });
});

it('passes when one of several apps is right', () => {
  expect(decide(authenticator({ kind: 'store' }), authenticator()).status).toBe('pass');
});

it('warns when no licence is left, because the person may hold one already', () => {
  expect(decide(authenticator({ licencesLeft: 0 }))).toMatchObject({ status: 'warn', facts: { reason: 'spent' } });
});

it.each<[string, AuthenticatorApp, string]>([
  ['a filter decides', assigned(required({ ...everyone, filtered: true })), 'filtered'],
  ['licences are not reported', authenticator({ licencesLeft: null }), 'not-reported'],
  ['the kind of licence is not reported', assigned(required(everyone, { licensing: null })), 'not-reported'],
  ['the intent is one we do not know', assigned(required(everyone, { intent: 'other' })), 'not-reported'],
  [
    'a filter decides about device licensing',
    assigned(required({ ...everyone, filtered: true }, { licensing: 'device' })),
    'filtered',
  ],
])('cannot tell when %s', (_when, app, reason) => {
  expect(decide(app)).toEqual({ status: 'unknown', reason });
});

it('reads apps and groups from Graph', async () => {
  expect(await authenticatorAssigned.run(run(personIn()))).toMatchObject({ status: 'pass', facts: { left: 60 } });
});
