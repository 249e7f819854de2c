import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts';
import { withError } from '../../src/diagnosis/pasted-error.ts';
import { pastedWords } from '../../src/diagnosis/tables/pasted-words.ts';
import { interrupts, signInCodes } from '../../src/diagnosis/tables/sign-in-codes.ts';
import { findError, type FoundError } from '../../src/knowledge/errors/find-error.ts';
import { knownErrors } from '../../src/knowledge/errors/index.ts';
import { signInNumbers } from '../../src/knowledge/errors/sign-in-numbers.ts';

const english = { locale: 'en', timeZone: 'Europe/Stockholm' };

const finding = (changes: Partial<Finding> & { rule: string }): Finding => ({
  case: 'some',
  confidence: 'high',
  outcome: 'most-likely',
  title: 'Title',
  cause: `Cause of ${changes.rule}`,
  next: 'Next',
  forIt: 'For IT',
  action: 'tell-it',
  actsOn: 'it',
  question: null,
  evidence: {},
  asOf: '2026-11-23T10:00:00.000Z',
  ...changes,
});

const noLicence = finding({ rule: 'intune-licence', confidence: 'certain', outcome: 'certain' });
const noPhone = finding({ rule: 'no-phone', confidence: 'medium', outcome: 'question' });
const blocked = finding({ rule: 'conditional-access', case: 'companyRule', evidence: { code: 53003, log: 'Blocked' } });
const restricted = finding({ rule: 'enrollment-restriction' });

const diagnosis = (...findings: Finding[]): Diagnosis => ({
  headline: findings[0]?.cause ?? 'Nothing found.',
  findings,
  unknown: [{ rule: 'sso-policy', title: 'T', reason: 'forbidden', said: 'S', forIt: 'F', permissions: ['P'], requestId: '' }],
  clear: [{ rule: 'device-limit', title: 'The number of your devices' }],
  notLookedAt: ['phone-type'],
  summary: 'What was found.',
  freshness: 'As of 11:00.',
  asOf: '2026-11-23T10:00:00.000Z',
});

const signIn = (code: number): FoundError => ({ kind: 'sign-in', code });
const known = (id: string): FoundError => ({ kind: 'known', id });
const rulesOf = (found: Diagnosis): string[] => found.findings.map(({ rule }) => rule);
const pastedIn = (found: Diagnosis): Finding => {
  const pasted = found.findings.find(({ rule }) => rule === 'pasted-error');
  if (!pasted) throw new Error('The error that was pasted is not told');
  return pasted;
};

describe('a number of the sign-in', () => {
  it('is told in the words of its case, without an app or a time', () => {
    const found = withError(signIn(53003), diagnosis(), english);

    expect(pastedIn(found)).toMatchObject({
      case: 'companyRule',
      cause: 'A company security rule stopped your sign-in. You did nothing wrong.',
      outcome: 'most-likely',
      actsOn: 'it',
      action: 'tell-it',
      evidence: { code: 53003 },
    });
    expect(found.headline).toBe('A company security rule stopped your sign-in. You did nothing wrong.');
    expect(found.summary).toBe('This is most likely what your error means.');
  });

  it('adds nothing when the live log tells the same number', () => {
    const found = withError(signIn(53003), diagnosis(noPhone, blocked), english);

    expect(rulesOf(found)).toEqual(['conditional-access', 'no-phone']);
    expect(found.headline).toBe('Cause of conditional-access');
    expect(found.summary).toBe('This is what I see behind your error.');
  });

  it('stands beside a live failure with another number', () => {
    const found = withError(signIn(50126), diagnosis(blocked, noPhone), english);

    expect(rulesOf(found)).toEqual(['pasted-error', 'conditional-access', 'no-phone']);
  });

  it('comes after what is certain, and leaves headline and summary to it', () => {
    const found = withError(signIn(50126), diagnosis(noLicence, noPhone), english);

    expect(rulesOf(found)).toEqual(['intune-licence', 'pasted-error', 'no-phone']);
    expect(found).toMatchObject({ headline: 'Cause of intune-licence', summary: 'What was found.' });
  });

  it('is no error when it is a step on the way, and says how to go on', () => {
    const { cause, next, action } = pastedIn(withError(signIn(50072), diagnosis(), english));

    expect(cause).toBe('50072 is a step on the way to your sign-in, not an error.');
    expect(next).toContain('aka.ms/mysecurityinfo');
    expect(action).toBe('security-info');
  });

  it('is not explained when nobody knows it, and only IT is shown where to look it up', () => {
    const { case: found, cause, next, forIt } = pastedIn(withError(signIn(59999), diagnosis(), english));

    expect(found).toBe('unlisted');
    expect(withError(signIn(59999), diagnosis(), english).summary).toBe('So I cannot say what it means, and I do not guess.');
    expect(cause).toBe('59999 is a number of Microsoft’s sign-in that I do not know.');
    expect(`${cause} ${next}`).not.toContain('login.microsoftonline.com');
    expect(forIt).toContain('login.microsoftonline.com/error?code=59999');
  });

  it('tells what the log says of a number that nobody knows', () => {
    const live = finding({ rule: 'sign-in-log', case: 'unlisted', evidence: { code: 59999, log: 'Odd thing' } });

    const found = withError(signIn(59999), diagnosis(noPhone, live), english);

    expect(rulesOf(found)).toEqual(['sign-in-log', 'no-phone']);
  });

  it('says of the log only what is so', () => {
    const unread = pastedIn(withError(signIn(53003), diagnosis(), english));
    const read = pastedIn(withError(signIn(53003), { ...diagnosis(), clear: [{ rule: 'sign-in-log', title: 'T' }] }, english));

    expect(unread.forIt).toContain('I did not look at the sign-in log, or could not.');
    expect(read.forIt).toContain('The sign-in log does not show it as the failure that counts');
  });

  it.each([...signInCodes.keys(), ...interrupts])('%d can be told without the log', (code) => {
    const { cause, next, forIt } = pastedIn(withError(signIn(code), diagnosis(), english));

    expect([cause, next, forIt].filter((text) => text === '' || /[{}]|undefined/.test(text) || text.length > 600)).toEqual([]);
    expect(`${cause} ${next}`).not.toMatch(/AADSTS|Entra|Intune|Conditional Access/);
  });
});

it('knows for each number of the sign-in that it is one when it stands alone', () => {
  const told = [...new Set([...signInCodes.keys(), ...interrupts])].toSorted((one, other) => one - other);

  expect([...signInNumbers].toSorted((one, other) => one - other)).toEqual(told);
});

describe('an error that is known', () => {
  it('is told in the words of its entry', () => {
    const { cause, evidence, outcome, action } = pastedIn(withError(known('push-certificate'), diagnosis(), english));

    expect(cause).toBe('Your company’s certificate for iPhones is missing or has run out. You did nothing wrong.');
    expect({ evidence, outcome, action }).toEqual({
      evidence: { error: 'push-certificate' },
      outcome: 'certain',
      action: 'tell-it',
    });
  });

  it('gives way to what is seen live behind it', () => {
    const full = finding({ rule: 'device-limit', case: 'reached' });

    const found = withError(known('too-many-devices'), diagnosis(noPhone, full), english);

    expect(rulesOf(found)).toEqual(['device-limit', 'no-phone']);
  });

  it('gives way to an app that failed live with the same number', () => {
    const failed = finding({ rule: 'authenticator-state', case: 'failed', evidence: { hex: '0x87D13BA9' } });
    const other = finding({ rule: 'authenticator-state', case: 'failed', evidence: { hex: '–' } });

    expect(rulesOf(withError(known('app-wants-user-licence'), diagnosis(noPhone, failed), english))).toEqual([
      'authenticator-state',
      'no-phone',
    ]);
    expect(rulesOf(withError(known('app-wants-user-licence'), diagnosis(other), english))).toContain('pasted-error');
  });

  it('does not take another trouble of the company for its own', () => {
    const domain = finding({ rule: 'tenant-set-up', case: 'domain', confidence: 'certain', outcome: 'certain' });
    const expired = { ...domain, case: 'certificateExpired' };

    expect(rulesOf(withError(known('push-certificate'), diagnosis(domain), english))).toEqual(['tenant-set-up', 'pasted-error']);
    expect(rulesOf(withError(known('push-certificate'), diagnosis(expired), english))).toEqual(['tenant-set-up']);
  });

  it('keeps its other causes when it has several, after what is seen live', () => {
    const found = withError(known('profile-not-installed'), diagnosis(noPhone, restricted), english);

    expect(rulesOf(found)).toEqual(['enrollment-restriction', 'pasted-error', 'no-phone']);
    expect(found.headline).toBe('Cause of enrollment-restriction');
  });

  it('asks where the live finding behind it is not sure', () => {
    const found = withError(known('set-up-for-access-page'), diagnosis(restricted, noPhone), english);

    expect(rulesOf(found)).toEqual(['no-phone', 'pasted-error', 'enrollment-restriction']);
    expect(found.summary).toBe('This may be behind your error, so let me ask you something.');
  });

  it('names all causes of “expected services”, what Usher checks and what it cannot see', () => {
    const { cause, forIt, outcome } = pastedIn(withError(known('expected-services'), diagnosis(), english));

    expect(outcome).toBe('most-likely');
    expect(cause).toMatch(
      /slip in the address.*file that is missing.*mistake in that file.*iOS 27 refuses.*or a work Apple account/,
    );
    expect(forIt).toMatch(
      /I can check the domain of the address, the licence and the tenant’s set-up\. Unless the rule discovery-file says more, I cannot see from here: whether the discovery file/,
    );
  });

  it.each(knownErrors.map(({ id }) => id))('%s fits on a card, with every slot filled', (id) => {
    const { cause, next, forIt, title } = pastedIn(withError(known(id), diagnosis(), english));

    expect(
      [title, cause, next, forIt].filter((text) => text.length > 600 || text.trim() === '' || /[{}]|\*\*|\s{2}/.test(text)),
    ).toEqual([]);
  });

  it('changes nothing when its entry is gone', () => {
    expect(withError(known('no-longer-here'), diagnosis(noPhone), english)).toEqual(diagnosis(noPhone));
  });
});

it('passes on a number of another kind to IT, and claims nothing', () => {
  const { cause, forIt, actsOn, evidence } = pastedIn(withError({ kind: 'number', code: '0x80180014' }, diagnosis(), english));

  expect(cause).toBe('0x80180014 is an error number that I do not know.');
  expect(forIt).toContain('which is not in my lists');
  expect({ actsOn, evidence }).toEqual({ actsOn: 'it', evidence: { code: '0x80180014' } });
});

it.each<FoundError>([signIn(53003), known('expected-services'), { kind: 'number', code: '-2016281112' }])(
  'leaves alone what was not seen, what is fine and how old it is with %j',
  (found) => {
    const { unknown, clear, notLookedAt, freshness, asOf } = diagnosis(blocked);

    expect(withError(found, diagnosis(blocked), english)).toMatchObject({ unknown, clear, notLookedAt, freshness, asOf });
  },
);

it('changes nothing in the diagnosis it was given, and can be kept as JSON', () => {
  const before = diagnosis(noPhone, blocked);

  const found = withError(signIn(50126), before, english);

  expect(before).toEqual(diagnosis(noPhone, blocked));
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

it('keeps nothing that somebody typed but the number', () => {
  const found = findError('ann@contoso.com, +46 70 123 45 67: AADSTS50126 for Ann Smith');

  const told = JSON.stringify(withError(found ?? known('none'), diagnosis(), english));

  expect(told).toContain('50126');
  expect(told).not.toMatch(/ann|smith|123 45/i);
});

it('has an address for looking up numbers in the words for IT alone', () => {
  const withAddress = Object.entries(pastedWords).filter(([, words]) => words.includes('login.microsoftonline.com'));

  expect(withAddress.map(([key]) => key)).toEqual(['unlistedIt']);
});
