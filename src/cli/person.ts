import { orNull } from '../checks/run-checks.ts';
import { domainsOf } from '../graph/domains.ts';
import { findPeople } from '../graph/people.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { Account } from '../graph/users.ts';
import type { Problem } from './ending.ts';

export type Meant = { person: Account } | { problem: Problem };

/** Who is meant by what was typed: a sign-in address, an object id or a name. */
export async function personMeant(graph: GraphReader, typed: string): Promise<Meant> {
  const found = await findPeople(graph, typed);
  const exact = found.filter(({ id, address }) => [id, address].some((name) => name.toLowerCase() === typed.toLowerCase()));
  const [person, ...others] = exact.length === 1 ? exact : found;
  if (!person) return { problem: await nobody(graph, typed) };
  if (others.length > 0) return { problem: several([person, ...others], typed) };
  if (person.kind === 'guest') return { problem: guest(person) };
  return { person };
}

async function nobody(graph: GraphReader, typed: string): Promise<Problem> {
  const domain = /@([^@]+)$/.exec(typed)?.[1]?.toLowerCase();
  const domains = domain === undefined ? null : await orNull(domainsOf(graph), 'cli.person');
  if (domains && !domains.some(({ name }) => name.toLowerCase() === domain)) {
    return { code: 'other-tenant', message: `${domain} is no domain of this organisation, so nothing can be looked up here.` };
  }
  return { code: 'unknown-person', message: `Nobody here has the sign-in address, object id or name “${typed}”.` };
}

function several(people: readonly Account[], typed: string): Problem {
  const list = people.map(({ name, address }) => `  ${address}  ${name}`).join('\n');
  return { code: 'ambiguous-name', message: `Several people fit “${typed}”. Please use the address:\n${list}` };
}

const guest = ({ address }: Account): Problem => ({
  code: 'guest',
  message: `${address} is a guest: another organisation looks after that account and its phone.`,
});
