import type { GroupPerson } from '../../graph/group-people.ts';
import { type IntuneSku, intuneSkus } from '../../graph/intune-skus.ts';
import type { Subject } from '../audience.ts';
import { oldest } from './ages.ts';
import { fatesOf, type Meant, meantFor, meantPermissions } from './meant-people.ts';
import { peopleSlots, who } from './people-slots.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type SkuMeant = Meant<readonly IntuneSku[]>;
type Found = 'nothing' | 'none' | 'some' | 'nobody' | 'partly';
type LicenceState = 'yes' | 'no' | 'off' | 'unknown';

const place = 'Microsoft 365 admin center > Billing > Licenses, or Entra admin center > Groups > the group > Licenses';

export const intuneLicences = defineTenantCheck<SkuMeant, 'all' | 'everyone', Found>({
  id: 'intune-licences',
  permissions: ['LicenseAssignment.Read.All', ...meantPermissions],
  usesBeta: true,
  features: ['profile'],

  read: (run) =>
    meantFor<readonly IntuneSku[]>(
      run,
      intuneSkus(run.graph).then((value) => ({ value, asOf: run.now })),
      () => [],
    ),

  decide: outcomesOf,

  text: {
    title: 'Everybody with the account driven profile has an Intune licence',
    why: 'Without an Intune licence the enrollment stops after the person has signed in.',
    link: 'https://learn.microsoft.com/intune/intune-service/fundamentals/licenses',
    all: 'All {looked} people who get the account driven profile have a licence with Intune. Accounts that are switched off do not count.',
    everyone:
      'The account driven profile goes to all users, which means all who have a licence. {looked, plural, =0 {} one {1 person in the groups that are named was looked at and has one.} other {# people in the groups that are named were looked at and have one.}}',
    nothing: 'No subscription with Intune can be used. {states, plural, =0 {There is none.} other {Suspended or ended: {skus}.}}',
    nothingFix: 'Buy or renew one: Microsoft 365 admin center > Billing > Your products.',
    none: `Nobody who gets the account driven profile has a licence with Intune. Looked at: {looked}.${who}`,
    noneFix: `Assign one: ${place}. “Mobile Device Management for Office 365” does not count.`,
    some: `{missing} of {looked} people who get the account driven profile have no licence with Intune{off, plural, =0 {} other {; for {off} of them its Intune part is switched off}}.${who}`,
    someFix: `Assign one to these people, or take them out of the profile’s group: ${place}. “Mobile Device Management for Office 365” does not count.`,
    nobody: 'Nobody gets an account driven profile, so there is nobody to look at.',
    nobodyFix: 'Assign an account driven profile first, and look again.',
    partly: `The first {looked} people who get the account driven profile all have a licence with Intune; more were not looked at.${who}`,
    partlyFix: `Look at the licences of the group: ${place}.`,
  },
});

function outcomesOf(meant: SkuMeant): TenantOutcome<'all' | 'everyone', Found>[] {
  const skus = meant.found.value;
  const aged = oldest(meant.found, meant.profiles);
  const usable = skus.filter(({ usable }) => usable !== false);
  if (usable.length === 0)
    return [fails('nothing', aged, { states: skus.length, skus: skus.map(({ name }) => name).join(', ') })];
  // Nothing is fine whoever they are, so whether the profile reaches somebody has to be certain.
  const fates = fatesOf<'meant' | 'fine'>(meant, 'fine', () => 'meant');
  const certain = fates.certain.filter(({ who: kind }) => kind === 'person');
  const judged = certain.map((subject) => ({ subject, state: licenceOf(subject.person, usable) }));
  const having = (state: LicenceState) => judged.filter((one) => one.state === state).map(({ subject }) => subject);
  const missing = [...having('no'), ...having('off')];
  const looked = certain.length;
  const slots = { looked, missing: missing.length, off: having('off').length, ...peopleSlots(missing) };
  if (missing.length > 0) return [missing.length === looked ? fails('none', aged, slots) : warns('some', aged, slots)];
  if (fates.doubt) return [cannotSay(fates.doubt)];
  if (having('unknown').length > 0) return [cannotSay('not-reported')];
  const rest = restOf(fates);
  if (rest.length > 0) return [cannotSay('not-reported', { case: 'partly', facts: { looked, ...peopleSlots(rest) } })];
  if (fates.of('meant').some(({ who: kind }) => kind === 'others')) return [passes('everyone', aged, { looked })];
  return looked > 0 ? [passes('all', aged, { looked })] : [cannotSay('not-reported', { case: 'nobody' })];
}

/** Those whose licences were not read. */
const restOf = (fates: { of(fate: 'meant'): readonly Subject[]; open: readonly Subject[] }): Subject[] => [
  ...fates.of('meant').filter(({ who: kind }) => kind === 'unread'),
  ...fates.open,
];

function licenceOf(person: GroupPerson | null, skus: readonly IntuneSku[]): LicenceState {
  if (!person?.licences) return 'unknown';
  const held = person.licences.flatMap(({ skuId, disabledPlans }) => {
    const sku = skus.find((one) => one.skuId === skuId);
    return sku ? [{ sku, on: sku.intunePlans.some((plan) => !disabledPlans.includes(plan)) }] : [];
  });
  if (held.length === 0) return 'no';
  const on = held.filter((one) => one.on);
  if (on.length === 0) return 'off';
  return on.some(({ sku }) => sku.usable === true) ? 'yes' : 'unknown';
}
