import type { Activity } from 'botbuilder';
import type { ButtonPress, Input } from '../dialogs/turn.ts';
import { isObject } from './json-body.ts';
import { withoutMentions } from './mentions.ts';

const longestText = 2000;

/** What the person did in a message or by a button; null for an activity that says nothing to Usher. */
export function inputOf(activity: Activity): Input | null {
  const value: unknown = activity.value;
  if (activity.type === 'invoke') {
    if (activity.name !== 'adaptiveCard/action' || !isObject(value) || !isObject(value['action'])) return null;
    const { verb, data } = value['action'];
    return button(isObject(data) ? { verb, ...data } : { verb }, activity.replyToId);
  }
  if (activity.type !== 'message') return null;
  return (isObject(value) ? button(value, activity.replyToId) : null) ?? { kind: 'text', text: textOf(activity) };
}

/** Action.Execute and Action.Submit become the same press: the verb also travels in the data, for clients without Execute. */
function button(data: Record<string, unknown>, cardId: string | undefined): Input | null {
  const { verb } = data;
  if (typeof verb !== 'string' || !/^[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/.test(verb)) return null;
  const press: ButtonPress = { verb, data, cardId: cardId ?? null };
  return { kind: 'button', press };
}

function textOf(activity: Activity): string {
  const text = withoutMentions(activity.text ?? '', activity.entities ?? [], activity.recipient.id);
  return [...text].slice(0, longestText).join('');
}

/** Typed text as commands compare it: lower case, without slash, final punctuation and doubled spaces. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\/\s*/, '')
    .replace(/[\s.!?…]+$/, '');
}
