import type { AnyCheck } from '../../src/checks/check.ts';
import { preflight } from '../../src/checks/index.ts';
import { tenantChecks } from '../../src/checks/tenant/index.ts';
import { lookedAt, who } from '../../src/checks/tenant/people-slots.ts';
import { ssoSettingsAt } from '../../src/checks/tenant/sso-extension-text.ts';
import type { AnyTenantCheck } from '../../src/checks/tenant/tenant-check.ts';
import { anchor, code, codes, table } from './markdown.ts';
import { readable, variants } from './phrase.ts';
import type { Read, Reads } from './reads.ts';

const whom = readable(who);
const looked = readable(lookedAt);

/** What many findings of one check say in the same words. */
const where: Readonly<Record<string, string>> = { 'sso-extension': readable(ssoSettingsAt) };

const opening = `# What Usher checks

This page is made from the checks by \`npm run docs\`; a test fails when it is not what the checks say. Change the check, not the page.

Two kinds of checks: those [of the tenant](#the-tenant), for IT, and those [of one person](#one-person), which Usher makes before the
first step of the set-up. All of them only read. Why somebody cannot sign in is another matter: [diagnosis.md](diagnosis.md).

## How to read this page

- IT runs the checks of the tenant with \`usher check\` ([command-line.md](command-line.md)). After it may stand names of checks or of
  parts of the set-up; both stand below.
- A check fails, warns, passes, or *cannot tell*. Where Graph refuses, is too busy, or says something that this version does not know,
  a check cannot tell: that never counts as a pass and never as a fault, and Usher names the permission that is missing. That holds
  everywhere, so it is not repeated below.
- Reads: what was asked of the demo company when this page was made. Questions to Graph’s **beta** may change without notice.
- Permissions: application permissions of Microsoft Graph. What each is for: [permissions.md](permissions.md).
- \`{slots}\` are filled with what was read; words that differ from one situation to the next stand as (one / other).
- \`{whom}\` stands for the people that a finding is about, as far as there are any: “${whom}”
  Where all is well, \`{looked}\` says: “${looked}”`;

/** What a check looks at beside Graph, or where it asks otherwise. */
export const besides: Readonly<Record<string, string>> = {
  discovery: 'the web site of each sign-in domain of the company, as a phone does ([probe.md](probe.md))',
  federation: 'what an admin has told Usher. Nobody but Apple knows it, so Graph is not asked',
  'app-credential': 'Usher’s own settings first; Graph only where they do not say when the credential ends',
  permissions: 'where Graph does not list them, the smallest question that needs each permission',
};

/** docs/checks.md, from the checks themselves and what they ask of the demo company. */
export async function checksPage(reads: Reads): Promise<string> {
  const ofTenant = await Promise.all(tenantChecks.map(async (check) => tenantSection(check, await reads.ofTenantCheck(check))));
  const ofPerson = await Promise.all(preflight.map(async (check) => personSection(check, await reads.ofCheck(check))));
  return [opening, overview(), ...ofTenant, personOpening, ...ofPerson].join('\n\n').concat('\n');
}

const overview = (): string => `## The tenant

In the order of the set-up.

${table(
  ['check', 'name', 'part of the set-up', 'beta'],
  tenantChecks.map(({ id, text, features, usesBeta }) => [
    `[${text.title}](#${anchor(text.title)})`,
    code(id),
    codes(features),
    usesBeta ? 'beta' : '',
  ]),
)}`;

const personOpening = `## One person

What must be right for one person before the first step. The person sees the line, and in their own words what is wrong; IT gets the
finding with the hand-over.`;

function tenantSection({ id, text, permissions }: AnyTenantCheck, reads: readonly Read[]): string {
  return [
    `### ${text.title}`,
    `${text.why} [More at Microsoft](${text.link}).`,
    facts(permissions, reads, { name: id, besides: besides[id] }),
    table(['outcome', 'what IT reads', 'what to do'], cases(text, where[id])),
    ...(where[id] ? [`\`{where}\`: ${where[id]}`] : []),
  ].join('\n\n');
}

function cases(text: AnyTenantCheck['text'], place: string | undefined): string[][] {
  const { title: _title, why: _why, link: _link, ...phrases } = text;
  const found = Object.keys(phrases).filter((key) => !(key.endsWith('Fix') && key.slice(0, -'Fix'.length) in phrases));
  return found.map((key) => {
    const fix = readable(text[`${key}Fix`] ?? '*Fine: nothing to do.*');
    return [code(key), finding(text[key] ?? ''), place ? fix.replace(place, '{where}') : fix];
  });
}

const finding = (phrase: string): string => readable(phrase).replace(whom, '{whom}').replace(looked, '{looked}');

function facts(
  permissions: readonly string[],
  reads: readonly Read[],
  { name, besides: more }: { name: string; besides?: string | undefined },
): string {
  const paths = (version: Read['version']) => codes(reads.filter((read) => read.version === version).map(({ path }) => path));
  return [
    `- Name: ${code(name)}`,
    ...(paths('v1.0') ? [`- Reads: ${paths('v1.0')}`] : []),
    ...(paths('beta') ? [`- Reads (**beta**): ${paths('beta')}`] : []),
    ...(more ? [`- Looks at: ${more}`] : []),
    `- Permissions: ${codes(permissions) || 'none'}`,
  ].join('\n');
}

function personSection({ id, text, permissions }: AnyCheck, reads: readonly Read[]): string {
  const said = (key: string, who: string): string[] => (text[key] === undefined ? [] : [spoken(who, text[key])]);
  return [
    `### ${text.title}`,
    facts(permissions, reads, { name: id }),
    ...said('warn', 'To the person, as a warning'),
    ...said('fail', 'To the person, when it is not so'),
    ...said('fix', 'To IT'),
  ].join('\n\n');
}

/** One line for each reason, where the words differ by it. */
function spoken(who: string, phrase: string): string {
  const all = variants(phrase, 'reason');
  const [only] = all;
  if (all.length === 1 && only) return `**${who}:** ${only.words}`;
  const lines = all.map(({ key, words }) => `- ${key === 'other' || key === null ? 'otherwise' : code(key)}: ${words}`);
  return [`**${who}:**`, '', ...lines].join('\n');
}
