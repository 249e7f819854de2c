import { isAuthenticator } from '../tenant/applications.ts';
import type { Application } from '../tenant/organisation.ts';
import type { Device } from '../tenant/device.ts';
import type { Person } from '../tenant/person.ts';
import type { TenantState } from '../tenant/model.ts';
import { failureReasonOf } from '../graph/resources/sign-in-words.ts';

/** What the tenant holds about a person, for the panel beside the phone. */
export interface PersonFacts {
  account: 'on' | 'off';
  licence: Person['licence'];
  devices: DeviceFacts[];
  /** Newest first. */
  signIns: { at: string; app: string; code: number; text: string }[];
  failures: { at: string; category: string; reason: string }[];
}

export interface DeviceFacts {
  name: string;
  model: string;
  osVersion: string;
  enrolledAt: string;
  enrollment: string;
  compliance: Device['compliance'];
  registered: boolean;
  authenticator: string;
  apps: { installed: number; pending: number; failed: number };
  failedPolicies: string[];
}

const mostSignIns = 5;

export function factsOf(state: TenantState, person: Person): PersonFacts {
  const signIns = state.signIns.filter((entry) => entry.userId === person.id).reverse();
  const events = state.enrollmentEvents.filter((event) => event.userId === person.id).reverse();
  return {
    account: person.enabled ? 'on' : 'off',
    licence: person.licence,
    devices: state.devices
      .filter((device) => device.userId === person.id)
      .map((device) => deviceFacts(device, state.organisation.applications)),
    signIns: signIns
      .slice(0, mostSignIns)
      .map(({ at, app, code, reason }) => ({ at, app, code, text: code === 0 ? 'Success' : (reason ?? failureReasonOf(code)) })),
    failures: events.map(({ at, category, reason }) => ({ at, category, reason })),
  };
}

function deviceFacts(device: Device, applications: readonly Application[]): DeviceFacts {
  const authenticators = applications.filter(isAuthenticator).map((app) => app.id);
  const others = Object.entries(device.apps).filter(([id]) => !authenticators.includes(id));
  const count = (state: string) => others.filter(([, one]) => one === state).length;
  return {
    name: device.name,
    model: device.model,
    osVersion: device.osVersion,
    enrolledAt: device.enrolledAt,
    enrollment: device.enrollmentType,
    compliance: device.compliance,
    registered: device.registered,
    authenticator: authenticators.map((id) => device.apps[id]).find((one) => one != null) ?? 'not assigned',
    apps: { installed: count('installed'), pending: count('pendingInstall'), failed: count('failed') },
    failedPolicies: device.failedPolicies,
  };
}
