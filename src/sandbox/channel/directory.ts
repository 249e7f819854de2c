import { accountIdOf, type ChatPerson, type Conversation } from './conversations.ts';

type Conversations = ReadonlyMap<string, Conversation>;

/** A person as Teams' member calls describe them. */
export function accountOf(person: ChatPerson, tenantId: string): Record<string, unknown> {
  const [givenName = '', ...surname] = person.name.split(' ');
  return {
    id: accountIdOf(person),
    name: person.name,
    objectId: person.id,
    aadObjectId: person.id,
    givenName,
    surname: surname.join(' '),
    email: person.address,
    userPrincipalName: person.address,
    tenantId,
    userRole: 'user',
  };
}

/** Teams takes the channel's id of a person as well as the Entra one. */
export function personalIdOf(all: Conversations, memberId: string | undefined): string | undefined {
  const personal = [...all.values()].filter((conversation) => conversation.kind === 'personal');
  return personal.find(({ members: [person] }) => person && [accountIdOf(person), person.id].includes(memberId ?? ''))?.id;
}

/** By the team's id, or that of one of its channels. */
export const teamChannelsOf = (all: Conversations, id: string): Conversation[] =>
  [...all.values()].filter((conversation) => conversation.team !== null && [conversation.team.id, conversation.id].includes(id));
