import { newGuide } from '../../src/dialogs/enroll/guide.ts';
import { statusText } from '../../src/dialogs/enroll/status-text.ts';
import { todoKeys } from '../../src/dialogs/enroll/step.ts';
import { stepNumber, steps } from '../../src/dialogs/enroll/steps.ts';
import { text } from '../../src/dialogs/enroll/text.ts';
import { voiceFor } from '../../src/dialogs/enroll/voice.ts';

const listener = { locale: 'en', timeZone: 'UTC', now: new Date(0), minimum: '15.0', pictureOf: () => null };
const voice = (device: 'iPhone' | 'iPad', version: string | null) =>
  voiceFor({ ...newGuide(new Date(0)), device, version }, listener);
const everything = [...steps.map((step) => step.text), text, statusText].flatMap((phrases) => Object.values(phrases));

it('are the twelve of the phone, in its order', () => {
  expect(steps.map(({ id }) => id)).toEqual([
    'open-settings',
    'general',
    'vpn-device-management',
    'sign-in',
    'icloud',
    'password',
    'allow',
    'wait',
    'managed-account',
    'authenticator',
    'apps',
    'teams',
  ]);
});

it('prove what Graph can see, and only that', () => {
  expect(steps.filter(({ proved }) => proved).map(({ id }) => id)).toEqual(['wait', 'authenticator', 'apps', 'teams']);
});

it.each([
  ['vpn-device-management', '**VPN & Device Management**'],
  ['sign-in', '**Sign In to Work or School Account…**'],
  ['icloud', '**Sign In to iCloud**'],
  ['password', '**Continue**'],
  ['allow', '**Allow Remote Management**'],
])('%s names the label %s as the phone does', (id, label) => {
  const step = steps[stepNumber(id) - 1]!;

  expect(todoKeys(step).some((key) => step.text[key]?.includes(label))).toBe(true);
});

it.each(steps.map((step) => [step.id, step] as const))('%s fills all its words for every device and version', (_id, step) => {
  const said = (['iPhone', 'iPad'] as const).flatMap((device) =>
    [null, '17.6', '26'].flatMap((version) => Object.keys(step.text).map((key) => voice(device, version).step(step, key))),
  );

  expect(said.filter((sentence) => /[{}]/.test(sentence) || sentence === '')).toEqual([]);
});

describe.each(steps.map((step) => [step.id, step] as const))('%s', (_id, step) => {
  it('offers one to four troubles, each with a short question and an answer of at most four sentences', () => {
    const questions = step.troubles.map(({ id }) => step.text[id] ?? '');
    const answers = step.troubles.map(({ id }) => step.text[`${id}-answer`] ?? '');

    expect(step.troubles.length).toBeGreaterThan(0);
    expect(step.troubles.length).toBeLessThanOrEqual(4);
    expect(questions.filter((question) => question === '' || question.length > 40)).toEqual([]);
    expect(answers.filter((answer) => answer === '' || answer.split(/[.!?](?:\s|$)/).length - 1 > 4)).toEqual([]);
  });

  it('has no phrase that nothing shows', () => {
    const used = ['title', 'expect', ...todoKeys(step), ...step.troubles.flatMap(({ id }) => [id, `${id}-answer`])];

    expect(Object.keys(step.text).sort()).toEqual(used.sort());
  });
});

it('says Apple ID up to version 17 and Apple Account afterwards', () => {
  const signIn = steps[stepNumber('icloud') - 1]!;

  expect(voice('iPhone', '17').step(signIn, 'private-icloud-answer')).toContain('Apple ID');
  expect(voice('iPhone', '18').step(signIn, 'private-icloud-answer')).toContain('Apple Account');
});

it('never sends anybody to Company Portal', () => {
  expect(everything.filter((sentence) => /company portal/i.test(sentence))).toEqual([]);
});

it('never advises to delete Authenticator', () => {
  const about = everything.filter((sentence) => /delet/i.test(sentence) && /authenticator/i.test(sentence));

  expect(about.length).toBeGreaterThan(0);
  expect(about.filter((sentence) => !/(do not delete|delete nothing|only when another sign-in method)/i.test(sentence))).toEqual(
    [],
  );
});

it('never advises to remove management', () => {
  expect(everything.filter((sentence) => /remove management|remove the management/i.test(sentence))).toEqual([]);
});

it('keeps blame, jargon and emoji out of its words', () => {
  expect(everything.filter((sentence) => /\bMDM\b|\bUPN\b|\bJIT\b|your fault|\p{Extended_Pictographic}/u.test(sentence))).toEqual(
    [text.preFlightIntro],
  );
});
