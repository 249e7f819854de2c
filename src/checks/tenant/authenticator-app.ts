import type { AuthenticatorApp } from '../../graph/mobile-apps.ts';
import { authenticatorAssigned } from '../authenticator-assigned.ts';
import { oldest } from './ages.ts';
import { fatesOf, findingsOver, type Meant, meantFor, meantPermissions } from './meant-people.ts';
import { lookedAt, peopleSlots, who } from './people-slots.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

/** Why Authenticator does not come by itself; the words of the check of one person, in the order of the set-up. */
const broken = ['licensing', 'store', 'available', 'devices', 'excluded', 'unassigned'] as const;
type Broken = (typeof broken)[number];
type Fate = 'right' | 'spent' | Broken;
type Found = 'noapp' | 'spent' | Broken | 'nobody' | 'tooMany';

const place = 'Intune admin center > Apps > iOS/iPadOS > Microsoft Authenticator > Properties > Assignments';
const assign = `Assign the volume purchased (VPP) app as required, with user licensing, to the groups of the enrollment profile: ${place}.`;

export const authenticatorApp = defineTenantCheck<Meant<readonly AuthenticatorApp[]>, 'right', Found>({
  id: 'authenticator-app',
  permissions: ['DeviceManagementApps.Read.All', ...meantPermissions],
  usesBeta: true,
  features: ['apps'],
  read: (run) => meantFor<readonly AuthenticatorApp[]>(run, run.tenant.authenticatorApps(), (apps) => apps),
  decide: outcomesOf,

  text: {
    title: 'Microsoft Authenticator installs by itself for everybody with the account driven profile',
    why: 'Without Authenticator no other work app can sign in, and under User Enrollment only a volume purchased app with user licences installs by itself.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/set-up-just-in-time-registration',
    right: `Authenticator is required with user licensing for everybody who gets the account driven profile; {left} licences are left.${lookedAt}`,
    noapp: 'Microsoft Authenticator is not among the iOS/iPadOS apps.',
    noappFix: `Get it in Apple Business, sync the VPP token, then: ${assign}`,
    spent: `Authenticator is assigned rightly, but no licence is left. It installs only for people who already hold one.${who}`,
    spentFix:
      'Get more licences in Apple Business and sync the token: Intune admin center > Tenant administration > Connectors and tokens > Apple VPP tokens.',
    licensing: `Authenticator is required with device licensing, which never installs under User Enrollment.${who}`,
    licensingFix: `Set the licence type of the assignment to User: ${place}.`,
    store: `Authenticator is required as an App Store app, which cannot be managed under User Enrollment.${who}`,
    storeFix: assign,
    available: `Authenticator is only available, not required.${who}`,
    availableFix: assign,
    devices: `Authenticator is required for devices only, and reaches no person.${who}`,
    devicesFix: assign,
    excluded: `Authenticator is required, but an exclusion keeps these people from it.${who}`,
    excludedFix: `Take them out of the excluded group, or the group off the exclusions: ${place}.`,
    unassigned: `People get the account driven profile, but Authenticator is not assigned to them.${who}`,
    unassignedFix: assign,
    nobody: 'Nobody gets an account driven profile, so there is nobody to compare with.',
    nobodyFix: 'Assign an account driven profile first, and look again.',
    tooMany: `For some it cannot be told: their groups are too large to read whole.${who}`,
    tooManyFix: `Assign Authenticator to the same groups as the enrollment profile; then nothing is left to compare: ${place}.`,
  },
});

function outcomesOf(meant: Meant<readonly AuthenticatorApp[]>): TenantOutcome<'right', Found>[] {
  const apps = meant.found.value;
  const aged = oldest(meant.found, meant.profiles);
  if (apps.length === 0) return [fails('noapp', aged)];
  const fates = fatesOf<Fate>(meant, 'right', (memberOf) => fateIn(apps, memberOf));
  const outcomes: TenantOutcome<'right', Found>[] = broken
    .filter((reason) => fates.of(reason).length > 0)
    .map((reason) => fails(reason, aged, { ...peopleSlots(fates.of(reason)) }));
  if (fates.of('spent').length > 0) outcomes.push(warns('spent', aged, { ...peopleSlots(fates.of('spent')) }));
  return findingsOver(outcomes, fates, () => passes('right', aged, { left: licencesLeft(apps), ...peopleSlots(fates.certain) }));
}

function fateIn(apps: readonly AuthenticatorApp[], memberOf: ReadonlySet<string>): Fate | 'filtered' | 'unclear' {
  const outcome = authenticatorAssigned.decide({ apps, memberOf }, new Date(0));
  if (outcome.status === 'pass') return 'right';
  if (outcome.status === 'warn') return 'spent';
  if (outcome.status === 'unknown') return outcome.reason === 'filtered' ? 'filtered' : 'unclear';
  return broken.find((reason) => reason === outcome.facts['reason']) ?? 'unassigned';
}

const licencesLeft = (apps: readonly AuthenticatorApp[]): number =>
  apps.reduce((sum, { kind, licencesLeft: left }) => sum + (kind === 'vpp' ? (left ?? 0) : 0), 0);
