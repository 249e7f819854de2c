import type { AuthenticatorApp } from '../graph/mobile-apps.ts';
import { defineCheck } from './check.ts';
import { cannotTell, fail, type Outcome, pass, warn } from './outcome.ts';
import { explain, type Reach, reaches } from './reach.ts';
import { exclusionsOf, type GroupDetail, noDetail, standingFor } from './reasons.ts';

export interface AuthenticatorFacts {
  apps: readonly AuthenticatorApp[];
  memberOf: ReadonlySet<string>;
  /** Names for the reasons; without it, ids stand for them. */
  detail?: GroupDetail;
}

type Person = Required<Pick<AuthenticatorFacts, 'memberOf' | 'detail'>>;

/** Least helpful last: of several findings, IT hears the one closest to a working assignment. */
const reasons = ['licensing', 'store', 'available', 'devices', 'excluded', 'unassigned', 'noapp'];

export const authenticatorAssigned = defineCheck<AuthenticatorFacts>({
  id: 'authenticator-assigned',
  permissions: ['DeviceManagementApps.Read.All', 'GroupMember.Read.All'],

  async read(run) {
    const { value: apps } = await run.tenant.authenticatorApps();
    const { memberOf, ...detail } = await standingFor(run, apps);
    return { apps, memberOf, detail };
  },

  decide({ apps, memberOf, detail = noDetail }) {
    const outcomes = apps.map((app) => outcomeFor(app, { memberOf, detail }));
    const found = (status: Outcome['status']) => outcomes.find((outcome) => outcome.status === status);
    return found('pass') ?? found('warn') ?? found('unknown') ?? closest(outcomes);
  },

  text: {
    title: 'Microsoft Authenticator comes by itself',
    warn: 'Microsoft Authenticator is meant to come to your phone, but your company may have run out of copies. If it does not arrive, tell IT.',
    fail: 'Microsoft Authenticator would not come to your phone by itself, and work apps need it. IT has to change how it is handed out.',
    fix: '{reason, select, noapp {Microsoft Authenticator is not in Intune. Add it as a volume purchased (VPP) app from Apple Business and assign it as required with user licensing.} licensing {“{app}” is required for this person, but with device licensing, which never installs under User Enrollment. Set the licence type of the assignment to User.} store {“{app}” is required for this person as an App Store app, which cannot be managed under User Enrollment. Assign the volume purchased (VPP) app with user licensing instead.} available {“{app}” is only available to this person, not required. Make it required, with user licensing.} devices {“{app}” is required for devices only. Assign it as required to a user group with this person, with user licensing.} spent {“{app}” is assigned rightly, but no licence is left. It installs only if this person already holds one. Buy more in Apple Business and sync the token: Intune admin center > Tenant administration > Connectors and tokens > Apple VPP tokens.} excluded {“{app}” is required for this person, but they are left out as members of “{group}”. Exclusions win: take them out of that group, or take the group off the exclusions.} other {“{app}” is not assigned to this person. Assign it as required to a user group with this person, with user licensing.}} Intune admin center > Apps > iOS/iPadOS > Microsoft Authenticator > Properties > Assignments.',
  },
});

function outcomeFor(app: AuthenticatorApp, person: Person): Outcome {
  const { memberOf } = person;
  const required = requiredReach(app, memberOf);
  if (app.kind === 'store')
    return required('user', 'device', null) === 'no'
      ? whyNot(app, person)
      : unlessSure(required('user', 'device', null), app, 'store');
  const byUser = required('user');
  if (byUser === 'yes') return licensed(app);
  if (byUser !== 'no') return cannotTell(byUser === 'filtered' ? 'filtered' : 'not-reported');
  if (required(null) !== 'no') return cannotTell('not-reported');
  const byDevice = required('device');
  return byDevice === 'no' ? whyNot(app, person) : unlessSure(byDevice, app, 'licensing');
}

function licensed(app: AuthenticatorApp): Outcome {
  if (app.licencesLeft === null) return cannotTell('not-reported');
  // Somebody who already holds a licence needs no new one, so "none left" is no certain failure.
  return app.licencesLeft > 0 ? pass({ app: app.name, left: app.licencesLeft }) : warn({ app: app.name, reason: 'spent' });
}

/** Reach of the app's required assignments with one of the given licence types; exclusions always apply. */
function requiredReach(app: AuthenticatorApp, memberOf: ReadonlySet<string>) {
  const required = app.assignments.filter((one) => one.intent === 'required');
  return (...licensing: ('user' | 'device' | null)[]): Reach =>
    reaches(
      required.filter((one) => one.excludes || licensing.includes(one.licensing)),
      memberOf,
    );
}

/** A filter may keep a wrong assignment away from the person, and then it is not the reason. */
function unlessSure(reach: Reach, app: AuthenticatorApp, reason: string): Outcome {
  if (reach === 'yes') return fail({ app: app.name, reason });
  return cannotTell(reach === 'filtered' ? 'filtered' : 'not-reported');
}

function whyNot(app: AuthenticatorApp, { memberOf, detail }: Person): Outcome {
  const of = (intent: string) => app.assignments.filter((one) => one.intent === intent);
  if (reaches(of('other'), memberOf) !== 'no') return cannotTell('not-reported');
  if (reaches(of('available'), memberOf) !== 'no') return fail({ app: app.name, reason: 'available' });
  const excluded = explain(of('required'), memberOf);
  if (excluded.letIn.length > 0) return fail({ app: app.name, reason: 'excluded', group: exclusionsOf(excluded, detail) });
  const devicesOnly = of('required').some((one) => one.audience === 'all-devices' && !one.excludes);
  return fail({ app: app.name, reason: devicesOnly ? 'devices' : 'unassigned' });
}

function closest(outcomes: readonly Outcome[]): Outcome {
  const [best] = [...outcomes].sort((one, other) => rankOf(one) - rankOf(other));
  return best ?? fail({ app: '', reason: 'noapp' });
}

const rankOf = (outcome: Outcome): number =>
  outcome.status === 'fail' ? reasons.indexOf(String(outcome.facts.reason)) : reasons.length;
