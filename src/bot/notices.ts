import { statusNoticeText } from '../dialogs/hand-off/status.ts';
import { noticeText } from '../dialogs/on-behalf/told.ts';
import type { Turn } from '../dialogs/turn.ts';
import { log } from '../log.ts';
import type { Notice, Notices } from '../store/store.ts';

/** Tells a person what waited for them, each thing once, in their own chat alone. What cannot be said now waits on. */
export async function tellNotices(turn: Turn, notices: Notices): Promise<void> {
  const { person, scope, input } = turn;
  const isListening = scope === 'personal' && person.id !== '' && input.kind !== 'tick';
  if (!isListening || !(await notices.waiting(person.id))) return;
  const taken = await notices.take(person.id);
  for (const [index, notice] of taken.entries()) {
    if (await said(turn, notice)) continue;
    for (const left of taken.slice(index)) await notices.keep(person.id, left);
    return;
  }
}

/** The answer that was given before must not be lost for it. */
async function said(turn: Turn, notice: Notice): Promise<boolean> {
  try {
    const text = noticeText(notice, turn) ?? statusNoticeText(notice, turn);
    if (text !== null) await turn.chat.say(text);
    return true;
  } catch (error) {
    log.warn({ err: error }, 'a notice could not be told');
    return false;
  }
}
