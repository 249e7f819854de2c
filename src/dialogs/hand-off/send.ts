import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { log } from '../../log.ts';
import { turnOf } from '../turn.ts';
import { itCard, justSent } from './it-card.ts';
import type { Report } from './report.ts';

/** Puts the report into IT's channel, under an id by which its status comes back. False: nothing was sent. */
export async function sent(context: TurnContext, report: Report): Promise<boolean> {
  const turn = turnOf(context);
  const { itChannel, handOffs, person, now } = turn;
  const id = randomUUID();
  try {
    if (!itChannel) return false;
    // Known before its buttons can be pressed.
    const conversationId = context.activity.conversation.id;
    await handOffs.open({ id, personId: person.id, conversationId, about: report.about, at: now, report });
    const message = await itChannel.post(itCard(report, justSent(id), turn));
    await handOffs.setChannelMessage(id, message).catch(loseMessage);
    return true;
  } catch (error) {
    log.warn({ stack: error instanceof Error ? error.stack : String(error) }, 'hand-off was not delivered');
    return false;
  }
}

/** IT has it, so that is what the person hears. Only its card cannot be changed afterwards. */
const loseMessage = (error: unknown): void => log.warn({ err: error }, 'the message of a hand-off could not be kept');
