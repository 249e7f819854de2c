import { guidOf } from '../../tenant/ids.ts';
import type { Device } from '../../tenant/device.ts';
import { list } from '../answers.ts';
import type { Resource, Row } from '../call.ts';
import { requireEventualFor } from '../consistency.ts';
import { personOf } from './people.ts';

/** GET /users/{id}/registeredDevices: what Entra knows, which a phone joins only when its first work app signs in. */
export const registeredDevices: Resource = {
  method: 'GET',
  path: '/users/:user/registeredDevices',
  answer(call) {
    const person = personOf(call);
    const own = call.state.devices.filter((device) => device.userId === person.id && device.registered);
    const rows = own.map((device) => ({ '@odata.type': '#microsoft.graph.device', ...entraRow(device) }));
    return list(call, { context: 'directoryObjects', rows, maxTop: 999 });
  },
};

/** GET /devices */
export const devices: Resource = {
  method: 'GET',
  path: '/devices',
  answer(call) {
    requireEventualFor(call);
    return list(call, {
      context: 'devices',
      rows: call.state.devices.filter((device) => device.registered).map(entraRow),
      maxTop: 999,
    });
  },
};

function entraRow(device: Device): Row {
  return {
    id: guidOf(`entra-object:${device.id}`),
    accountEnabled: true,
    deviceId: device.entraDeviceId,
    displayName: device.name,
    operatingSystem: device.family === 'iPad' ? 'IPad' : 'IPhone',
    operatingSystemVersion: device.osVersion,
    isCompliant: device.compliance === 'compliant',
    isManaged: true,
    trustType: 'Workplace',
    deviceOwnership: 'Personal',
    profileType: 'RegisteredDevice',
    registrationDateTime: device.enrolledAt,
    approximateLastSignInDateTime: device.lastSync,
  };
}
