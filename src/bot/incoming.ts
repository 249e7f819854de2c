import type { Activity } from 'botbuilder';
import { isObject } from './json-body.ts';

/** An activity whose envelope was checked. What is inside `value`, `entities` and `channelData` is still anybody's guess. */
export type Incoming = Activity;

/** Teams' own are below 300; they are keys in the store and parts of addresses. */
const longestId = 1000;

/** null: no type, from or conversation, or ids that are not text or far too long. Answered with 400. */
export function incomingFrom(body: Record<string, unknown>): Incoming | null {
  const { type, from, conversation, recipient } = body;
  if (!isText(type) || !hasId(from) || !hasId(conversation)) return null;
  if (isText(body['id']) && !isId(body['id'])) return null;
  const activity: Record<string, unknown> = {
    ...body,
    recipient: isObject(recipient) ? recipient : { id: 'usher', name: 'Usher' },
  };
  // Usher decides how it answers, and takes the time from its own clock.
  for (const field of ['deliveryMode', 'callerId', 'timestamp', 'localTimestamp', 'expiration']) delete activity[field];
  for (const field of ['id', 'channelId', 'serviceUrl', 'text', 'locale', 'localTimezone', 'replyToId', 'name', 'action']) {
    if (!isText(activity[field])) delete activity[field];
  }
  for (const field of ['entities', 'membersAdded', 'membersRemoved', 'attachments']) {
    const list = activity[field];
    activity[field] = Array.isArray(list) ? list.filter(isObject) : [];
  }
  return activity as unknown as Incoming;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const hasId = (value: unknown): boolean => isObject(value) && isId(value['id']);

const isId = (value: unknown): value is string => isText(value) && value.length <= longestId && value.isWellFormed();
