import { isGuid, path } from './address.ts';
import { asRow } from './fields.ts';
import type { GraphReader } from './reader.ts';
import { requiredListIn } from './required.ts';

const idsPerQuestion = 20;

/**
 * Which of these groups the person is in, nested groups included, as ids in lower case. Fresh, unlike a member list,
 * whose index lags. Needs User.ReadBasic.All and GroupMember.Read.All.
 */
export async function groupsAmong(graph: GraphReader, personId: string, groupIds: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(groupIds.filter(isGuid).map((id) => id.toLowerCase()))].sort();
  const address = path`/users/${personId}/checkMemberGroups`;
  const answers = await Promise.all(
    inParts(wanted).map((part) => graph.ask<unknown>(address, { groupIds: part }, { version: 'v1.0' })),
  );
  const found = new Set(answers.flatMap((answer) => requiredListIn(asRow(answer), 'value')).map(idFrom));
  return new Set(wanted.filter((id) => found.has(id)));
}

const inParts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / idsPerQuestion) }, (_, part) =>
    ids.slice(part * idsPerQuestion, (part + 1) * idsPerQuestion),
  );

const idFrom = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
