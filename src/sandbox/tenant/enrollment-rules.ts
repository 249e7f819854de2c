import { wellKnownGroups } from './directory.ts';
import { guidOf } from './ids.ts';

/** Rules that decide how, and whether, a phone may enroll. A null group means everybody. */
export interface EnrollmentProfile {
  id: string;
  name: string;
  description: string;
  /** The lowest number wins. */
  priority: number;
  type: 'accountDrivenUserEnrollment' | 'webDeviceEnrollment';
  groupId: string;
}

export interface PersonalRestriction {
  id: string;
  name: string;
  priority: number;
  personalBlocked: boolean;
  minimumVersion: string;
  groupId: string | null;
}

export interface DeviceLimit {
  id: string;
  name: string;
  priority: number;
  limit: number;
  groupId: string | null;
}

export const enrollmentProfiles: readonly EnrollmentProfile[] = [
  {
    id: guidOf('profile:field'),
    name: 'Field team: web based enrollment',
    description: 'Whole-device enrollment through Safari for phones at customer sites',
    priority: 1,
    type: 'webDeviceEnrollment',
    groupId: wellKnownGroups.fieldTeam.id,
  },
  {
    id: guidOf('profile:byod'),
    name: 'Personal iPhones: account driven',
    description: 'Account driven Apple User Enrollment for personal iPhones and iPads',
    priority: 2,
    type: 'accountDrivenUserEnrollment',
    groupId: wellKnownGroups.byod.id,
  },
];

export const restrictions: readonly PersonalRestriction[] = [
  {
    id: guidOf('restriction:default'),
    name: 'All users and all devices',
    priority: 0,
    personalBlocked: false,
    minimumVersion: '',
    groupId: null,
  },
  {
    id: guidOf('restriction:lab'),
    name: 'Research lab: no personal iPhones',
    priority: 1,
    personalBlocked: true,
    minimumVersion: '',
    groupId: wellKnownGroups.researchLab.id,
  },
  {
    id: guidOf('restriction:byod'),
    name: 'Personal iPhones allowed',
    priority: 2,
    personalBlocked: false,
    minimumVersion: '16.0',
    groupId: wellKnownGroups.byod.id,
  },
];

export const deviceLimits: readonly DeviceLimit[] = [
  { id: guidOf('limit:default'), name: 'All users and all devices', priority: 0, limit: 5, groupId: null },
  {
    id: guidOf('limit:shop-floor'),
    name: 'Shop floor: two devices',
    priority: 1,
    limit: 2,
    groupId: wellKnownGroups.shopFloor.id,
  },
];
