import type { DeviceLimit } from '../../graph/enrollment-restrictions.ts';
import { contendersBeforeDefault } from '../reach.ts';
import { oldest } from './ages.ts';
import { fatesOf, findingsOver, type Meant, meantFor, meantPermissions } from './meant-people.ts';
import { peopleSlots, who } from './people-slots.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type Fate = 'enough' | 'one';
type Found = 'one' | 'nobody' | 'tooMany';
type LimitMeant = Meant<readonly DeviceLimit[]>;

const place = 'Intune admin center > Devices > Enrollment > Device limit restriction';
const entra =
  'Microsoft Entra has a limit of its own, and the lower one counts; Graph does not tell it here: Entra admin center > Devices > Device settings.';

export const deviceLimitCheck = defineTenantCheck<LimitMeant, 'enough', Found>({
  id: 'device-limit',
  permissions: [...meantPermissions],
  usesBeta: true,
  features: ['profile'],

  read(run) {
    const limits = run.tenant.enrollmentRestrictions().then(({ value, asOf }) => ({ value: value.limits, asOf }));
    return meantFor<readonly DeviceLimit[]>(run, limits, (all) => all);
  },

  decide: outcomesOf,

  text: {
    title: 'The device limit leaves room for a phone',
    why: 'A person who already has as many devices as the limit allows cannot enroll another one.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/create-device-limit-restrictions',
    enough: `The limits in force allow two devices or more: {limits}. ${entra}`,
    one: `The limit in force allows one device only, so a computer or an old phone takes the place: {limits}.${who}`,
    oneFix: `Raise the limit, or give these people a limit of their own with a higher priority: ${place}. ${entra}`,
    nobody: 'Nobody gets an account driven profile, so there is nobody to look at.',
    nobodyFix: 'Assign an account driven profile first, and look again.',
    tooMany: `For some it cannot be told: their groups are too large to read whole.${who}`,
    tooManyFix: `Look at who is in the groups of the limits: ${place}.`,
  },
});

function outcomesOf(meant: LimitMeant): TenantOutcome<'enough', Found>[] {
  const all = meant.found.value;
  const aged = oldest(meant.found, meant.profiles);
  const limits = all.map(({ name, limit }) => `“${name}” (${limit ?? '?'})`).join(', ');
  const fates = fatesOf<Fate>(meant, 'enough', (memberOf) => fateIn(all, memberOf));
  const one = fates.of('one');
  const found: TenantOutcome<'enough', Found>[] = one.length > 0 ? [warns('one', aged, { limits, ...peopleSlots(one) })] : [];
  return findingsOver(found, fates, () => passes('enough', aged, { limits }));
}

function fateIn(limits: readonly DeviceLimit[], memberOf: ReadonlySet<string>): Fate | 'filtered' | 'unclear' {
  const { possible, doubt } = contendersBeforeDefault(limits, memberOf);
  const fates = new Set(possible.map(({ limit }) => fateOf(limit)));
  const [only] = fates;
  if (fates.size === 1 && only) return only;
  return doubt === 'filtered' ? 'filtered' : 'unclear';
}

function fateOf(limit: number | null): Fate | 'unclear' {
  if (limit === null || !Number.isInteger(limit) || limit < 1) return 'unclear';
  return limit === 1 ? 'one' : 'enough';
}
