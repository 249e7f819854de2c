import { rules } from '../../src/diagnosis/index.ts';
import type { AnyRule, CaseInfo } from '../../src/diagnosis/rule.ts';
import { signInCases } from '../../src/diagnosis/tables/sign-in-cases.ts';
import type { SignInCode } from '../../src/diagnosis/tables/sign-in-code.ts';
import { interrupts, signInCodes } from '../../src/diagnosis/tables/sign-in-codes.ts';
import { unfinishedSteps } from '../../src/diagnosis/tables/unfinished-steps.ts';
import { knownErrors } from '../../src/knowledge/errors/index.ts';
import type { KnownError } from '../../src/knowledge/errors/known-error.ts';
import { table } from './markdown.ts';
import { readable } from './phrase.ts';

const opening = `# How Usher finds out why somebody cannot sign in

This page is made from the rules by \`npm run docs\`; a test fails when it is not what the rules say. Change the rule, not the page.

## How a diagnosis goes

1. **First round.** All rules put their first questions to Microsoft Graph at once; they travel together, one \`$batch\` for v1.0 and
   one for beta. What holds for the whole tenant (profiles, restrictions, apps, certificates) is remembered for twelve minutes.
2. **A certain blocker ends it.** When the first round shows something *certain*, such as an account that is switched off, nothing
   more is asked.
3. **Second round.** Otherwise all rules that need more ask it at once: the sign-in log, sign-in methods, app reports. So nobody
   waits for more than two round trips, and the sign-in log (five requests in ten seconds for a whole tenant) is read only when it
   can change the answer.
4. **What is told.** The surest cause first; among equally sure ones the order of this page, in which a cause stands before what
   follows from it. What could not be looked at is named with the reason and, for IT, the permission that is missing. It is
   never taken for fine and never for a cause.

| how sure | what is said |
|---|---|
| certain | “This is what stops you.” |
| high | “Most likely this is what stops you.” |
| medium, low | one question back first; the answer decides what is advised |

A rule may be surer or less sure than written here where other facts agree or disagree. Times are always shown: the sign-in log
runs 2 to 15 minutes behind, and what Intune says of a phone is as old as the phone’s last contact.

In the words below \`{slots}\` are filled with what was read; words that differ from one situation to the next stand as (one / other).`;

const acts: Readonly<Record<CaseInfo['actsOn'], string>> = {
  employee: 'the employee can act',
  it: 'IT can act',
  nobody: 'it passes by itself',
};
const nexts: Readonly<Record<CaseInfo['next'], string>> = {
  'set-up': 'set up the phone',
  'check-again': 'check again',
  'tell-it': 'send it to IT',
  'security-info': 'open the security info page',
  'reset-password': 'reset the password',
};

/** docs/diagnosis.md, from the rules themselves. */
export const diagnosisPage = (): string =>
  [
    opening,
    overview(),
    permissionSection(),
    '## The rules, in order',
    ...rules.map(ruleSection),
    signInSection(),
    interruptSection(),
    errorSection(),
  ]
    .join('\n\n')
    .concat('\n');

const confidences = (rule: AnyRule): string =>
  [...new Set(Object.values(rule.cases).flatMap(({ answered, confidence }) => (answered ? [] : [confidence])))].join(', ');

const overview = (): string =>
  `## At a glance

${table(
  ['#', 'rule', 'what it is about', 'round', 'how sure'],
  rules.map((rule, index) => [index, `\`${rule.id}\``, readable(rule.text.title), rule.rounds, confidences(rule)]),
)}`;

function permissionSection(): string {
  const all = [...new Set(rules.flatMap(({ permissions }) => permissions))].sort();
  const neededBy = (name: string) => rules.filter(({ permissions }) => permissions.includes(name)).map(({ id }) => `\`${id}\``);
  return `## What each permission is for

Application permissions of Microsoft Graph; all of them only read. Without one of them its rules say that they could not look.
What the rest of Usher needs them for: [permissions.md](permissions.md).

${table(
  ['permission', 'rules'],
  all.map((name) => [`\`${name}\``, neededBy(name).join(', ')]),
)}`;
}

/** The heading under which a rule stands. */
export const ruleHeading = ({ id, text }: AnyRule, index: number): string => `${index}. ${readable(text.title)} (\`${id}\`)`;

function ruleSection(rule: AnyRule, index: number): string {
  const { evidence, permissions, cases, rounds } = rule;
  return [
    `### ${ruleHeading(rule, index)}`,
    [
      `- Looks at: ${evidence}`,
      `- Permissions: ${permissions.map((name) => `\`${name}\``).join(', ') || 'none'}`,
      `- Decided in the ${rounds === 1 ? 'first' : 'second'} round`,
    ].join('\n'),
    ...Object.entries(cases).map(([name, info]) => caseSection(rule, name, info)),
  ].join('\n\n');
}

function caseSection({ text }: AnyRule, name: string, info: CaseInfo): string {
  const words = (key: string): string => readable(text[key] ?? '');
  const forIt = words(`${name}It` in text ? `${name}It` : 'anyIt');
  const how = info.answered ? 'after the answer' : info.confidence;
  return [
    `**\`${name}\`** – ${how}; ${acts[info.actsOn]}; next: ${nexts[info.next]}`,
    '',
    `- Employee: ${words(name)} *${words(`${name}Next`)}*`,
    `- IT: ${forIt}`,
    ...(info.ask
      ? [`- Question: ${words(`${name}Ask`)} ${words(`${name}Where`)} Yes → \`${info.ask.yes}\`, no → \`${info.ask.no}\``]
      : []),
  ].join('\n');
}

const codeRows = (codes: ReadonlyMap<number, SignInCode>): string[][] =>
  [...codes]
    .sort(([one], [other]) => one - other)
    .map(([code, { name, kind, case: its }]) => [
      String(code),
      `\`${name}\``,
      kind,
      `\`${its}\``,
      `\`${signInCases[its].teller}\``,
    ]);

const signInSection = (): string =>
  `## Sign-in numbers (AADSTS)

A number that is not here is passed on with what the log says, and never explained. A failure counts only while no later
success has put it right.

${table(['number', 'Microsoft’s name', 'kind', 'case', 'told by'], codeRows(signInCodes))}`;

function interruptSection(): string {
  const normal = [...interrupts].filter((code) => !unfinishedSteps.has(code)).sort((one, other) => one - other);
  return `### Steps on the way

These are no failures. They are told only when nothing failed and the step was never finished, and then as a question:

${table(['number', 'Microsoft’s name', 'kind', 'case', 'told by'], codeRows(unfinishedSteps))}

Normal whenever they come, and never told: ${normal.join(', ')}.`;
}

const errorSection = (): string =>
  [
    `## Errors that people paste

An error text, a number or the words of a screenshot, with slips. What Usher sees live comes before what the text alone means;
a number that is not here is passed on, and never explained. Sign-in numbers are those above.`,
    ...knownErrors.map(errorEntry),
  ].join('\n\n');

const quoted = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ');

function errorEntry(error: KnownError): string {
  const { id, shows, codes, confidence, actsOn, next, text, possible = {}, rules: explained, source, checkedOn } = error;
  return [
    `**${readable(text.title)}** (\`${id}\`) – ${confidence}; ${acts[actsOn]}; next: ${nexts[next]}`,
    '',
    ...(shows.length > 0 ? [`- Shown: ${quoted(shows)}`] : []),
    ...(codes.length > 0 ? [`- Numbers and names: ${codes.map((code) => `\`${code}\``).join(', ')}`] : []),
    `- Employee: ${readable(text.cause)} *${readable(text.next)}*`,
    `- IT: ${readable(text.forIt)}`,
    ...Object.entries(possible).map(
      ([key, seen]) =>
        `- Possible (${seen === 'checked' ? 'looked at' : 'cannot be seen from here'}): ${readable(text[`${key}It`] ?? '')}`,
    ),
    ...(explained.length > 0 ? [`- Seen live by: ${explained.map((rule) => `\`${rule}\``).join(', ')}`] : []),
    `- Source: ${source}, checked on ${checkedOn}`,
  ].join('\n');
}
