import type { DialogContext } from 'botbuilder-dialogs';
import { plain } from '../cards/plain.ts';
import type { Command } from '../commands/command.ts';
import { endAbove, openDiagnosis } from '../dialogs/diagnose/open.ts';
import type { ButtonPress, Input, Turn } from '../dialogs/turn.ts';
import { UsherDialog } from '../dialogs/usher-dialog.ts';
import { argumentAfter } from './argument.ts';
import { findError } from '../knowledge/errors/find-error.ts';
import { closestName } from '../texts/closest.ts';
import { botWords } from './bot-text.ts';
import { normalised } from './input.ts';

/** What a turn can be answered with. */
export interface Routes {
  commands: readonly Command[];
  /** Answers from what is known to everybody; false when it knows nothing about it. */
  answer(turn: Turn): Promise<boolean>;
}

/** Command, then the dialogs, then whose button it was, then an error that was pasted, then a known answer, then help. */
export async function route(turn: Turn, dialogs: DialogContext, routes: Routes): Promise<void> {
  const { input } = turn;
  if (input.kind === 'tick') return lookAgain(turn, dialogs);
  const call = callFor(input, routes.commands);
  if (call) return aside(dialogs, () => runCommand(call, turn, dialogs));
  const listener = listenerTo(dialogs, input);
  if (listener !== -1) {
    await endAbove(dialogs, listener);
    return void (await dialogs.continueDialog());
  }
  const bare = bareCallFor(input, routes.commands);
  if (bare) return aside(dialogs, () => runCommand(bare, turn, dialogs));
  await aside(dialogs, async () => {
    if (input.kind === 'button' && (await openOwner({ turn, dialogs, routes }, input.press.verb))) return;
    if (await suggest(turn, routes.commands)) return;
    if (await explainError(turn, dialogs)) return;
    if (await routes.answer(turn)) return;
    await help(turn, dialogs, routes);
  });
}

/** On behalf of somebody who waits. Nobody waits in a conversation whose dialog is over. What is read meanwhile stays open. */
async function lookAgain(turn: Turn, dialogs: DialogContext): Promise<void> {
  const listener = listenerTo(dialogs, turn.input);
  if (listener === -1) return turn.watching.stop();
  const above = dialogs.stack.splice(listener + 1);
  await dialogs.continueDialog();
  dialogs.stack.push(...above);
}

interface Call {
  command: Command;
  argument?: string;
}

/** By id or words when typed, with what follows where the command takes something; by `command.<id>` when pressed. */
export function callFor(input: Input, commands: readonly Command[]): Call | undefined {
  if (input.kind === 'button') return pressed(input.press, commands);
  if (input.kind !== 'text') return undefined;
  return typedCall(input.text, isSlashed(input.text) ? commands : commands.filter((command) => !isDialogsFirst(command)));
}

/** For commands whose words are the dialogs' first. */
function bareCallFor(input: Input, commands: readonly Command[]): Call | undefined {
  if (input.kind !== 'text' || isSlashed(input.text)) return undefined;
  const call = typedCall(input.text, commands.filter(isDialogsFirst));
  return call?.command.bare?.(call.argument ?? '') ? call : undefined;
}

const isDialogsFirst = (command: Command): boolean => command.bare !== undefined;
const isSlashed = (text: string): boolean => /^\s*\//.test(text);

function typedCall(typed: string, commands: readonly Command[]): Call | undefined {
  const text = normalised(typed);
  if (text === '') return undefined;
  const command = commands.find(({ id, words }) => id === text || words.includes(text));
  if (command) return { command };
  for (const one of commands) {
    const argument = one.takes === undefined ? null : argumentAfter(typed, one);
    if (argument !== null) return { command: one, ...(argument !== '' && { argument }) };
  }
  return undefined;
}

function pressed({ verb, data }: ButtonPress, commands: readonly Command[]): Call | undefined {
  const [owner, action] = verb.split('.');
  const command = owner === 'command' ? commands.find(({ id }) => id === action) : undefined;
  const argument = command?.takes === undefined ? undefined : data[command.takes];
  return command && { command, ...(typeof argument === 'string' && { argument }) };
}

async function runCommand({ command, argument }: Call, turn: Turn, dialogs: DialogContext): Promise<void> {
  if (command.scope === 'anywhere' || turn.scope === 'personal') return command.run(turn, dialogs, argument);
  const words = command.bare ? `/${command.id}` : (command.words[0] ?? command.id);
  await turn.chat.say(botWords(turn.locale)(command.takes === undefined ? 'personalOnly' : 'privateOnly', { words }));
}

/** Place on the stack of the topmost dialog that understands the input, where those above it give way; -1: there is none. */
function listenerTo({ stack, dialogs }: DialogContext, input: Input): number {
  for (const [index, instance] of [...stack.entries()].reverse()) {
    const dialog = dialogs.find(instance.id);
    if (!(dialog instanceof UsherDialog)) return -1;
    if (dialog.understands(instance.state as object, input)) return index;
    if (!dialog.givesWay) return -1;
  }
  return -1;
}

/** A side question is answered, and then the person is taken back to where they were. */
async function aside(dialogs: DialogContext, run: () => Promise<void>): Promise<void> {
  const before = dialogs.activeDialog;
  await run();
  if (before && dialogs.activeDialog === before) await dialogs.repromptDialog();
}

interface Place {
  turn: Turn;
  dialogs: DialogContext;
  routes: Routes;
}

/** A button of an old card opens its dialog again, or runs its command; where the dialog is open, `aside` leads back to it. */
async function openOwner({ turn, dialogs, routes }: Place, verb: string): Promise<boolean> {
  const owner = verb.split('.')[0] ?? '';
  if (dialogs.stack.some((instance) => instance.id === owner)) return true;
  if (turn.scope === 'personal' && dialogs.dialogs.find(owner)) {
    await dialogs.beginDialog(owner);
    return true;
  }
  const command = routes.commands.find(({ id }) => id === owner);
  if (command) await runCommand({ command }, turn, dialogs);
  return command !== undefined;
}

/** A slash means a command, so one that is nearly right is not taken for a question. */
async function suggest({ input, chat, locale }: Turn, commands: readonly Command[]): Promise<boolean> {
  const typed = input.kind === 'text' ? /^\s*\/\s*([\p{L}-]{3,40})(?=\s|$)/u.exec(input.text)?.[1] : undefined;
  const isKnown = commands.some(({ id, words }) => typed !== undefined && [id, ...words].includes(typed.toLowerCase()));
  if (typed === undefined || isKnown) return false;
  const ids = commands.map(({ id }) => id);
  const command = closestName(typed, ids);
  if (command === null) return false;
  await chat.say(botWords(locale)('didYouMean', { typed: plain(typed), command }));
  return true;
}

/** The words or the number of an error, with or without a question around them. What stands behind it is about one person alone. */
async function explainError(turn: Turn, dialogs: DialogContext): Promise<boolean> {
  const { input, scope, chat, locale } = turn;
  const error = input.kind === 'text' && dialogs.dialogs.find('diagnose') ? findError(input.text) : null;
  if (!error || input.kind !== 'text') return false;
  if (scope === 'personal') await openDiagnosis(dialogs, { error, symptom: input.text });
  else await chat.say(botWords(locale)('personalOnly', { words: plain(input.text, 100) }));
  return true;
}

async function help(turn: Turn, dialogs: DialogContext, { commands }: Routes): Promise<void> {
  const command = commands.find(({ id }) => id === 'help');
  if (!command) throw new Error('There is no help command');
  await command.run(turn, dialogs);
}
