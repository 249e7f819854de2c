import { path } from './address.ts';
import { dateIn, sameId, textIn, typeOf, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface EnrollmentFailure {
  at: Date;
  /** Intune's word: authentication, enrollmentRestrictionsEnforced, deviceNotSupported … or unknown. */
  category: string;
  reason: string;
}

/** The person's failed enrollments, newest first. Needs DeviceManagementManagedDevices.Read.All. */
export async function enrollmentFailuresOf(graph: GraphReader, personId: string): Promise<EnrollmentFailure[]> {
  const address = path`/users/${personId}/deviceManagementTroubleshootingEvents`;
  const events = await graph.list<Raw>(address, { version: 'v1.0' });
  return events
    .filter((event) => typeOf(event) === 'enrollmentTroubleshootingEvent' && isAbout(event, personId))
    .flatMap(failureFrom)
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

const isAbout = (event: Raw, personId: string): boolean => {
  const owner = textIn(event, 'userId');
  return owner === null || sameId(owner, personId);
};

function failureFrom(event: Raw): EnrollmentFailure[] {
  const at = dateIn(event, 'eventDateTime');
  const category = textIn(event, 'failureCategory');
  if (at === null) return [];
  const known = category === null || category === 'unknownFutureValue' ? 'unknown' : category;
  return [{ at, category: known, reason: textIn(event, 'failureReason') ?? '' }];
}
