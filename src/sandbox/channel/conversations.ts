/** A person of the demo tenant, as far as a chat needs to know them. */
export interface ChatPerson {
  key: string;
  /** Entra object id. */
  id: string;
  name: string;
  address: string;
  title: string;
  story: string;
  role: 'employee' | 'help-desk' | 'admin';
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  title: string;
  /** Only a channel belongs to a team. */
  team: { id: string; name: string } | null;
  members: readonly ChatPerson[];
}

const teamOfAll = { id: '19:contoso-everyone@thread.tacv2', name: 'Contoso' };
const teamOfIt = { id: '19:contoso-it@thread.tacv2', name: 'IT' };

/** The chats of the demo tenant by id: one with Usher for each person, one group, one channel, and IT's own channel. */
export function conversationsOf(people: readonly ChatPerson[], itChannelId: string): ReadonlyMap<string, Conversation> {
  const itPeople = people.filter((person) => person.role !== 'employee');
  const all: Conversation[] = [
    ...people.map((person): Conversation => {
      return { id: `personal-${person.key}`, kind: 'personal', title: 'Usher', team: null, members: [person] };
    }),
    { id: 'group-new-phones', kind: 'groupChat', title: 'New phones', team: null, members: people },
    { id: 'channel-general', kind: 'channel', title: 'General', team: teamOfAll, members: people },
    { id: itChannelId, kind: 'channel', title: 'IT help desk', team: teamOfIt, members: itPeople },
  ];
  return new Map(all.map((conversation) => [conversation.id, conversation]));
}

/** Teams names a thread in a channel `<channel>;messageid=<first message>`. */
export function placeOf(address: string): { conversationId: string; thread: string | null } {
  const [conversationId = '', thread] = address.split(';messageid=');
  return { conversationId, thread: thread ?? null };
}

export function addressOf(conversation: Conversation, thread: string | null): string {
  return conversation.kind === 'channel' && thread !== null ? `${conversation.id};messageid=${thread}` : conversation.id;
}

/** The id under which the channel service knows a person. */
export const accountIdOf = (person: ChatPerson): string => `29:${person.key}`;

export const isMember = (conversation: Conversation, key: string): boolean =>
  conversation.members.some((member) => member.key === key);
