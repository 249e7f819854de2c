import { UsherError } from '../../errors.ts';
import { accountOf } from '../../graph/users.ts';
import { log } from '../../log.ts';
import { simplified } from '../typed-words.ts';
import type { Role, Turn } from '../turn.ts';

/** `own`: about the person themself. `whom`: nobody was named. */
export type Wish = 'own' | 'whom' | 'search' | 'refused' | 'cannot-check';

const meWords = /^(?:me|myself|my (?:account|sign[- ]?in|phone|iphone|ipad|login|self))$/;

/**
 * What `/diagnose` means for the one who typed it. Nothing is searched for before the role is known, so that a refusal
 * says nothing about whether anybody of that name exists.
 */
export async function wishOf(turn: Turn, typed: string | undefined): Promise<Wish> {
  if (typed !== undefined && isMe(turn, typed)) return 'own';
  // Both questions travel together.
  const [own, allowed] = await Promise.all([typed !== undefined && isOwnAddress(turn, typed), mayLook(turn)]);
  if (own) return 'own';
  if (typed === undefined) return allowed === true ? 'whom' : 'own';
  if (allowed === false && isOwnName(turn, typed)) return 'own';
  return allowed === true ? 'search' : refusal(turn, 'diagnose', allowed);
}

/** Leaves a line in the audit. Whom it was about is not known, because nobody was searched for. */
export async function refusal({ audit }: Turn, action: string, allowed: false | null): Promise<'refused' | 'cannot-check'> {
  const detail = allowed === null ? 'role-unknown' : 'no-role';
  await audit({ action, subjectId: '', outcome: 'refused', detail });
  return allowed === null ? 'cannot-check' : 'refused';
}

/** Whether the person may look at others. */
export const mayLook = (turn: Turn, maxAgeMs?: number): Promise<boolean | null> => hasRole(turn, 'help-desk', maxAgeMs);

/** null: that could not be checked, and then they have it not. 0 checks it now. */
export async function hasRole({ roles }: Turn, role: Role, maxAgeMs?: number): Promise<boolean | null> {
  try {
    return (await roles(maxAgeMs)).has(role);
  } catch (error) {
    if (!(error instanceof UsherError)) throw error;
    log.warn({ code: error.code }, 'a role could not be checked');
    return null;
  }
}

const isMe = ({ person }: Turn, typed: string): boolean => meWords.test(simplified(typed)) || simplified(typed) === person.id;

async function isOwnAddress({ person, graph }: Turn, typed: string): Promise<boolean> {
  if (!typed.includes('@')) return false;
  try {
    return simplified((await accountOf(graph, person.id)).address) === simplified(typed);
  } catch (error) {
    if (error instanceof UsherError) return false;
    throw error;
  }
}

/** A colleague may have the same name, so it only counts for those who may not look at colleagues. */
const isOwnName = ({ person }: Turn, typed: string): boolean =>
  person.name !== '' && simplified(person.name) === simplified(typed);
