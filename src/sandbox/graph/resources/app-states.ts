import { type Application, applications } from '../../tenant/applications.ts';
import { groupsOf } from '../../tenant/directory.ts';
import type { AppState, Device, Person } from '../../tenant/model.ts';
import { list, one } from '../answers.ts';
import { betaOnly, type GraphCall, type Resource, type Row } from '../call.ts';
import { noSuchIntuneObject } from '../errors.ts';
import { personOf } from './people.ts';

/** GET /users/{id}/mobileAppIntentAndStates: what Intune wants on each device, and how far it is. */
export const appStates: Resource = {
  method: 'GET',
  path: '/users/:user/mobileAppIntentAndStates',
  versions: betaOnly,
  answer(call) {
    const person = personOf(call);
    const rows = devicesOf(call, person).map((device) => statesRow(person, device));
    return list(call, { context: `users('${person.id}')/mobileAppIntentAndStates`, rows });
  },
};

/** GET /users/{id}/mobileAppIntentAndStates/{deviceId} */
export const appStatesOnDevice: Resource = {
  method: 'GET',
  path: '/users/:user/mobileAppIntentAndStates/:device',
  versions: betaOnly,
  answer(call) {
    const person = personOf(call);
    const device = devicesOf(call, person).find((one) => one.id === call.params.device);
    if (device === undefined) throw noSuchIntuneObject(call.params.device ?? '');
    return one(call, { context: `users('${person.id}')/mobileAppIntentAndStates`, row: statesRow(person, device) });
  },
};

function devicesOf(call: GraphCall, person: Person): Device[] {
  return call.state.devices.filter((device) => device.userId === person.id);
}

/** An app that is not meant for the person has no row at all. */
function statesRow(person: Person, device: Device): Row {
  const member = groupsOf(person);
  const meant = applications.filter((app) => app.intent !== null && (app.groupId === null || member.has(app.groupId)));
  return {
    id: device.id,
    managedDeviceIdentifier: device.id,
    userId: person.id,
    mobileAppList: meant.map((app) => ({
      applicationId: app.id,
      displayName: app.name,
      mobileAppIntent: app.intent === 'required' ? 'requiredInstall' : 'available',
      displayVersion: '',
      installState: device.apps[app.id] ?? firstState(app),
      supportedDeviceTypes: [
        {
          type: device.family === 'iPad' ? 'iPad' : 'iPhone',
          minimumOperatingSystemVersion: '16.0',
          maximumOperatingSystemVersion: null,
        },
      ],
    })),
  };
}

function firstState({ intent, kind }: Application): AppState {
  if (intent !== 'required') return 'notInstalled';
  // A web clip comes with the profile, without a question on the phone.
  return kind === 'web-clip' ? 'installed' : 'pendingInstall';
}
