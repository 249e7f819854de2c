import { readFileSync } from 'node:fs';
import { preflight } from '../../src/checks/index.ts';
import { tenantChecks } from '../../src/checks/tenant/index.ts';
import { isCovered, neededPermissions, needsOf } from '../../src/checks/tenant/needed-permissions.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { ruleHeading } from './diagnosis-page.ts';
import { anchor, code } from './markdown.ts';
import { readable } from './phrase.ts';

/** One thing that asks Graph, as the page names it. */
interface User {
  permissions: readonly string[];
  /** Markdown. */
  shown: string;
}

/** A part of Usher, and everything in it that asks Graph. */
export interface Part {
  name: string;
  users: readonly User[];
}

const linked = (title: string, id: string): string => `[${title}](checks.md#${anchor(title)}) (${code(id)})`;

/** What the registries say. The set of permissions comes from these alone. */
export const parts: readonly Part[] = [
  {
    name: 'Set-up guide',
    users: preflight.map(({ permissions, text, id }) => ({ permissions, shown: linked(text.title, id) })),
  },
  {
    name: 'Diagnosis',
    users: rules.map((rule, index) => ({
      permissions: rule.permissions,
      shown: `[${readable(rule.text.title)}](diagnosis.md#${anchor(ruleHeading(rule, index))}) (${code(rule.id)})`,
    })),
  },
  {
    name: 'Tenant checks',
    users: tenantChecks.map(({ permissions, text, id }) => ({ permissions, shown: linked(text.title, id) })),
  },
];

/** Every permission that a check or a rule names. */
export const neededNames: readonly string[] = [...neededPermissions(parts.map(({ name, users }) => needsOf(name, users))).keys()];

/** `Needs A and B` in the docstrings of a file. */
export const namedIn = (path: string): string[] => {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replace(/\s+\*\s+/g, ' ');
  const lists = [...text.matchAll(/Needs ((?:\w+(?:\.\w+)+(?:, | and )?)+)/g)].map((found) => found[1] ?? '');
  return lists.flatMap((list) => list.match(/\w+(?:\.\w+)+/g) ?? []);
};

const named = (path: string, shown: string): User => ({
  permissions: namedIn(path).map((name) => neededNames.find((needed) => isCovered(name, new Set([needed]))) ?? name),
  shown,
});

/** What asks Graph beside the checks and rules; the docstrings say what for. */
export const elsewhere: Part = {
  name: 'Elsewhere',
  users: [
    named('src/checks/phone-progress.ts', 'following the phone while it is being set up'),
    named('src/graph/people.ts', 'finding somebody whom the help desk names'),
    named('src/graph/groups.ts', 'who belongs to the help desk and to the admins'),
    named('src/graph/domains.ts', 'telling a domain of the company from another one, in the probe'),
  ],
};
