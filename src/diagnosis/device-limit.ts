import { deviceLimit, type LimitFacts, limitFacts } from '../checks/device-limit.ts';
import type { EnrollmentRestrictions } from '../graph/enrollment-restrictions.ts';
import type { Aged } from '../graph/tenant-facts.ts';
import { type BesidePhones, besidePhones, fromCheck } from './before-set-up.ts';
import { defineRule } from './rule.ts';

type LimitsAndDevices = BesidePhones<Aged<EnrollmentRestrictions>>;

/** With a phone in use, a full list stops only somebody who sets up one more. */
type LimitsOfPerson = Aged<LimitFacts> & Pick<LimitsAndDevices, 'phoneInUse'>;

/** The check counts as Intune does: not what is leaving, not what was silent for 90 days. Entra has a limit of its own. */
export const deviceLimitRule = defineRule<LimitsAndDevices | null, LimitsOfPerson | null>({
  id: 'device-limit',
  evidence: 'deviceManagement/deviceEnrollmentConfigurations (beta): limits; users/{id}/managedDevices (beta): how many count',
  permissions: ['DeviceManagementServiceConfig.Read.All', 'DeviceManagementManagedDevices.Read.All', 'GroupMember.Read.All'],
  read: (run) => besidePhones(run, run.tenant.enrollmentRestrictions()),

  async readOn(run, known) {
    if (!known || !mayBeFull(known)) return null;
    const { value, asOf } = known.answer;
    const facts = { ...(await limitFacts(run, value.limits)), devices: known.devices };
    return { value: facts, asOf, phoneInUse: known.phoneInUse };
  },

  decide(facts, now) {
    if (!facts) return { kind: 'skipped' };
    const { value, asOf, phoneInUse } = facts;
    const verdict = fromCheck(deviceLimit.decide(value, now), { asOf, caseOf: () => (phoneInUse ? 'another' : 'full') });
    return phoneInUse && verdict.kind !== 'cause' ? { kind: 'skipped' } : verdict;
  },

  cases: {
    full: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    another: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask: { yes: 'noRoom', no: 'enough' } },
    noRoom: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
    enough: { confidence: 'high', actsOn: 'nobody', next: 'check-again', answered: true },
  },

  text: {
    title: 'How many work devices you may have',
    full: '{used, plural, one {You already have # work device} other {You already have # work devices}}, and your company allows {limit}. No other phone can be set up until one is taken off the list.',
    fullNext: 'Tell IT which of them you no longer use: {names}.',
    fullIt: deviceLimit.text.fix,
    another:
      '{used, plural, one {You have # work device} other {You have # work devices}}, and your company allows {limit}. That stops you only if you are setting up one more.',
    anotherNext: 'If you are setting up one more, tell IT which of them you no longer use: {names}.',
    anotherIt: deviceLimit.text.fix,
    anotherAsk: 'Are you setting up one more phone or tablet?',
    anotherWhere: 'I see these with your account: {names}. If the one in your hand is among them, the answer is no.',
    noRoom: 'Then there is no room for it until one of the others is taken off the list.',
    noRoomNext: 'Tell IT which of them you no longer use: {names}.',
    noRoomIt: deviceLimit.text.fix,
    enough: 'Then the number of your devices does not stop you.',
    enoughNext: 'Try to sign in once more, then check again.',
    enoughIt: deviceLimit.text.fix,
  },
});

/** Spares the question about groups for somebody with a phone who has fewer devices than any limit. */
const mayBeFull = ({ answer, devices, phoneInUse }: LimitsAndDevices): boolean =>
  !phoneInUse || answer.value.limits.some(({ limit }) => limit !== null && devices.length >= limit);
