import { appsMeantFor, firstStateOf } from '../../tenant/applications.ts';
import type { AppState, Device } from '../../tenant/device.ts';
import type { Application } from '../../tenant/organisation.ts';
import type { Person } from '../../tenant/person.ts';
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
    const rows = devicesOf(call, person).map((device) => statesRow(call, person, device));
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
    return one(call, { context: `users('${person.id}')/mobileAppIntentAndStates`, row: statesRow(call, person, device) });
  },
};

function devicesOf(call: GraphCall, person: Person): Device[] {
  return call.state.devices.filter((device) => device.userId === person.id && device.appsReported);
}

/** An app that is not meant for the person has no row at all. */
function statesRow(call: GraphCall, person: Person, device: Device): Row {
  const meant = appsMeantFor(call.state.organisation, person);
  return {
    id: device.id,
    managedDeviceIdentifier: device.id,
    userId: person.id,
    mobileAppList: meant.flatMap((app) => {
      const state = device.apps[app.id] === undefined ? firstStateOf(app) : device.apps[app.id];
      return state === null ? [] : [detail(app, device, state)];
    }),
  };
}

function detail(app: Application, device: Device, installState: AppState | undefined): Row {
  const type = device.family === 'iPad' ? 'iPad' : 'iPhone';
  return {
    applicationId: app.id,
    displayName: app.name,
    mobileAppIntent: intents[app.intent ?? 'available'],
    displayVersion: '',
    installState,
    supportedDeviceTypes: [{ type, minimumOperatingSystemVersion: '16.0', maximumOperatingSystemVersion: null }],
  };
}

const intents: Record<NonNullable<Application['intent']>, string> = {
  required: 'requiredInstall',
  available: 'available',
  uninstall: 'requiredUninstall',
  availableWithoutEnrollment: 'availableInstallWithoutEnrollment',
};
