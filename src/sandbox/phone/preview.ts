import { isAuthenticator } from '../tenant/applications.ts';
import type { AppState, Device } from '../tenant/device.ts';
import type { Person } from '../tenant/person.ts';
import type { ScreenId, TenantState } from '../tenant/model.ts';
import { newDevice, registeredDevice } from '../tenant/seed-devices.ts';
import { screenOrder, worldWith } from '../tenant/phone-world.ts';
import { drawScreen } from './draw.ts';
import type { PhoneScreen } from './screen.ts';

/** Any screen as it looks in the middle of a smooth set-up; nothing in the tenant changes. `screen` is a number or an id. */
export function previewScreen(state: TenantState, person: Person, about: { screen: string; now: Date }): PhoneScreen | null {
  const id = screenOrder.find((one, index) => one === about.screen || String(index + 1) === about.screen);
  if (id === undefined) return null;
  const device = isAfter(id, 'allow') ? deviceAt(id, state, { person, now: about.now }) : null;
  const phone = {
    screen: id,
    address: isAfter(id, 'work-account') ? person.address : '',
    message: null,
    managed: device !== null,
  };
  return drawScreen(phone, worldWith(state, person, { device, now: about.now }));
}

function isAfter(id: ScreenId, other: ScreenId): boolean {
  return screenOrder.indexOf(id) > screenOrder.indexOf(other);
}

function deviceAt(id: ScreenId, { organisation }: TenantState, { person, now }: { person: Person; now: Date }): Device {
  const device = newDevice(person, { organisation, now });
  const authenticators = new Set(organisation.applications.filter(isAuthenticator).map((app) => app.id));
  const installed = Object.keys(device.apps).filter(
    (app) => isAfter(id, 'apps-prompt') || (authenticators.has(app) && isAfter(id, 'authenticator-prompt')),
  );
  const apps = { ...device.apps, ...Object.fromEntries(installed.map((app): [string, AppState] => [app, 'installed'])) };
  return id === 'ready' ? { ...registeredDevice(device), apps } : { ...device, apps };
}
