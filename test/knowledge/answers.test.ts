import { answers } from '../../src/knowledge/answers/index.ts';
import { sources } from '../../src/knowledge/sources.ts';

const known: readonly string[] = Object.values(sources);
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[A-Z*])/).filter((sentence) => sentence !== '');

it.each(answers.map((answer) => [answer.id, answer] as const))('%s is short, dated and has a source', (_id, answer) => {
  expect(sentencesOf(answer.answer).length).toBeLessThanOrEqual(4);
  expect(answer.answer.length).toBeLessThanOrEqual(420);
  expect(known).toContain(answer.source);
  expect(new Date(answer.checkedOn).toISOString().slice(0, 10)).toBe(answer.checkedOn);
});

it.each(answers.map((answer) => [answer.id, answer] as const))('%s speaks plainly', (_id, { question, answer }) => {
  expect(`${question} ${answer}`).not.toMatch(
    /\b(MDM|MAM|VPP|JIT|SSO|UPN|tenant|provision|enrol+ment|compliant|AADSTS|Azure)\b/i,
  );
  expect(`${question} ${answer}`).not.toMatch(/[{}<>']|\p{Extended_Pictographic}/u);
});

it('never tells anyone to remove management or to delete Authenticator as a way to repair something', () => {
  const advice = answers.flatMap(({ id, answer }) => sentencesOf(answer).map((sentence) => `${id}: ${sentence}`));

  expect(advice.filter((sentence) => /: (Remove|Delete|Sign out|Uninstall|Reset your phone)/.test(sentence))).toEqual([]);
});

it('sends nobody to the App Store or to Company Portal to set up the phone', () => {
  expect(
    answers.filter(({ answer }) => /(Install|Open|Download|Get) (the )?\*?\*?(Company Portal|App Store)/i.test(answer)),
  ).toEqual([]);
});
