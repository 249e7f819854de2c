import { decided } from '../../src/diagnosis/diagnose.ts';
import { rules } from '../../src/diagnosis/index.ts';
import type { AnyRule, Cause } from '../../src/diagnosis/rule.ts';
import { interrupts, signInCodes } from '../../src/diagnosis/tables/sign-in-codes.ts';
import { unfinishedSteps } from '../../src/diagnosis/tables/unfinished-steps.ts';
import { findingFrom } from '../../src/diagnosis/wording.ts';
import { run } from '../checks/person.ts';
import {
  appRow,
  installReport,
  methodRow,
  paths,
  personIn,
  phoneRow,
  plan,
  services,
  signInRow,
  ssoPolicyRow,
  ssoStateRow,
} from '../checks/tenant.ts';

/** Proves of all rules together what their texts promise: no rule may leave a person or IT without a sentence. */

type Change = Record<string, unknown>;

const phone = (changes: object): Change => ({ [paths.devices]: [phoneRow(changes)] });
const noPhone = { [paths.devices]: [] };
const notLinked = { azureADRegistered: false, deviceRegistrationState: 'notRegistered' };
const bad = { complianceState: 'noncompliant' };
const old = { id: 'other', deviceName: 'Old iPhone', enrolledDateTime: '2026-11-01T08:00:00Z' };
const apps = (state: string): Change => ({ [paths.allAppStates]: [appRow(state)] });
const sso = (state: string): Change => ({ [paths.configurationStates]: [ssoStateRow(state)] });
const methods = (...rows: object[]): Change => ({ [paths.methods]: [methodRow('password'), ...rows] });
const failed = (code: number, changes: object = {}): Change => ({
  [paths.signIns]: {
    value: [signInRow('2026-11-23T09:00:00Z', code, { deviceDetail: { operatingSystem: 'iOS 18.1' }, ...changes })],
  },
});
const reason = (failureReason: string) => failed(50053, { status: { errorCode: 50053, failureReason } });
const authenticator = (name: string) => methodRow('microsoftAuthenticator', { displayName: name });
const secondSso = { id: 'e1f2a3b4-c5d6-4e7f-8a9b-0c1d2e3f4a5b', displayName: 'Second' };

/** States of a tenant in which something is wrong. */
const states: readonly Change[] = [
  { [paths.user]: { id: 'x', accountEnabled: false, userPrincipalName: 'ada@contoso.com' } },
  { [paths.licences]: [] },
  { [paths.licences]: [plan('882e1d05-acd1-4ccb-8708-6ee03664b117')] },
  { [paths.certificate]: { id: 'c', appleIdentifier: 'apple@contoso.com', expirationDateTime: '2026-11-01T08:00:00Z' } },
  { ...noPhone, [paths.profiles]: [] },
  { ...noPhone, [paths.groups]: { value: [] } },
  { [paths.health]: services({ 'Microsoft Intune': 'serviceDegradation' }) },
  { [paths.health]: services({ 'Microsoft Teams': 'serviceInterruption' }) },
  {
    ...noPhone,
    [paths.failures]: [
      {
        '@odata.type': '#microsoft.graph.enrollmentTroubleshootingEvent',
        eventDateTime: '2026-11-23T08:00:00Z',
        userId: phoneRow().userId,
        failureCategory: 'enrollmentRestrictionsEnforced',
        failureReason: 'DeviceTypeNotSupported',
        operatingSystem: 'iOS',
      },
    ],
  },
  {
    [paths.devices]: ['a', 'b', 'c', 'd', 'e'].map((id) =>
      phoneRow({ id, lastSyncDateTime: '2026-10-01T00:00:00Z', enrolledDateTime: '2026-09-01T00:00:00Z' }),
    ),
  },
  noPhone,
  phone({ deviceEnrollmentType: 'userEnrollment' }),
  phone({ deviceEnrollmentType: 'appleUserEnrollment' }),
  phone(notLinked),
  phone({ deviceRegistrationState: 'revoked' }),
  phone({ ...notLinked, enrolledDateTime: '2026-11-23T09:40:00Z' }),
  phone({ ...notLinked, lastSyncDateTime: '2026-11-21T08:00:00Z' }),
  { [paths.devices]: [phoneRow(), phoneRow({ ...old, ...notLinked })] },
  { ...phone(notLinked), ...apps('pendingInstall') },
  phone({ lastSyncDateTime: '2026-11-21T08:00:00Z' }),
  phone(bad),
  phone({ complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: '2026-11-27T08:00:00Z' }),
  phone({ complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: '2026-11-22T08:00:00Z' }),
  {
    [paths.devices]: [phoneRow(), phoneRow({ ...old, ...bad })],
    [paths.policies.replace(phoneRow().id, old.id)]: [],
  },
  apps('pendingInstall'),
  apps('failed'),
  { [paths.allAppStates]: [{ ...appRow('installed'), mobileAppList: [] }] },
  { ...apps('failed'), [paths.installReport]: installReport('0x87D13B62') },
  { ...apps('failed'), [paths.installReport]: installReport('0x87D13B61') },
  { ...apps('failed'), [paths.installReport]: installReport('0x87D13B61'), ...methods(methodRow('phone')) },
  ...['conflict', 'error', 'notApplicable'].map(sso),
  {
    [paths.ssoPolicies]: [ssoPolicyRow(), ssoPolicyRow(secondSso)],
    [paths.configurationStates]: [ssoStateRow('compliant'), ssoStateRow('compliant', secondSso)],
  },
  { ...noPhone, ...methods() },
  { ...apps('pendingInstall'), ...failed(500121), ...methods(authenticator('Old iPhone')) },
  ...[...signInCodes.keys(), ...interrupts, 987_654].map((code) => failed(code)),
  failed(987_654, { conditionalAccessStatus: 'failure' }),
  failed(53003, { riskState: 'atRisk' }),
  failed(53000, { resourceDisplayName: 'Microsoft Intune Enrollment' }),
  failed(53000, { deviceDetail: { operatingSystem: 'Windows 10' } }),
  reason('The account is locked because the user tried to sign in too many times.'),
  reason('Sign-in was blocked because it came from an IP address with malicious activity.'),
];

/** A leftover slot, Markdown, or a fact that was not there. */
const broken = /[{}*`]|\b(undefined|null|NaN|Invalid Date|1970)\b|“”|\s{2}|\(\)/;

const found: { rule: AnyRule; cause: Cause }[] = [];

beforeAll(async () => {
  for (const state of states) {
    for (const { rule, verdict } of await decided(run(personIn(state)), rules)) {
      if (verdict.kind === 'cause') found.push({ rule, cause: verdict });
    }
  }
});

const byRule = rules.map((rule): [string, AnyRule] => [rule.id, rule]);
/** They have more cases than a few states of a tenant show; their own tests show each. */
const shownElsewhere = [
  'known-problem',
  'account-disabled',
  'intune-licence',
  'tenant-set-up',
  'discovery-file',
  'enrollment-profile',
  'enrollment-restriction',
  'device-limit',
  'enrollment-failed',
  'no-phone',
  'phone-type',
];

describe.each(byRule)('the cases of %s', (id, rule) => {
  const ofRule = () => found.filter((one) => one.rule === rule).map(({ cause }) => cause);

  it('can all be reached', () => {
    const reached = new Set(ofRule().map((cause) => cause.case));
    const missed = Object.entries(rule.cases).filter(([key, { answered }]) => !answered && !reached.has(key));

    expect(shownElsewhere.includes(id) ? [] : missed.map(([key]) => key)).toEqual([]);
  });

  it('are never answers to a question', () => {
    expect(ofRule().filter((cause) => rule.cases[cause.case]?.answered)).toEqual([]);
  });

  it('make whole sentences of what was read', () => {
    for (const cause of ofRule()) {
      const {
        title,
        cause: said,
        next,
        forIt,
        question,
      } = findingFrom(rule, cause, { locale: 'en', timeZone: 'Europe/Stockholm' });
      const answers = question ? [question.yes, question.no].flatMap((told) => [told.cause, told.next, told.forIt]) : [];
      const sentences = [title, said, next, forIt, ...(question ? [question.text, question.where] : []), ...answers];

      expect(sentences.filter((sentence) => broken.test(sentence.replace('{{DEVICEREGISTRATION}}', '')))).toEqual([]);
      expect(sentences.filter((sentence) => sentence === '' || sentence.length > 900)).toEqual([]);
      expect(Math.max(said.length, next.length)).toBeLessThan(600);
    }
  });

  it('ask one question where they are not sure, and none where they are', () => {
    for (const cause of ofRule()) {
      const { confidence, question } = findingFrom(rule, cause, { locale: 'en', timeZone: 'UTC' });

      const isUnsure = confidence === 'medium' || confidence === 'low';
      const asksAlways = confidence === 'high' && rule.cases[cause.case]?.asksAlways === true;
      expect(question !== null).toBe(isUnsure || asksAlways);
    }
  });
});

describe.each(byRule)('the answers that %s knows', (_id, rule) => {
  const answers = Object.entries(rule.cases).filter(([, { answered }]) => answered);

  it('are sure enough to act on, and ask nothing more', () => {
    expect(answers.filter(([, { confidence, ask }]) => ask || confidence === 'medium' || confidence === 'low')).toEqual([]);
  });

  it('are each the answer to some question', () => {
    const asked = new Set(Object.values(rule.cases).flatMap(({ ask }) => (ask ? [ask.yes, ask.no] : [])));

    expect(answers.map(([key]) => key).filter((key) => !asked.has(key))).toEqual([]);
  });
});

it('reaches every rule but those that are shown elsewhere', () => {
  const reached = new Set(found.map(({ rule }) => rule.id));

  expect(rules.map(({ id }) => id).filter((id) => !reached.has(id) && !shownElsewhere.includes(id))).toEqual([]);
});

it('leaves no unfinished step without a state that shows it', () => {
  expect([...unfinishedSteps.keys()].every((code) => interrupts.has(code))).toBe(true);
});
