import type { PlatformRestriction } from '../../graph/enrollment-restrictions.ts';
import { personalIosAllowed } from '../personal-ios-allowed.ts';
import { possibilities } from '../audience.ts';
import { contendersBeforeDefault } from '../reach.ts';
import { oldest } from './ages.ts';
import { type Fates, fatesOf, findingsOver, type Meant, meantFor, meantPermissions } from './meant-people.ts';
import { lookedAt, peopleSlots, who } from './people-slots.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type Blocked = 'platform' | 'personal';
type Fate = 'allowed' | 'maximum' | Blocked;
type Found = Blocked | 'maximum' | 'nobody' | 'tooMany';
type RestrictionMeant = Meant<readonly PlatformRestriction[]>;

const place = 'Intune admin center > Devices > Enrollment > Device platform restriction > iOS restrictions';

export const platformRestriction = defineTenantCheck<RestrictionMeant, 'allowed', Found>({
  id: 'platform-restriction',
  permissions: [...meantPermissions],
  usesBeta: true,
  features: ['profile'],

  read(run) {
    const ios = run.tenant.enrollmentRestrictions().then(({ value, asOf }) => ({ value: value.ios, asOf }));
    return meantFor<readonly PlatformRestriction[]>(run, ios, (restrictions) => restrictions);
  },

  decide: outcomesOf,

  text: {
    title: 'Personally owned iPhones and iPads may be enrolled',
    why: 'Account driven User Enrollment always counts as a personal device, so a restriction on those stops it.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/enrollment-restrictions-set',
    allowed: `Personal iPhones and iPads are allowed for everybody who gets the account driven profile. In force: {policies}.${lookedAt}`,
    platform: `iOS/iPadOS is blocked altogether for people who get the account driven profile. In force: {policies}.${who}`,
    platformFix: `Allow the platform iOS/iPadOS, or give these people a restriction of their own with a higher priority: ${place}.`,
    personal: `Personally owned iOS/iPadOS devices are blocked for people who get the account driven profile. In force: {policies}.${who}`,
    personalFix: `Set Personally owned to Allow, or give these people a restriction of their own with a higher priority: ${place}. Leave it where it is meant so.`,
    maximum: `A highest version of iOS/iPadOS is set, which stops phones with a later one. In force: {policies}.${who}`,
    maximumFix: `Take the highest version away, or raise it: ${place}.`,
    nobody: 'Nobody gets an account driven profile, so there is nobody to look at.',
    nobodyFix: 'Assign an account driven profile first, and look again.',
    tooMany: `For some it cannot be told: their groups are too large to read whole.${who}`,
    tooManyFix: `Look at who is in the groups of the restrictions: ${place}.`,
  },
});

function outcomesOf(meant: RestrictionMeant): TenantOutcome<'allowed', Found>[] {
  const restrictions = meant.found.value;
  const aged = oldest(meant.found, meant.profiles);
  const fates = fatesOf<Fate>(meant, 'allowed', (memberOf) => fateIn(restrictions, memberOf));
  const slots = (fate: Fate) => ({ policies: policiesFor(restrictions, fates, fate), ...peopleSlots(fates.of(fate)) });
  const blocked = (['platform', 'personal'] as const).filter((fate) => fates.of(fate).length > 0);
  const oneMay = fates.of('allowed').length + fates.of('maximum').length > 0;
  const outcomes: TenantOutcome<'allowed', Found>[] = blocked.map((fate) =>
    // Some who may not beside others who may is often meant so.
    oneMay ? warns(fate, aged, slots(fate)) : fails(fate, aged, slots(fate)),
  );
  if (fates.of('maximum').length > 0) outcomes.push(warns('maximum', aged, slots('maximum')));
  return findingsOver(outcomes, fates, () => passes('allowed', aged, slots('allowed')));
}

function fateIn(restrictions: readonly PlatformRestriction[], memberOf: ReadonlySet<string>): Fate | 'filtered' | 'unclear' {
  const outcome = personalIosAllowed.decide({ restrictions, memberOf }, new Date(0));
  if (outcome.status === 'unknown') return outcome.reason === 'filtered' ? 'filtered' : 'unclear';
  if (outcome.status === 'fail') return outcome.facts['reason'] === 'platform' ? 'platform' : 'personal';
  return (outcome.facts?.['maximumVersion'] ?? '') === '' ? 'allowed' : 'maximum';
}

/** The restrictions in force for those of this fate. */
function policiesFor(restrictions: readonly PlatformRestriction[], fates: Fates<Fate>, fate: Fate): string {
  const inForce = possibilities(fates.of(fate)).flatMap((memberOf) => contendersBeforeDefault(restrictions, memberOf).possible);
  return [...new Set(inForce)].map(described).join(', ');
}

const described = ({ name, minimumVersion, maximumVersion }: PlatformRestriction): string =>
  `“${name}” (${minimumVersion ?? '*'}–${maximumVersion ?? '*'})`;
