import { randomBytes } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { DialogContextError } from 'botbuilder-dialogs';
import { errorText, UsherError } from '../errors.ts';
import type { Chat } from '../dialogs/turn.ts';
import { log } from '../log.ts';
import { botText, botWords } from './bot-text.ts';
import { localeOf } from './who-and-where.ts';

/** Logs why a turn failed and tells the person what to do, with a reference that leads to the log and nothing more. */
export async function apologise(context: TurnContext, chat: Chat, thrown: unknown): Promise<void> {
  const error = causeOf(thrown);
  const reference = randomBytes(3).toString('hex');
  const expected = error instanceof UsherError ? error : null;
  log.error({ reference, code: expected?.code, details: expected?.details, err: error }, 'a turn failed');
  // Nobody waits for an answer when Usher was only looking again.
  if (context.activity.type === 'event') return;
  const what = expected ? errorText[expected.code] : botText.unexpected;
  try {
    await chat.say(botWords(localeOf(context.activity))('wentWrong', { what, reference }));
  } catch (cause) {
    log.error({ reference, err: cause }, 'the person could not be told');
  }
}

/** The channel service says that the conversation is no more, or that Usher was blocked in it. */
export function isGone(thrown: unknown): boolean {
  const { statusCode } = (causeOf(thrown) ?? {}) as { statusCode?: number };
  return statusCode === 403 || statusCode === 404;
}

const causeOf = (thrown: unknown): unknown => (thrown instanceof DialogContextError ? thrown.error : thrown);
