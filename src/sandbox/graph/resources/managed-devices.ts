import { list, one } from '../answers.ts';
import type { GraphCall, Resource, Row } from '../call.ts';
import { parseFilter } from '../filter.ts';
import { deviceRow } from './device-row.ts';
import { deviceOf, ownerOf, personOf } from './people.ts';

/** GET /deviceManagement/managedDevices */
export const managedDevices: Resource = {
  method: 'GET',
  path: '/deviceManagement/managedDevices',
  answer(call) {
    const rows = call.state.devices.map((device) => deviceRow(device, ownerOf(call, device), call.version));
    return list(call, {
      context: 'deviceManagement/managedDevices',
      rows,
      pageSize: 50,
      alwaysCounts: true,
      filter: carelessFilter,
    });
  },
};

/** GET /deviceManagement/managedDevices/{id} */
export const managedDevice: Resource = {
  method: 'GET',
  path: '/deviceManagement/managedDevices/:device',
  answer(call) {
    const device = deviceOf(call);
    return one(call, { context: 'deviceManagement/managedDevices', row: deviceRow(device, ownerOf(call, device), call.version) });
  },
};

/** GET /users/{id}/managedDevices */
export const managedDevicesOfUser: Resource = {
  method: 'GET',
  path: '/users/:user/managedDevices',
  answer(call) {
    const context = `users('${personOf(call).id}')/managedDevices`;
    return list(call, { context, rows: rowsOfUser(call), alwaysCounts: true, filter: carelessFilter });
  },
};

function rowsOfUser(call: GraphCall): Row[] {
  const person = personOf(call);
  const own = call.state.devices.filter((device) => device.userId === person.id);
  return own.map((device) => deviceRow(device, person, call.version));
}

const honoured = new Set([
  'deviceName',
  'deviceCategoryDisplayName',
  'jailBroken',
  'enrolledDateTime',
  'lastSyncDateTime',
  'operatingSystem',
  'userPrincipalName',
  'azureADDeviceId',
  'managementAgent',
  'serialNumber',
  'complianceState',
]);

/** Intune ignores a filter it does not support, or an empty value, without a word: everything comes back. "ne" acts as "eq". */
function carelessFilter(rows: Row[], text: string): Row[] {
  const { terms } = parseFilter(text);
  if (terms.some((term) => !honoured.has(term.property) || term.value === '')) return rows;
  const filter = parseFilter(text.replaceAll(/ ne /g, ' eq '));
  return rows.filter((row) => filter.test(row));
}
