import type { DialogContext } from 'botbuilder-dialogs';
import type { Command } from '../commands/command.ts';
import type { ButtonPress, Input, Turn } from '../dialogs/turn.ts';
import { UsherDialog } from '../dialogs/usher-dialog.ts';
import { argumentAfter } from './argument.ts';
import { botWords } from './bot-text.ts';
import { normalised } from './input.ts';

/** What a turn can be answered with. */
export interface Routes {
  commands: readonly Command[];
  /** Answers from what is known to everybody; false when it knows nothing about it. */
  answer(turn: Turn): Promise<boolean>;
}

/** Command, then the active dialog, then whose button it was, then a known answer, then help. */
export async function route(turn: Turn, dialogs: DialogContext, routes: Routes): Promise<void> {
  const { input } = turn;
  if (input.kind === 'tick') return lookAgain(turn, dialogs);
  const call = callFor(input, routes.commands);
  if (call) return aside(dialogs, () => runCommand(call, turn, dialogs));
  if (activeUnderstands(dialogs, input)) return void (await dialogs.continueDialog());
  await aside(dialogs, async () => {
    if (input.kind === 'button' && (await openOwner({ turn, dialogs, routes }, input.press.verb))) return;
    if (await routes.answer(turn)) return;
    await help(turn, dialogs, routes);
  });
}

/** On behalf of somebody who waits. Nobody waits in a conversation whose dialog is over. */
async function lookAgain(turn: Turn, dialogs: DialogContext): Promise<void> {
  if (activeUnderstands(dialogs, turn.input)) await dialogs.continueDialog();
  else await turn.watching.stop();
}

interface Call {
  command: Command;
  argument?: string;
}

/** By id or words when typed, with what follows where the command takes something; by `command.<id>` when pressed. */
export function callFor(input: Input, commands: readonly Command[]): Call | undefined {
  if (input.kind === 'button') return pressed(input.press, commands);
  const text = input.kind === 'text' ? normalised(input.text) : '';
  if (input.kind !== 'text' || text === '') return undefined;
  const command = commands.find(({ id, words }) => id === text || words.includes(text));
  if (command) return { command };
  for (const one of commands) {
    const argument = one.takes === undefined ? null : argumentAfter(input.text, one);
    if (argument !== null) return { command: one, ...(argument !== '' && { argument }) };
  }
  return undefined;
}

export const commandFor = (input: Input, commands: readonly Command[]): Command | undefined => callFor(input, commands)?.command;

function pressed({ verb, data }: ButtonPress, commands: readonly Command[]): Call | undefined {
  const [owner, action] = verb.split('.');
  const command = owner === 'command' ? commands.find(({ id }) => id === action) : undefined;
  const { person } = data;
  return command && { command, ...(command.takes !== undefined && typeof person === 'string' && { argument: person }) };
}

async function runCommand({ command, argument }: Call, turn: Turn, dialogs: DialogContext): Promise<void> {
  if (command.scope === 'anywhere' || turn.scope === 'personal') return command.run(turn, dialogs, argument);
  await turn.chat.say(botWords(turn.locale)('personalOnly', { words: command.words[0] ?? command.id }));
}

function activeUnderstands(dialogs: DialogContext, input: Input): boolean {
  const active = dialogs.activeDialog;
  const dialog = active && dialogs.dialogs.find(active.id);
  return dialog instanceof UsherDialog && dialog.understands(active?.state as object, input);
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

async function help(turn: Turn, dialogs: DialogContext, { commands }: Routes): Promise<void> {
  const command = commands.find(({ id }) => id === 'help');
  if (!command) throw new Error('There is no help command');
  await command.run(turn, dialogs);
}
