import { randomUUID } from 'node:crypto';
import { accountIdOf, addressOf, type ChatPerson, type Conversation } from './conversations.ts';

export const bot = { id: '28:usher', name: 'Usher' };

/** The app a person chats with. */
export interface Client {
  locale: string;
  platform: 'Windows' | 'iOS';
  /** IANA name. */
  timeZone: string;
}

export const usualClient: Client = { locale: 'en-US', platform: 'Windows', timeZone: 'Europe/Berlin' };

/** Where an activity comes from. */
export interface Origin {
  conversation: Conversation;
  person: ChatPerson;
  client: Client;
  /** First message of the thread, in a channel. */
  thread: string | null;
  serviceUrl: string;
  tenantId: string;
  now: Date;
}

export type WireActivity = { type: string; id: string } & Record<string, unknown>;

/** What every activity of Teams has: who, to whom, where, when, and on which kind of app. */
export function activityFrom(origin: Origin, changes: { type: string } & Record<string, unknown>): WireActivity {
  const { conversation, person, client, now, serviceUrl, tenantId } = origin;
  const { kind } = conversation;
  const group = kind === 'personal' ? {} : { isGroup: true };
  return {
    id: randomUUID(),
    timestamp: now.toISOString(),
    localTimestamp: localTime(now, client.timeZone),
    localTimezone: client.timeZone,
    serviceUrl,
    channelId: 'msteams',
    from: { id: accountIdOf(person), name: person.name, aadObjectId: person.id },
    recipient: bot,
    conversation: { id: addressOf(conversation, origin.thread), conversationType: kind, tenantId, ...group },
    channelData: { tenant: { id: tenantId }, ...channelOf(conversation) },
    locale: client.locale,
    entities: [clientInfo(client)],
    ...changes,
  };
}

/** A typed message. In a group or channel Usher is addressed by `@Usher`, which arrives as Teams' mention. */
export function textActivity(origin: Origin, messageId: string, text: string): WireActivity {
  const activity = activityFrom(origin, { type: 'message', id: messageId, textFormat: 'plain', text });
  if (origin.conversation.kind === 'personal') return activity;
  const mention = `<at>${bot.name}</at>`;
  return {
    ...activity,
    text: text.replace(mentionOfBot, mention),
    entities: [clientInfo(origin.client), { type: 'mention', text: mention, mentioned: bot }],
  };
}

/** Teams adds the app to a conversation with two events: the installation, then the new members. */
export function openingActivities(origin: Origin): WireActivity[] {
  const { conversation, person } = origin;
  const joined = conversation.kind === 'personal' ? [{ id: accountIdOf(person), aadObjectId: person.id }] : [];
  return [
    activityFrom(origin, { type: 'installationUpdate', action: 'add' }),
    activityFrom(origin, { type: 'conversationUpdate', membersAdded: [{ id: bot.id }, ...joined] }),
  ];
}

/** What Teams sends when somebody takes the app out of a conversation. */
export const leavingActivity = (origin: Origin): WireActivity =>
  activityFrom(origin, { type: 'installationUpdate', action: 'remove' });

const mentionOfBot = /@usher\b/i;

export const mentionsBot = (text: string): boolean => mentionOfBot.test(text);

function channelOf(conversation: Conversation): Record<string, unknown> {
  if (!conversation.team) return {};
  return {
    team: { id: conversation.team.id, name: conversation.team.name },
    channel: { id: conversation.id, name: conversation.title },
    teamsTeamId: conversation.team.id,
    teamsChannelId: conversation.id,
  };
}

function clientInfo({ locale, platform, timeZone }: Client): Record<string, unknown> {
  const country = new Intl.Locale(locale).maximize().region ?? 'US';
  return { type: 'clientInfo', locale, country, platform, timezone: timeZone };
}

/** Wall-clock time with its offset: 2026-11-24T10:42:00.000+01:00. */
function localTime(now: Date, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find((part) => part.type === 'timeZoneName')?.value;
  const offset = name?.replace('GMT', '') || '+00:00';
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const shift = (hours * 60 + minutes) * 60_000 * (offset.startsWith('-') ? -1 : 1);
  return new Date(now.getTime() + shift).toISOString().replace('Z', offset);
}
