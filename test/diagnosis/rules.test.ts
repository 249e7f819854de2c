import { authenticatorState } from '../../src/diagnosis/authenticator-state.ts';
import { notRegistered } from '../../src/diagnosis/not-registered.ts';
import { phoneNotCompliant } from '../../src/diagnosis/phone-not-compliant.ts';
import { phoneSilent } from '../../src/diagnosis/phone-silent.ts';
import { UsherError } from '../../src/errors.ts';
import type { AuthenticatorState } from '../../src/checks/authenticator-on.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { ago, days, device, now, run } from '../checks/person.ts';
import { paths, personIn, phoneRow } from '../checks/tenant.ts';

const unknown = { kind: 'unknown', reason: 'not-reported' };

describe('phone-not-compliant', () => {
  const decide = (changes: Parameters<typeof device>[0], policies: string[] | null = ['iOS baseline']) =>
    phoneNotCompliant.decide({ phones: [device(changes)], policies }, now);

  it('names the failing policies, as of the phone’s last contact', async () => {
    const graph = personIn({ [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })] });

    expect(await phoneNotCompliant.run(run(graph))).toMatchObject({
      case: 'failed',
      confidence: 'likely',
      facts: { policies: 'iOS BYOD baseline', count: 1 },
      asOf: new Date('2026-11-23T09:30:00Z'),
    });
  });

  it('still tells when the policies cannot be read, and says so to IT', async () => {
    const graph = personIn({
      [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })],
      [paths.policies]: new UsherError('graph-forbidden', 'refused'),
    });
    const verdict = await phoneNotCompliant.run(run(graph));
    const words = wordsFor('rule.phone-not-compliant', phoneNotCompliant.text, 'en');

    expect(verdict).toMatchObject({ case: 'failed', facts: { read: 'no', count: 0 } });
    expect(words('failedIt', verdict.kind === 'cause' ? verdict.facts : {})).toContain('could not be read');
  });

  it('knows a grace period from a failure', () => {
    expect(decide({ compliance: 'grace' })).toMatchObject({ case: 'grace' });
  });

  it('is clear when compliant, cannot tell when unknown, and has nothing to look at without a phone', () => {
    expect(decide({ compliance: 'compliant' })).toEqual({ kind: 'clear' });
    expect(decide({ compliance: 'unknown' })).toEqual(unknown);
    expect(phoneNotCompliant.decide({ phones: [], policies: null }, now)).toEqual({ kind: 'skipped' });
  });

  it('names the right one of two phones', () => {
    const phones = [device({ name: 'Good' }), device({ name: 'Bad', compliance: 'not-compliant' })];

    expect(phoneNotCompliant.decide({ phones, policies: null }, now)).toMatchObject({ facts: { phone: 'Bad', phones: 2 } });
  });
});

describe('authenticator-state', () => {
  const decide = (state: AuthenticatorState, changes: Parameters<typeof device>[0] = {}) =>
    authenticatorState.decide([{ phone: device(changes), state }], now);

  it.each([
    ['pending', 'pending', 'employee'],
    ['failed', 'failed', 'it'],
    ['not-assigned', 'unassigned', 'it'],
  ] as const)('that is %s is only likely a cause', (state, found, actsOn) => {
    expect(decide(state)).toMatchObject({ case: found, confidence: 'likely', actsOn });
  });

  it('is clear when it is installed, and cannot tell when Intune does not say', () => {
    expect(decide('installed')).toEqual({ kind: 'clear' });
    expect(decide('unknown')).toEqual(unknown);
    expect(authenticatorState.decide([], now)).toEqual({ kind: 'skipped' });
  });

  it('does not believe a missing line right after enrollment', () => {
    expect(decide('not-assigned', { enrolledAt: ago(5) })).toEqual(unknown);
  });

  it('never says that it is not installed, nor to remove anything', () => {
    const said = Object.values(authenticatorState.text).join('\n');

    expect(said).not.toMatch(/not installed/i);
    expect(said).not.toMatch(/(?<!not )delete Authenticator/i);
  });

  it('looks at several phones and names the one', () => {
    const phones = [
      { phone: device({ name: 'Good' }), state: 'installed' as const },
      { phone: device({ name: 'Bad' }), state: 'failed' as const },
    ];

    expect(authenticatorState.decide(phones, now)).toMatchObject({ facts: { phone: 'Bad' } });
  });

  it('does not ask about sign-in methods: being registered for MFA is no installation', async () => {
    expect(await authenticatorState.run(run(personIn()))).toEqual({ kind: 'clear' });
  });
});

describe('not-registered', () => {
  it.each([
    ['an hour passed', ago(days(1)), 'open'],
    ['it is fresh', ago(20), 'fresh'],
  ])('is likely a cause when the phone says no and %s', (_when, enrolledAt, found) => {
    expect(notRegistered.decide([device({ registered: false, enrolledAt })], now)).toMatchObject({
      case: found,
      confidence: 'likely',
    });
  });

  it('is clear when registered, and cannot tell when not reported', () => {
    expect(notRegistered.decide([device()], now)).toEqual({ kind: 'clear' });
    expect(notRegistered.decide([device({ registered: null })], now)).toEqual(unknown);
    expect(notRegistered.decide([], now)).toEqual({ kind: 'skipped' });
  });
});

describe('phone-silent', () => {
  const silent = { lastSync: ago(days(3)), enrolledAt: ago(days(90)) };

  it('is likely a cause after a day without contact', () => {
    expect(phoneSilent.decide([device(silent)], now)).toMatchObject({ case: 'silent', confidence: 'likely' });
  });

  it('is clear when any phone was in contact, even one that was only just enrolled', () => {
    expect(phoneSilent.decide([device(silent), device()], now)).toEqual({ kind: 'clear' });
    expect(phoneSilent.decide([device({ lastSync: null, enrolledAt: ago(10) })], now)).toEqual({ kind: 'clear' });
  });

  it('cannot tell when a phone reports no time', () => {
    const timeless = device({ lastSync: null, enrolledAt: null });

    expect(phoneSilent.decide([timeless], now)).toEqual(unknown);
    expect(phoneSilent.decide([device(silent), timeless], now)).toEqual(unknown);
  });
});
