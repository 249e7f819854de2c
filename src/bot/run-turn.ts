import type { TurnContext } from 'botbuilder';
import { DialogContext, type DialogSet } from 'botbuilder-dialogs';
import { type Input, type Person, putTurn } from '../dialogs/turn.ts';
import { log } from '../log.ts';
import { apologise, isGone } from './apologise.ts';
import { botWords } from './bot-text.ts';
import { buildTurn } from './build-turn.ts';
import { chatOf, type TurnChat } from './chat.ts';
import { remember } from './conversations.ts';
import { cardAnswer, messageAnswer } from './invoke-answer.ts';
import { tellNotices } from './notices.ts';
import { route } from './routing.ts';
import type { TurnParts } from './turn-parts.ts';
import { type LoadedRecord, loadRecord } from './turn-record.ts';
import { conversationIdOf, localeOf, personOf, scopeOf } from './who-and-where.ts';
import { within } from './within.ts';

/** A turn that hangs for another reason must not hold up the conversation for ever. */
const turnMs = 60_000;
const busyMs = 800;

/** Why there is a turn: something was said, the chat was opened, or Usher was removed from it. */
export type TurnStart = { kind: 'input'; input: Input } | { kind: 'opened' } | { kind: 'removed' };

interface Running {
  parts: TurnParts & { dialogSet: DialogSet };
  context: TurnContext;
  start: TurnStart;
  chat: TurnChat;
}

/** Runs a turn to its end, good or bad. A failed turn is told to the person and leaves the state as it was before. */
export async function runTurn(parts: Running['parts'], context: TurnContext, start: TurnStart): Promise<void> {
  const pressed = start.kind === 'input' && start.input.kind === 'button' ? start.input.press.cardId : null;
  const running: Running = { parts, context, start, chat: chatOf(context, pressed) };
  const notBusy = isWaitedFor(start) ? running.chat.busyAfter(busyMs) : () => undefined;
  try {
    if (!(await answeredBefore(running))) await perform(running);
  } catch (error) {
    await apologise(context, running.chat, error);
    await afterFailure(running, error).catch((cause: unknown) => log.error({ err: cause }, 'a failed turn could not be closed'));
  } finally {
    notBusy();
  }
}

async function afterFailure(running: Running, error: unknown): Promise<void> {
  if (isGone(error)) await running.parts.store.watches.stop(conversationIdOf(running.context.activity));
  await close(running);
}

const isWaitedFor = (start: TurnStart): boolean => start.kind === 'input' && start.input.kind !== 'tick';

/** The channel delivers some activities twice. The second does nothing; the card it was pressed on has changed already. */
async function answeredBefore({ parts, context }: Running): Promise<boolean> {
  const { activity } = context;
  if (!(await parts.store.seen.has(seenKey(context)))) return false;
  if (activity.type === 'invoke') {
    await sendInvokeAnswer(context, messageAnswer(botWords(localeOf(activity))('alreadyDone')));
  }
  return true;
}

async function perform(running: Running): Promise<void> {
  const { parts, context, start, chat } = running;
  const { activity } = context;
  const { store } = parts;
  const key = conversationIdOf(activity);
  if (start.kind === 'removed') {
    await store.watches.stop(key);
    return store.states.remove(key);
  }
  const loaded = await loadRecord(store.states, key, parts.dialogSet);
  const before = JSON.stringify(loaded.record);
  if (activity.type !== 'event') {
    loaded.record.way = await remember(store.references, { activity, known: loaded.record.way, now: parts.now() });
  }
  const person = personOf(activity);
  if (!person && start.kind === 'input') {
    await chat.say(botWords(localeOf(activity))('signedOut'));
    return close(running);
  }
  await within(turnMs, run(running, person ?? { id: '', name: '' }, loaded));
  await close(running, scopeOf(activity) === 'personal' && JSON.stringify(loaded.record) !== before ? loaded : null);
}

/** Runs what the turn asks for; `loaded.record` is what is to be saved afterwards. */
async function run(running: Running, person: Person, { record }: LoadedRecord): Promise<void> {
  const { parts, context, start, chat } = running;
  const input: Input = start.kind === 'input' ? start.input : { kind: 'text', text: '' };
  const turn = buildTurn({ parts, activity: context.activity, chat, person, input, record });
  putTurn(context, turn);
  if (start.kind === 'opened') {
    if (turn.scope === 'personal' && !record.welcomed) await parts.welcome(turn);
    record.welcomed = true;
    return tellNotices(turn, parts.store.notices);
  }
  // Dialogs hold personal data, so they live in personal chats alone.
  const state = { dialogStack: turn.scope === 'personal' ? record.stack : [] };
  const dialogs = new DialogContext(parts.dialogSet, context, state);
  await route(turn, dialogs, parts);
  record.stack = dialogs.stack;
  await tellNotices(turn, parts.store.notices);
}

/** Answers the invoke, and remembers the activity together with the new state, if there is one. */
async function close(running: Running, loaded: LoadedRecord | null = null): Promise<void> {
  const { parts, context } = running;
  const { states, seen } = parts.store;
  await answerInvoke(running);
  const isFromChannel = context.activity.type !== 'event' && context.activity.id !== undefined;
  const activity = isFromChannel ? seenKey(context) : null;
  const now = parts.now();
  if (loaded) {
    const { record: value, version } = loaded;
    await states.finish({ key: conversationIdOf(context.activity), value, version, activity, now });
  } else if (activity) await seen.mark(activity, now);
}

async function answerInvoke({ context, chat }: Running): Promise<void> {
  if (context.activity.type !== 'invoke') return;
  const card = chat.inPlaceOfPressed();
  const answer = card ? cardAnswer(card) : messageAnswer(botWords(localeOf(context.activity))('seeBelow'));
  await sendInvokeAnswer(context, answer);
}

async function sendInvokeAnswer(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

const seenKey = ({ activity }: TurnContext): string => `${activity.conversation.id}|${activity.id ?? ''}`;
