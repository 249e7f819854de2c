import type { AccessPolicy } from '../../graph/access-policies.ts';

/** What a policy that is on can do to somebody whose phone is not set up yet. */
export type Trap =
  | 'blocked' // nobody gets through the sign-in of the enrollment
  | 'blockedSome'
  | 'protectedApp'
  | 'securityInfoBlocked'
  | 'securityInfoDevice'
  | 'securityInfoProof'
  | 'registerDevice'
  | 'unclear'; // it asks for something this version does not know

/** What somebody must bring, harder towards the end. */
const ladder = ['nothing', 'proof', 'unknown', 'app', 'device', 'never'] as const;
type Demand = (typeof ladder)[number];

const demands: Readonly<Record<string, Demand>> = {
  mfa: 'proof',
  strength: 'proof',
  passwordChange: 'nothing',
  terms: 'nothing',
  approvedApplication: 'app',
  compliantApplication: 'app',
  compliantDevice: 'device',
  domainJoinedDevice: 'device',
  block: 'never',
};

const securityInfo = 'urn:user:registersecurityinfo';
const deviceRegistration = 'urn:user:registerdevice';
const intuneEnrollment = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';

/** null: it stands in nobody's way, as far as can be seen. */
export function trapOf(policy: AccessPolicy): Trap | null {
  if (policy.state === 'off' || !reachesSomebody(policy) || !reachesIphones(policy)) return null;
  const trap = trapFor(policy);
  return trap !== null && policy.state === 'unknown' ? 'unclear' : trap;
}

function trapFor(policy: AccessPolicy): Trap | null {
  if (policy.userActions.includes(securityInfo)) return fromDemand(securityInfoTraps, demandOf(policy));
  if (policy.userActions.includes(deviceRegistration)) return demandOf(policy) === 'nothing' ? null : 'registerDevice';
  return reachesEnrollment(policy) ? enrollmentTrap(policy) : null;
}

const securityInfoTraps: Partial<Record<Demand, Trap>> = {
  proof: 'securityInfoProof',
  unknown: 'unclear',
  app: 'securityInfoDevice',
  device: 'securityInfoDevice',
  never: 'securityInfoBlocked',
};

/** Entra lets the enrollment itself through where a device must be compliant, or nobody could ever become so. */
const withoutDevices: Readonly<Record<string, Demand>> = { compliantDevice: 'nothing' };
const enrollmentTraps: Partial<Record<Demand, Trap>> = {
  unknown: 'unclear',
  app: 'protectedApp',
  never: 'blocked',
};

function enrollmentTrap(policy: AccessPolicy): Trap | null {
  const trap = fromDemand(enrollmentTraps, demandOf(policy, withoutDevices));
  const forAll = policy.users.everybody && !policy.users.leavesOut && policy.onlyAt.length === 0;
  return trap === 'blocked' && !forAll ? 'blockedSome' : trap;
}

const fromDemand = (traps: Partial<Record<Demand, Trap>>, demand: Demand): Trap | null => traps[demand] ?? null;

/** Of several controls the easiest counts where one is enough, else the hardest. */
function demandOf({ controls, anyControl }: AccessPolicy, instead: Readonly<Record<string, Demand>> = {}): Demand {
  const rungs = controls.map((control) => ladder.indexOf(instead[control] ?? demands[control] ?? 'unknown'));
  if (rungs.length === 0) return 'nothing';
  return ladder[anyControl ? Math.min(...rungs) : Math.max(...rungs)] ?? 'unknown';
}

/** Guests do not enroll. */
const reachesSomebody = ({ users }: AccessPolicy): boolean => users.everybody || users.some;

function reachesIphones({ platforms: { included, excluded } }: AccessPolicy): boolean {
  const isMeant = included.length === 0 || included.some((one) => one === 'all' || one === 'iOS');
  return isMeant && !excluded.includes('iOS');
}

/** Risk and sign-in flows are about something that an ordinary enrollment is not. */
function reachesEnrollment({ apps, clientApps, onlyAt }: AccessPolicy): boolean {
  const isNamed = (names: readonly string[]): boolean => names.some((one) => one.toLowerCase() === intuneEnrollment);
  const isMeant = (apps.included.includes('All') || isNamed(apps.included)) && !isNamed(apps.excluded);
  const throughBrowser = clientApps.length === 0 || clientApps.some((one) => one === 'all' || one === 'browser');
  return isMeant && throughBrowser && !onlyAt.includes('risk') && !onlyAt.includes('flow');
}
