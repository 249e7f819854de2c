import { assignmentFrom, assignmentRows, type Assignment } from './assignments.ts';
import { numberIn, rowsIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

type FixedType = 'account-driven' | 'web-device' | 'device' | 'company-portal-user' | 'unknown';

export interface EnrollmentProfile {
  id: string;
  name: string;
  /** 0 is highest. The first one whose assignments reach a person wins for them. */
  priority: number;
  /** `by-choice`: the person picks one of several on the phone. */
  enrollmentType: FixedType | 'by-choice';
  /** null: a type we do not know is among the choices. */
  offersAccountDriven: boolean | null;
  assignments: Assignment[];
}

const types: Readonly<Record<string, FixedType>> = {
  accountDrivenUserEnrollment: 'account-driven',
  webDeviceEnrollment: 'web-device',
  device: 'device',
  user: 'company-portal-user',
};

/**
 * The enrollment type profiles for iPhone and iPad, highest priority first. They exist in beta only.
 * No $select: whether Intune keeps the expanded assignments beside one is not known. Needs DeviceManagementServiceConfig.Read.All.
 */
export async function enrollmentProfiles(graph: GraphReader): Promise<EnrollmentProfile[]> {
  const options = { version: 'beta', expand: 'assignments' } as const;
  const rows = await graph.list<Raw>('/deviceManagement/appleUserInitiatedEnrollmentProfiles', options);
  return rows
    .filter((row) => (textIn(row, 'platform') ?? 'iOS') === 'iOS')
    .map(profileFrom)
    .sort((one, other) => one.priority - other.priority);
}

function profileFrom(row: Raw): EnrollmentProfile {
  const standard = typeFrom(row, 'defaultEnrollmentType');
  const choices = new Set(rowsIn(row, 'availableEnrollmentTypeOptions').map((option) => typeFrom(option, 'enrollmentType')));
  const byChoice = choices.size > 1;
  return {
    id: textIn(row, 'id') ?? '',
    name: textIn(row, 'displayName') ?? '',
    priority: numberIn(row, 'priority') ?? Number.MAX_SAFE_INTEGER,
    enrollmentType: byChoice ? 'by-choice' : standard,
    offersAccountDriven: offersIt(byChoice ? [...choices] : [standard]),
    assignments: assignmentRows(row).map(assignmentFrom),
  };
}

const typeFrom = (row: Raw, name: string): FixedType => types[textIn(row, name) ?? ''] ?? 'unknown';

function offersIt(choices: readonly FixedType[]): boolean | null {
  if (choices.includes('account-driven')) return true;
  return choices.includes('unknown') ? null : false;
}
