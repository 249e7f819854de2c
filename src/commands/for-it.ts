import { hasRole, mayLook, refusal } from '../dialogs/on-behalf/allowed.ts';
import type { Turn } from '../dialogs/turn.ts';

interface Said {
  refused: string;
  cannotCheck: string;
}

/** Whether the person belongs to IT's help desk or its admins. If not, or if nobody can tell, they hear it and the audit has a line. */
export const isForIt = async (turn: Turn, action: string, said: Said): Promise<boolean> =>
  unlessRefused(turn, action, { allowed: await mayLook(turn), said });

/** The same for admins alone. The role is asked anew: who has just lost it must not read what others did. */
export const isForAdmins = async (turn: Turn, action: string, said: Said): Promise<boolean> =>
  unlessRefused(turn, action, { allowed: await hasRole(turn, 'admin', 0), said });

async function unlessRefused(
  turn: Turn,
  action: string,
  { allowed, said }: { allowed: boolean | null; said: Said },
): Promise<boolean> {
  if (allowed === true) return true;
  await turn.chat.say((await refusal(turn, action, allowed)) === 'refused' ? said.refused : said.cannotCheck);
  return false;
}
