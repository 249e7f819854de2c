import { wellKnownGroups } from './directory.ts';
import { guidOf } from './ids.ts';
import type { DeviceLimit, EnrollmentProfile, PlatformRestriction } from './organisation.ts';
import { toGroup } from './targets.ts';

/** The rules of the first day that decide how, and whether, a phone may enroll. */
export const seedProfiles = (): EnrollmentProfile[] => [
  {
    id: guidOf('profile:field'),
    name: 'Field team: web based enrollment',
    description: 'Whole-device enrollment through Safari for phones at customer sites',
    priority: 1,
    platform: 'iOS',
    type: 'webDeviceEnrollment',
    choices: [],
    targets: [toGroup(wellKnownGroups.fieldTeam.id)],
  },
  {
    id: guidOf('profile:byod'),
    name: 'Personal iPhones: account driven',
    description: 'Account driven Apple User Enrollment for personal iPhones and iPads',
    priority: 2,
    platform: 'iOS',
    type: 'accountDrivenUserEnrollment',
    choices: [],
    targets: [toGroup(wellKnownGroups.byod.id)],
  },
];

export const seedRestrictions = (): PlatformRestriction[] => [
  restriction('default', { name: 'All users and all devices', priority: 0, isDefault: true }),
  restriction('lab', {
    name: 'Research lab: no personal iPhones',
    priority: 1,
    personalBlocked: true,
    targets: [toGroup(wellKnownGroups.researchLab.id)],
  }),
  restriction('byod', {
    name: 'Personal iPhones allowed',
    priority: 2,
    minimumVersion: '16.0',
    targets: [toGroup(wellKnownGroups.byod.id)],
  }),
];

export const seedLimits = (): DeviceLimit[] => [
  { id: guidOf('limit:default'), name: 'All users and all devices', priority: 0, isDefault: true, limit: 5, targets: [] },
  {
    id: guidOf('limit:shop-floor'),
    name: 'Shop floor: two devices',
    priority: 1,
    isDefault: false,
    limit: 2,
    targets: [toGroup(wellKnownGroups.shopFloor.id)],
  },
];

function restriction(key: string, is: Pick<PlatformRestriction, 'name' | 'priority'> & Partial<PlatformRestriction>) {
  const open = { platformBlocked: false, personalBlocked: false, minimumVersion: '', maximumVersion: '' };
  return { id: guidOf(`restriction:${key}`), platform: 'ios', isDefault: false, targets: [], ...open, ...is };
}
