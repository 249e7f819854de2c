import { groupsOf } from './directory.ts';
import type { AppState } from './device.ts';
import type { Application, Organisation, SsoPolicy } from './organisation.ts';
import type { Person } from './person.ts';
import { reaches } from './targets.ts';

const authenticatorBundle = 'com.microsoft.azureauthenticator';

export const isAuthenticator = (app: Application): boolean => app.identifier.toLowerCase() === authenticatorBundle;

/** Assigned apps whose assignment reaches the person, whatever the intent. */
export function appsMeantFor(organisation: Organisation, person: Person): Application[] {
  const groups = groupsOf(person);
  return organisation.applications.filter((app) => app.intent !== null && reaches(app.targets, groups));
}

/** Required apps that come from the App Store; a web clip comes with the profile. */
export const requiredAppsFor = (organisation: Organisation, person: Person): Application[] =>
  appsMeantFor(organisation, person).filter((app) => app.intent === 'required' && app.kind !== 'web-clip');

/** Of these, what User Enrollment can install: purchased apps with a user licence that is free. iOS asks about each. */
export const installableAppsFor = (organisation: Organisation, person: Person): Application[] =>
  requiredAppsFor(organisation, person).filter(
    (app) => app.kind === 'vpp' && app.licensing === 'user' && app.licences.used < app.licences.total,
  );

/** What Intune says of an app before anything happened. */
export function firstStateOf(app: Application): AppState {
  if (app.intent !== 'required') return 'notInstalled';
  if (app.kind === 'web-clip') return 'installed';
  const isOut = app.kind === 'vpp' && app.licences.used >= app.licences.total;
  return isOut ? 'failed' : 'pendingInstall';
}

/** The policies that reach the person and let the first work app register the phone. */
export function registeringPoliciesFor(organisation: Organisation, person: Person): SsoPolicy[] {
  const groups = groupsOf(person);
  return organisation.ssoPolicies.filter(
    (policy) => policy.extension === 'iosAzureAdSingleSignOnExtension' && reaches(policy.targets, groups),
  );
}
