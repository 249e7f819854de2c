import type { HandOff } from '../../store/store.ts';
import { audited } from '../on-behalf/audited.ts';
import type { Turn } from '../turn.ts';
import { itCard, type Standing } from './it-card.ts';
import type { Report } from './report.ts';
import { statusNotice, statusNoticeText } from './status.ts';

/** What came of a press: it counts and is on the card, it counts and the card is gone, or it was so already. */
export type Settled = 'shown' | 'not-shown' | 'already';

/** Somebody from IT says where a hand-off is: the store, the card in the channel, and the person, in this order. */
export const settled = (turn: Turn, handOff: HandOff, status: 'taken' | 'solved'): Promise<Settled> =>
  audited<Settled>(turn, { action: `hand-off-${status}`, subjectId: handOff.personId }, async () => {
    const { id } = handOff;
    const settling = { status, by: turn.person.name, at: turn.now };
    if (!(await turn.handOffs.settle(id, settling))) return { value: 'already', outcome: 'refused', detail: `already ${id}` };
    const told = await tell(turn, handOff, status);
    const shown = await showStanding(turn, handOff, { id, status, settled: settling, told });
    return { value: shown ? 'shown' : 'not-shown', outcome: 'done', detail: `${told ? 'told' : 'not-told'} ${id}` };
  });

/** Now, or as soon as the person writes again. */
async function tell(turn: Turn, { personId }: HandOff, status: 'taken' | 'solved'): Promise<boolean> {
  const notice = statusNotice(status, turn.person.name, turn.now);
  const told = await turn.tellPerson(personId, (reader) => ({ text: statusNoticeText(notice, reader) ?? '' }));
  if (!told) await turn.tellLater(personId, notice);
  return told;
}

/** The person's name stays in IT's channel, wherever the button was pressed. False: the card is not there any more. */
export async function showStanding(turn: Turn, { report, channelMessage }: HandOff, standing: Standing): Promise<boolean> {
  const { input, chat, itChannel, scope } = turn;
  if (!report || channelMessage === null) return false;
  const card = itCard(report as Report, standing, turn);
  const pressedThere = scope === 'channel' && input.kind === 'button' && input.press.cardId === channelMessage;
  // In answer to the press it is there at once.
  if (pressedThere && (await chat.replace(channelMessage, card))) return true;
  return (await itChannel?.replace(channelMessage, card)) ?? false;
}
