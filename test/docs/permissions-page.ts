import { isCovered, larger } from '../../src/checks/tenant/needed-permissions.ts';
import { unknownWords } from '../../src/checks/unknown-words.ts';
import { anchor, code, codes, table } from './markdown.ts';
import { permissionNotes } from './permission-notes.ts';
import { elsewhere, neededNames, type Part, parts } from './permission-use.ts';

const opening = `# The permissions that Usher needs

This page is made from the checks and rules by \`npm run docs\`; a test fails when it is not what they say.

All are **application** permissions of Microsoft Graph, and all of them only read: Usher changes nothing in your tenant. Grant them at
Microsoft Entra admin center > Entra ID > App registrations > Usher > API permissions > Add a permission > Microsoft Graph >
Application permissions, then Grant admin consent. It takes some minutes until Graph knows.

Leave out what you do not want. Usher goes on without it: where it would have looked, it says
“${unknownWords('forbidden', [], 'en').forPerson}” and tells IT which permission is missing. It never takes what it could not see for
fine, and never for a cause.

What is granted already, Usher says itself: \`usher check permissions\` ([command-line.md](command-line.md)).`;

/** docs/permissions.md, from the registries; only what no registry knows stands in permission-notes.ts. */
export const permissionsPage = (): string =>
  [opening, overview(), smallest(), '## One by one', ...neededNames.map(section)].join('\n\n').concat('\n');

const inPart = (part: Part, permission: string): string[] =>
  part.users.filter(({ permissions }) => permissions.includes(permission)).map(({ shown }) => shown);

const overview = (): string => `## At a glance

How many checks and rules need it.

${table(
  ['permission', ...parts.map(({ name }) => name.toLowerCase()), 'app role id'],
  neededNames.map((name) => [
    `[${code(name)}](#${anchor(name)})`,
    ...parts.map((part) => inPart(part, name).length || ''),
    code(permissionNotes[name]?.roleId ?? ''),
  ]),
)}`;

const smallest = (): string => `## What each part needs

Grant less by leaving whole parts out.

${table(
  ['part', 'permissions'],
  parts.map((part) => [part.name, codes(neededNames.filter((name) => inPart(part, name).length > 0))]),
)}`;

function section(permission: string): string {
  const note = permissionNotes[permission];
  const uses = [...parts, elsewhere].map((part) => ({ name: part.name, shown: inPart(part, permission) }));
  return [
    `### ${permission}`,
    `${note?.allows} App role id ${code(note?.roleId ?? '')}.`,
    'Without it these cannot tell, or tell less:',
    uses
      .filter(({ shown }) => shown.length > 0)
      .map(({ name, shown }) => [`- ${name}`, ...shown.map((one) => `  - ${one}`)].join('\n'))
      .join('\n'),
    `Least privilege: ${note?.least}${covering(permission)}`,
  ].join('\n\n');
}

/** What somebody may have granted already. */
function covering(permission: string): string {
  const needed = neededNames.filter((name) => name !== permission && isCovered(permission, new Set([name])));
  const others = (larger[permission] ?? []).filter((name) => !needed.includes(name));
  return [
    needed.length > 0 ? ` With ${codes(needed)} granted, this one need not be.` : '',
    others.length > 0 ? ` Larger ones do as well, but allow more than Usher needs: ${codes(others)}.` : '',
  ].join('');
}
