import { accountIdOf, addressOf, type ChatPerson, type Conversation, placeOf } from './conversations.ts';
import { accountOf, personalIdOf, teamChannelsOf } from './directory.ts';
import { bot } from './incoming.ts';
import { type BotActivity, contentOf } from './outgoing.ts';
import type { ChatMessage, Transcripts } from './transcript-types.ts';

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

const isTooBig = (activity: BotActivity): boolean => JSON.stringify(activity).length * 2 > mostBytes;

const refusal = (status: number, code: string, message: string): Answer => ({ status, body: { error: { code, message } } });
const noConversation = refusal(404, 'ConversationNotFound', 'Conversation not found.');
const noActivity = refusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
const tooBig = refusal(413, 'MessageSizeTooBig', 'Message size too large.');
const noTeam = refusal(404, 'NotFound', 'The team was not found.');
const noMember = refusal(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');

export function createConnector(settings: Settings): Connector {
  const { conversations, transcripts, tenantId } = settings;
  const within = (address: string, work: (conversation: Conversation) => Answer): Answer => {
    const conversation = conversations.get(placeOf(address).conversationId);
    return conversation ? work(conversation) : noConversation;
  };
  const account = (person: ChatPerson) => accountOf(person, tenantId);
  const ownOnly = (conversation: Conversation, id: string, work: () => Answer): Answer =>
    transcripts.find(conversation.id, id)?.from === 'usher' ? work() : noActivity;

  return {
    createConversation: (body) => createConversation(settings, body),
    send: (address, activity, replyTo) =>
      within(address, (conversation) => {
        const asked = placeOf(address).thread ?? (replyTo && transcripts.find(conversation.id, replyTo)?.thread) ?? null;
        return send(settings, conversation, { activity, asked });
      }),
    update: (address, id, activity) =>
      within(address, (conversation) => ownOnly(conversation, id, () => update(transcripts, conversation, { id, activity }))),
    remove: (address, id) =>
      within(address, (conversation) =>
        ownOnly(conversation, id, () => {
          transcripts.remove(conversation.id, id);
          return { status: 200 };
        }),
      ),
    members: (address) => within(address, ({ members }) => ({ status: 200, body: members.map(account) })),
    pagedMembers: (address) => within(address, ({ members }) => ({ status: 200, body: { members: members.map(account) } })),
    member: (address, id) =>
      within(address, ({ members }) => {
        const person = members.find((member) => [accountIdOf(member), member.id, member.address].includes(id));
        return person ? { status: 200, body: account(person) } : noMember;
      }),
    team: (teamId) => told(teamChannelsOf(conversations, teamId), ([channel]) => ({ ...channel?.team })),
    teamChannels: (teamId) =>
      told(teamChannelsOf(conversations, teamId), (channels) => ({
        conversations: channels.map(({ id, title }) => ({ id, name: title })),
      })),
  };
}

const told = (channels: Conversation[], body: (channels: Conversation[]) => unknown): Answer =>
  channels.length > 0 ? { status: 200, body: body(channels) } : noTeam;

interface Outgoing {
  activity: BotActivity;
  /** The thread it belongs to; null starts one, in a channel. */
  asked: string | null;
}

function post({ transcripts }: Settings, conversation: Conversation, { activity, asked }: Outgoing): ChatMessage {
  const inChannel = conversation.kind === 'channel';
  const message = { from: 'usher', name: bot.name, thread: inChannel ? asked : null, ...contentOf(activity) };
  return transcripts.add(conversation.id, message, inChannel && asked === null);
}

function send(settings: Settings, conversation: Conversation, outgoing: Outgoing): Answer {
  if (isTooBig(outgoing.activity)) return tooBig;
  if (outgoing.activity.type === 'typing') {
    settings.transcripts.typing(conversation.id, 'usher');
    return { status: 200, body: { id: '' } };
  }
  return { status: 201, body: { id: post(settings, conversation, outgoing).id } };
}

function update(
  transcripts: Transcripts,
  conversation: Conversation,
  { id, activity }: { id: string; activity: BotActivity },
): Answer {
  if (isTooBig(activity)) return tooBig;
  transcripts.change(conversation.id, id, { text: undefined, ...contentOf(activity), edited: true });
  return { status: 200, body: { id } };
}

function createConversation(settings: Settings, body: Record<string, unknown>): Answer {
  const { members, channelData, activity } = body as CreateBody;
  const wanted = channelData?.channel?.id ?? personalIdOf(settings.conversations, members?.[0]?.id);
  const conversation = settings.conversations.get(wanted ?? '');
  if (!conversation) return refusal(400, 'BadSyntax', 'No such member or channel.');
  settings.transcripts.setOpened(conversation.id, true);
  const posted = activity ? post(settings, conversation, { activity, asked: null }) : null;
  const id = addressOf(conversation, posted?.thread ?? null);
  return { status: 201, body: { id, serviceUrl: settings.serviceUrl(), ...(posted && { activityId: posted.id }) } };
}

interface CreateBody {
  members?: { id?: string }[];
  channelData?: { channel?: { id?: string } };
  activity?: BotActivity;
}
