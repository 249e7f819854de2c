import { accountIdOf, addressOf, type ChatPerson, type Conversation, placeOf } from './conversations.ts';
import { bot } from './incoming.ts';
import { type BotActivity, contentOf } from './outgoing.ts';
import type { ChatMessage, Transcripts } from './transcripts.ts';

export interface Answer {
  status: number;
  body?: unknown;
}

/** The Bot Framework connector as the bot's SDK calls it; each function answers as Teams does. */
export interface Connector {
  createConversation(body: Record<string, unknown>): Answer;
  send(address: string, activity: BotActivity, replyTo: string | null): Answer;
  update(address: string, activityId: string, activity: BotActivity): Answer;
  remove(address: string, activityId: string): Answer;
  members(address: string): Answer;
  pagedMembers(address: string): Answer;
  member(address: string, memberId: string): Answer;
  team(teamId: string): Answer;
  teamChannels(teamId: string): Answer;
}

interface Settings {
  conversations: ReadonlyMap<string, Conversation>;
  transcripts: Transcripts;
  serviceUrl: () => string;
  tenantId: string;
}

/** Teams refuses a message over about 100 KB, counted as UTF-16. */
const mostBytes = 100 * 1024;

const refusal = (status: number, code: string, message: string): Answer => ({ status, body: { error: { code, message } } });
const noConversation = refusal(404, 'ConversationNotFound', 'Conversation not found.');
const noActivity = refusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
const tooBig = refusal(413, 'MessageSizeTooBig', 'Message size too large.');
const noMember = refusal(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');

export function createConnector(settings: Settings): Connector {
  const { conversations, transcripts } = settings;
  const find = (address: string): Conversation | undefined => conversations.get(placeOf(address).conversationId);
  const isTooBig = (activity: BotActivity): boolean => JSON.stringify(activity).length * 2 > mostBytes;
  const account = (person: ChatPerson) => accountOf(person, settings.tenantId);

  function post(conversation: Conversation, asked: string | null, activity: BotActivity): ChatMessage {
    const inChannel = conversation.kind === 'channel';
    const thread = inChannel ? asked : null;
    const message = { from: 'usher', name: bot.name, thread, ...contentOf(activity) };
    return transcripts.add(conversation.id, message, inChannel && thread === null);
  }

  function send(address: string, activity: BotActivity, replyTo: string | null): Answer {
    const conversation = find(address);
    if (!conversation) return noConversation;
    if (isTooBig(activity)) return tooBig;
    if (activity.type === 'typing') {
      transcripts.typing(conversation.id, 'usher');
      return { status: 200, body: { id: '' } };
    }
    const asked = placeOf(address).thread ?? (replyTo && transcripts.find(conversation.id, replyTo)?.thread) ?? null;
    const { id } = post(conversation, asked, activity);
    return { status: 201, body: { id } };
  }

  function createConversation(body: Record<string, unknown>): Answer {
    const { members, channelData, activity } = body as CreateBody;
    const wanted = channelData?.channel?.id ?? personalIdOf(conversations, members?.[0]?.id);
    const conversation = wanted === undefined ? undefined : conversations.get(wanted);
    if (!conversation) return refusal(400, 'BadSyntax', 'No such member or channel.');
    transcripts.setOpened(conversation.id, true);
    const posted = activity ? post(conversation, null, activity) : null;
    const id = addressOf(conversation, posted?.thread ?? null);
    const activityId = posted ? { activityId: posted.id } : {};
    return { status: 201, body: { id, serviceUrl: settings.serviceUrl(), ...activityId } };
  }

  return {
    createConversation,
    send,
    update(address, activityId, activity) {
      const conversation = find(address);
      if (!conversation) return noConversation;
      if (isTooBig(activity)) return tooBig;
      if (transcripts.find(conversation.id, activityId)?.from !== 'usher') return noActivity;
      transcripts.change(conversation.id, activityId, { text: undefined, ...contentOf(activity), edited: true });
      return { status: 200, body: { id: activityId } };
    },
    remove(address, activityId) {
      const conversation = find(address);
      if (!conversation) return noConversation;
      if (transcripts.find(conversation.id, activityId)?.from !== 'usher') return noActivity;
      transcripts.remove(conversation.id, activityId);
      return { status: 200 };
    },
    members: (address) => listed(find(address), (people) => people.map(account)),
    pagedMembers: (address) => listed(find(address), (people) => ({ members: people.map(account) })),
    member(address, memberId) {
      const conversation = find(address);
      if (!conversation) return noConversation;
      const person = conversation.members.find((member) => [accountIdOf(member), member.id, member.address].includes(memberId));
      return person ? { status: 200, body: account(person) } : noMember;
    },
    team: (teamId) => teamAnswer(conversations, teamId, ([channel]) => ({ ...channel.team, aadGroupId: null })),
    teamChannels: (teamId) =>
      teamAnswer(conversations, teamId, (channels) => ({
        conversations: channels.map(({ id, title }) => ({ id, name: title })),
      })),
  };
}

interface CreateBody {
  members?: { id?: string }[];
  channelData?: { channel?: { id?: string } };
  activity?: BotActivity;
}

type Channels = [Conversation, ...Conversation[]];

const listed = (conversation: Conversation | undefined, body: (people: readonly ChatPerson[]) => unknown): Answer =>
  conversation ? { status: 200, body: body(conversation.members) } : noConversation;

function teamAnswer(all: Settings['conversations'], teamId: string, body: (channels: Channels) => unknown): Answer {
  const [first, ...rest] = [...all.values()].filter(({ id, team }) => team?.id === teamId || (team !== null && id === teamId));
  return first ? { status: 200, body: body([first, ...rest]) } : refusal(404, 'NotFound', 'No such team.');
}

/** Teams takes the channel's id of a person as well as the Entra one. */
function personalIdOf(all: Settings['conversations'], memberId: string | undefined): string | undefined {
  const personal = [...all.values()].filter((conversation) => conversation.kind === 'personal');
  return personal.find(({ members: [person] }) => person && [accountIdOf(person), person.id].includes(memberId ?? ''))?.id;
}

function accountOf(person: ChatPerson, tenantId: string): Record<string, unknown> {
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
