import type { EnrollmentEvent } from '../../tenant/model.ts';
import { list } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { personOf } from './people.ts';

/** GET /users/{id}/deviceManagementTroubleshootingEvents, newest first. */
export const troubleshootingEventsOfUser: Resource = {
  method: 'GET',
  path: '/users/:user/deviceManagementTroubleshootingEvents',
  answer(call) {
    const person = personOf(call);
    const own = call.state.enrollmentEvents.filter((event) => event.userId === person.id);
    return list(call, { context: `users('${person.id}')/deviceManagementTroubleshootingEvents`, rows: rowsOf(call, own) });
  },
};

/** GET /deviceManagement/troubleshootingEvents: the whole tenant; a filter is ignored. */
export const troubleshootingEvents: Resource = {
  method: 'GET',
  path: '/deviceManagement/troubleshootingEvents',
  answer(call) {
    const rows = rowsOf(call, call.state.enrollmentEvents);
    return list(call, { context: 'deviceManagement/troubleshootingEvents', rows, filter: (all) => all });
  },
};

function rowsOf(call: GraphCall, events: readonly EnrollmentEvent[]): Row[] {
  return [...events].reverse().map((event) => ({
    '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent',
    id: event.id,
    eventDateTime: event.at,
    correlationId: event.id,
    managedDeviceIdentifier: '',
    operatingSystem: event.system,
    osVersion: event.osVersion,
    userId: event.userId,
    deviceId: null,
    enrollmentType: 'unknown',
    failureCategory: event.category,
    failureReason: event.reason,
    ...(call.version === 'beta'
      ? { eventName: 'EnrollmentFailed', additionalInformation: [], troubleshootingErrorDetails: null }
      : {}),
  }));
}
