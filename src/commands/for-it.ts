import { mayLook } from '../dialogs/on-behalf/allowed.ts';
import type { Turn } from '../dialogs/turn.ts';

/** Whether the person belongs to IT's help desk or its admins. If not, or if nobody can tell, they hear it and the audit has a line. */
export async function isForIt(turn: Turn, action: string, said: { refused: string; cannotCheck: string }): Promise<boolean> {
  const allowed = await mayLook(turn);
  if (allowed === true) return true;
  await turn.audit({ action, subjectId: '', outcome: 'refused', detail: allowed === null ? 'role-unknown' : 'no-role' });
  await turn.chat.say(allowed === null ? said.cannotCheck : said.refused);
  return false;
}
