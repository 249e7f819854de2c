import { plain } from '../../cards/plain.ts';
import { UsherError } from '../../errors.ts';
import type { Turn } from '../turn.ts';
import { wordsOf } from './screen.ts';

/** Why nobody was found: an address of somebody else's domain, or words that fit no one. */
export async function nobodyText(turn: Turn, typed: string): Promise<string> {
  const words = wordsOf(turn);
  const domain = /@([^@\s]+)$/.exec(typed)?.[1]?.toLowerCase();
  const slots = { typed: plain(typed, 120) };
  if (domain === undefined || !(await isForeign(turn, domain))) return words('nobody', slots);
  return words('elsewhere', { ...slots, domain: plain(domain, 120) });
}

/** Only said when the domains of the tenant are known. */
async function isForeign({ tenant }: Turn, domain: string): Promise<boolean> {
  try {
    const { value } = await tenant().domains();
    return value.length > 0 && value.every(({ name }) => name !== domain);
  } catch (error) {
    if (error instanceof UsherError) return false;
    throw error;
  }
}
