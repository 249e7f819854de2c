import { wellKnownGroups } from '../../src/sandbox/tenant/directory.ts';
import { toGroup } from '../../src/sandbox/tenant/targets.ts';
import { addDevice, addWorkingPhone, ago, days, failedSetUp, hours, personIn, phoneOf, workedLately } from './change.ts';
import type { MatrixState } from './state.ts';

const itProbablyMust = { confidence: 'high', next: 'tell-it' } as const;
const setUpAfterAQuestion = { rule: 'no-phone', confidence: 'medium', next: 'set-up' } as const;

/** Nobody has a phone here yet, or not one that counts: what stops it from being set up. */
export const setUpStates: readonly MatrixState[] = [
  {
    state: 'no phone is set up and nothing stands in the way, with a profile through a group of groups',
    person: 'ready',
    change: () => undefined,
    expect: { ...setUpAfterAQuestion, case: 'none' },
  },
  {
    state: 'no profile reaches the person',
    person: 'no-profile',
    change: () => undefined,
    expect: { rule: 'enrollment-profile', case: 'none', ...itProbablyMust },
  },
  {
    state: 'a profile of another kind comes first',
    person: 'wrong-profile',
    change: () => undefined,
    expect: { rule: 'enrollment-profile', case: 'other', ...itProbablyMust },
  },
  {
    state: 'all profiles are gone',
    person: 'ready',
    change({ organisation }) {
      organisation.profiles = [];
    },
    expect: { rule: 'enrollment-profile', case: 'none', ...itProbablyMust },
  },
  {
    state: 'the profiles are in the right order for somebody whom both reach',
    person: 'wrong-profile',
    change({ organisation }) {
      for (const profile of organisation.profiles) profile.priority = 3 - profile.priority;
    },
    expect: { ...setUpAfterAQuestion, case: 'none' },
  },
  {
    state: 'the one profile has a type that nobody has heard of',
    person: 'ready',
    change({ organisation }) {
      organisation.profiles.find(({ type }) => type === 'accountDrivenUserEnrollment')!.type = 'unknown';
    },
    expect: { ...setUpAfterAQuestion, case: 'none', unknown: ['enrollment-profile'] },
  },
  {
    state: 'a filter decides about the profile',
    person: 'ready',
    change({ organisation }) {
      for (const { targets } of organisation.profiles) for (const target of targets) target.filter = 'include';
    },
    expect: { ...setUpAfterAQuestion, case: 'none', unknown: ['enrollment-profile'] },
  },
  {
    state: 'personal iPhones are not allowed in the person’s department',
    person: 'personal-blocked',
    change: () => undefined,
    expect: { rule: 'enrollment-restriction', case: 'personal', ...itProbablyMust },
  },
  {
    state: 'iPhones are not allowed at all',
    person: 'ready',
    change({ organisation }) {
      for (const restriction of organisation.restrictions) restriction.platformBlocked = true;
    },
    expect: { rule: 'enrollment-restriction', case: 'platform', ...itProbablyMust },
  },
  {
    state: 'a set-up was refused by the restriction that still holds',
    person: 'personal-blocked',
    change: (state) => failedSetUp(state, 'personal-blocked', { minutes: 15, category: 'enrollmentRestrictionsEnforced' }),
    expect: { rule: 'enrollment-restriction', case: 'personal', ...itProbablyMust },
  },
  {
    state: 'the limit is used up by two computers',
    person: 'ready',
    change(state) {
      state.organisation.limits.push({
        ...state.organisation.limits[0]!,
        id: '7d1f3c52-0b7e-4b0e-8a51-6f3c1d2e9a10',
        name: 'Design: two devices',
        priority: 1,
        isDefault: false,
        limit: 2,
        targets: [toGroup(personIn(state, 'ready').groups[0]!)],
      });
      for (const name of ['LAPTOP-1', 'LAPTOP-2']) addDevice(state, 'ready', { name, family: 'Windows', owner: 'company' });
    },
    expect: { rule: 'device-limit', case: 'full', ...itProbablyMust },
  },
  {
    state: 'the limit looks used up, but one record is leaving and one was silent for a hundred days',
    person: 'ready',
    change(state) {
      for (const limit of state.organisation.limits) limit.limit = 2;
      addDevice(state, 'ready', { name: 'LAPTOP-1', family: 'Windows', lastSync: ago(100 * days), enrolledAt: ago(300 * days) });
      addDevice(state, 'ready', { name: 'LAPTOP-2', family: 'Windows', managementState: 'retirePending' });
    },
    expect: setUpAfterAQuestion,
  },
  {
    state: 'a set-up failed twenty minutes ago because the phone is not supported',
    person: 'ready',
    change: (state) => failedSetUp(state, 'ready', { minutes: 20, category: 'deviceNotSupported' }),
    expect: { rule: 'enrollment-failed', case: 'deviceNotSupported', confidence: 'high', next: 'set-up' },
  },
  {
    state: 'a set-up failed in a way that nobody has heard of',
    person: 'ready',
    change: (state) => failedSetUp(state, 'ready', { minutes: 20, category: 'unknownFutureValue' }),
    expect: { rule: 'enrollment-failed', case: 'unknown', ...itProbablyMust },
    beyondContract: 'no version of Graph has that category yet',
  },
  {
    state: 'a set-up failed, and a later one went through',
    person: 'healthy',
    change(state) {
      failedSetUp(state, 'healthy', { minutes: 5 * hours, category: 'clientDisconnected' });
      phoneOf(state, 'healthy').enrolledAt = ago(4 * hours);
      workedLately(state, 'healthy');
    },
    expect: { nothing: true },
  },
  {
    state: 'a set-up failed ten days ago',
    person: 'ready',
    change: (state) => failedSetUp(state, 'ready', { minutes: 10 * days, category: 'authentication' }),
    expect: { ...setUpAfterAQuestion, case: 'none' },
  },
  {
    state: 'somebody else’s set-up failed',
    person: 'ready',
    change: (state) => failedSetUp(state, 'healthy', { minutes: 20, category: 'deviceNotSupported' }),
    expect: { ...setUpAfterAQuestion, case: 'none' },
  },
  {
    state: 'the only phone has been silent for forty days',
    person: 'ready',
    change: (state) => void addWorkingPhone(state, 'ready', { lastSync: ago(40 * days), enrolledAt: ago(300 * days) }),
    expect: { ...setUpAfterAQuestion, case: 'old' },
  },
  {
    state: 'the only phone is just being retired',
    person: 'ready',
    change: (state) => void addWorkingPhone(state, 'ready', { managementState: 'retirePending' }),
    expect: { rule: 'no-phone', case: 'leaving', confidence: 'medium', next: 'check-again' },
  },
  {
    state: 'a Windows computer is there and no phone',
    person: 'ready',
    change: (state) => void addDevice(state, 'ready', { family: 'Windows', name: 'LAPTOP-1', owner: 'company' }),
    expect: { ...setUpAfterAQuestion, case: 'none' },
  },
  {
    state: 'somebody else has a phone of the very name',
    person: 'ready',
    change(state) {
      phoneOf(state, 'healthy').name = "Amara's iPhone";
    },
    expect: { ...setUpAfterAQuestion, case: 'none' },
  },
  {
    state: 'the person left every group, so no profile reaches them',
    person: 'ready',
    change(state) {
      personIn(state, 'ready').groups = [wellKnownGroups.allStaff.id];
    },
    expect: { rule: 'enrollment-profile', case: 'none', ...itProbablyMust },
  },
];
