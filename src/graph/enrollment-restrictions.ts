import { assignmentFrom, assignmentRows, type Assignment } from './assignments.ts';
import { flagIn, numberIn, rowIn, textIn, typeOf, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

interface Restriction {
  id: string;
  name: string;
  /** Holds for everyone whom no other one reaches; has no assignments of its own. */
  isDefault: boolean;
  /** Lowest first among those that are not the default. */
  priority: number;
  assignments: Assignment[];
}

/** What iPhones and iPads may do. Account driven phones are personal ones. */
export interface PlatformRestriction extends Restriction {
  platformBlocked: boolean | null;
  personalBlocked: boolean | null;
  minimumVersion: string | null;
  maximumVersion: string | null;
}

/** How many devices one person may enroll. */
export interface DeviceLimit extends Restriction {
  limit: number | null;
}

export interface EnrollmentRestrictions {
  ios: PlatformRestriction[];
  limits: DeviceLimit[];
}

/**
 * All enrollment restrictions, highest priority first and the default last. beta: v1.0 does not know the one-platform
 * kind that the admin center creates. Filtering by id answers 500, so all are read. Needs DeviceManagementServiceConfig.Read.All.
 */
export async function enrollmentRestrictions(graph: GraphReader): Promise<EnrollmentRestrictions> {
  const options = { version: 'beta', expand: 'assignments' } as const;
  const rows = await graph.list<Raw>('/deviceManagement/deviceEnrollmentConfigurations', options);
  return { ios: rows.flatMap(iosFrom).sort(inOrder), limits: rows.flatMap(limitFrom).sort(inOrder) };
}

function iosFrom(row: Raw): PlatformRestriction[] {
  const rules = iosRulesIn(row);
  if (rules === null) return [];
  const restriction: PlatformRestriction = {
    ...commonTo(row, '_DefaultPlatformRestrictions'),
    platformBlocked: flagIn(rules, 'platformBlocked'),
    personalBlocked: flagIn(rules, 'personalDeviceEnrollmentBlocked'),
    minimumVersion: textIn(rules, 'osMinimumVersion'),
    maximumVersion: textIn(rules, 'osMaximumVersion'),
  };
  return [restriction];
}

// The old kind (and the default) holds every platform, today's custom ones hold one each.
function iosRulesIn(row: Raw): Raw | null {
  const type = typeOf(row);
  if (type === 'deviceEnrollmentPlatformRestrictionsConfiguration') return rowIn(row, 'iosRestriction');
  const single = type === 'deviceEnrollmentPlatformRestrictionConfiguration';
  return single && textIn(row, 'platformType') === 'ios' ? rowIn(row, 'platformRestriction') : null;
}

function limitFrom(row: Raw): DeviceLimit[] {
  if (typeOf(row) !== 'deviceEnrollmentLimitConfiguration') return [];
  return [{ ...commonTo(row, '_DefaultLimit'), limit: numberIn(row, 'limit') }];
}

function commonTo(row: Raw, defaultSuffix: string): Restriction {
  const id = textIn(row, 'id') ?? '';
  const isDefault = id.endsWith(defaultSuffix);
  return {
    id,
    name: textIn(row, 'displayName') ?? '',
    isDefault,
    priority: numberIn(row, 'priority') ?? Number.MAX_SAFE_INTEGER,
    assignments: isDefault ? [] : assignmentRows(row).map(assignmentFrom),
  };
}

// The default says priority 0, yet comes last.
const inOrder = (one: Restriction, other: Restriction): number =>
  Number(one.isDefault) - Number(other.isDefault) || one.priority - other.priority;
