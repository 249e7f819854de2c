import { personBy } from '../../tenant/directory.ts';
import type { Device } from '../../tenant/device.ts';
import type { Person } from '../../tenant/person.ts';
import type { GraphCall } from '../call.ts';
import { noSuchIntuneObject, noSuchObject } from '../errors.ts';

/** The person that the path names by object id or user principal name; 404 when there is none. */
export function personOf(call: GraphCall): Person {
  const wanted = call.params.user ?? '';
  const person = personBy(call.state, wanted);
  if (person === undefined || person.deleted) throw noSuchObject(wanted);
  return person;
}

/** The device that the path names; 404 when there is none. */
export function deviceOf(call: GraphCall): Device {
  const wanted = call.params.device ?? '';
  const device = call.state.devices.find((one) => one.id === wanted);
  if (device === undefined) throw noSuchIntuneObject(wanted);
  return device;
}

export function ownerOf(call: GraphCall, device: Device): Person {
  const owner = call.state.people.find((person) => person.id === device.userId);
  if (owner === undefined) throw noSuchObject(device.userId);
  return owner;
}
