import type { Diagnosis, Finding } from '../../diagnosis/diagnosis.ts';
import { UsherError } from '../../errors.ts';
import type { Account } from '../../graph/users.ts';
import type { DialogServices } from '../services.ts';
import { personRunOf, type Reader, type Turn } from '../turn.ts';
import { type Audited, audited } from './audited.ts';
import { adviceText, lookedAt, noticeText } from './told.ts';

/** Settings of the tenant may be this old: the help desk often looks just after it has changed one. In milliseconds. */
const settingsMs = 60_000;
/** Somebody who is looked at again within this time hears of it once. */
const sameLookMs = 60 * 60_000;

type Looking = Pick<DialogServices, 'diagnose' | 'tally'>;

/** Everybody whom the words may mean. */
export const searched = (turn: Turn, { findPeople }: Pick<DialogServices, 'findPeople'>, typed: string): Promise<Account[]> =>
  audited(turn, { action: 'find-person', subjectId: '' }, async () => {
    const found = await findPeople(turn.graph, typed).catch(nobodyIfUnreadable);
    return { value: found, outcome: 'done', detail: `${found.length} found` };
  });

/** Words that cannot be a name, an address or an id mean nobody. */
function nobodyIfUnreadable(error: unknown): Account[] {
  if (error instanceof UsherError && error.code === 'bad-input') return [];
  throw error;
}

/** The diagnosis of another person, in the words of the one who looks. */
export const looked = (turn: Turn, services: Looking, { id }: Account): Promise<Diagnosis> =>
  audited(turn, { action: 'diagnose', subjectId: id }, async () => {
    const diagnosis = await diagnosisOf(turn, services, { personId: id, reader: turn });
    return { value: diagnosis, ...outcomeOf(diagnosis) };
  });

export const isBlind = ({ findings, clear, unknown }: Diagnosis): boolean =>
  findings.length === 0 && clear.length === 0 && unknown.length > 0;

/** Something the person can do alone, and that needs no question first. */
export const simpleFinding = ({ findings: [first] }: Diagnosis): Finding | null =>
  first?.actsOn === 'employee' && first.outcome !== 'question' ? first : null;

export type Advised = { kind: 'sent' | 'not-reached'; finding: Finding } | { kind: 'changed'; diagnosis: Diagnosis };

/** Looks once more, so that nobody is told what is no longer so, and sends the person the words they would have read. */
export const advised = (turn: Turn, services: Looking, { id }: Account): Promise<Advised> =>
  audited<Advised>(turn, { action: 'advise', subjectId: id }, async () => {
    const diagnosis = await diagnosisOf(turn, services, { personId: id, reader: turn });
    const finding = simpleFinding(diagnosis);
    if (!finding) return { value: { kind: 'changed', diagnosis }, outcome: 'refused', detail: 'changed' };
    const sent = await turn.tellPerson(id, async (reader) => {
      // What was read is remembered for this turn, so this asks nothing again.
      const theirs = simpleFinding(await diagnosisOf(turn, services, { personId: id, reader })) ?? finding;
      return { text: adviceText(theirs, turn.person.name, reader) };
    });
    if (!sent) return { value: { kind: 'not-reached', finding }, outcome: 'failed', detail: 'no-chat' };
    return { value: { kind: 'sent', finding }, outcome: 'done', detail: finding.rule };
  });

export type ToldHow = 'told' | 'toldBefore' | 'notTold' | 'blindNotTold';

/** The person hears who looked and when: now, or as soon as Usher has a chat with them. */
export async function tellLooked(turn: Turn, { id }: Account, diagnosis: Diagnosis): Promise<ToldHow> {
  const told = recentlyTold(turn);
  if (id in told) return 'toldBefore';
  if (isBlind(diagnosis)) return 'blindNotTold';
  const notice = { kind: lookedAt, at: turn.now, by: turn.person.name };
  const arrived = await turn.tellPerson(id, (reader) => ({ text: noticeText(notice, reader) ?? '' }));
  if (!arrived) {
    await turn.tellLater(id, notice);
    return 'notTold';
  }
  turn.memory['on-behalf'] = { told: { ...told, [id]: turn.now.toISOString() } };
  return 'told';
}

/** Person ids with the time they were told; no word of what was found. */
function recentlyTold({ memory, now }: Turn): Record<string, string> {
  const kept = (memory['on-behalf'] as { told?: Record<string, string> } | undefined)?.told ?? {};
  return Object.fromEntries(Object.entries(kept).filter(([, at]) => now.getTime() - Date.parse(at) < sameLookMs));
}

interface About {
  personId: string;
  reader: Reader;
}

const diagnosisOf = (turn: Turn, { diagnose, tally }: Looking, { personId, reader }: About): Promise<Diagnosis> =>
  diagnose({ ...personRunOf(turn, settingsMs), personId, tally }, reader.locale, reader.timeZone);

function outcomeOf(diagnosis: Diagnosis): Pick<Audited<never>, 'outcome' | 'detail'> {
  if (isBlind(diagnosis)) return { outcome: 'failed', detail: 'nothing-readable' };
  return { outcome: 'done', detail: diagnosis.findings[0]?.rule ?? 'nothing-found' };
}
