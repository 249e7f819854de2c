import { type Chosen, chooseChecks } from '../checks/tenant/choose.ts';
import { runTenantChecks, type TenantCheckResult } from '../checks/tenant/run-tenant-checks.ts';
import { tellTenantCheck, type ToldTenantCheck } from '../checks/tenant/tell-tenant-check.ts';
import type { AnyTenantCheck } from '../checks/tenant/tenant-check.ts';
import { countsOf, inReadingOrder } from '../checks/tenant/readiness.ts';
import { plain } from '../cards/plain.ts';
import { type Audited, audited } from '../dialogs/on-behalf/audited.ts';
import type { Turn } from '../dialogs/turn.ts';
import { wordsFor } from '../texts/words.ts';
import { shownAsItComes } from './check/as-it-comes.ts';
import { keepOutcomes, outcomesBefore } from './check/drift.ts';
import { readinessScreen } from './check/screen.ts';
import { text } from './check/text.ts';
import type { Command } from './command.ts';
import { isForIt } from './for-it.ts';
import { oneCard } from './one-card.ts';

/** Settings may be this old: IT often looks just after it has changed one. In milliseconds. */
const settingsMs = 60_000;
/** The card is not changed more often than this. */
const everyMs = 1000;

const wordsIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter((word) => word !== '');

/** Whether the tenant is set up for phones at all, for IT. */
export const check: Command = {
  id: 'check',
  text: { summary: 'Is the tenant set up for phones? (help desk)' },
  words: [],
  scope: 'personal',
  takes: 'checks',
  bare: (typed) => wordsIn(typed).length > 0 && chooseChecks(wordsIn(typed)).kind === 'checks',

  async run(turn, _dialogs, argument = '') {
    const say = wordsFor('command.check', text, turn.locale);
    if (!(await isForIt(turn, 'check', { refused: say('refused'), cannotCheck: say('cannotCheck') }))) return;
    const chosen = chooseChecks(wordsIn(argument));
    if (chosen.kind === 'unknown') return void (await turn.chat.say(noSuchCheck(chosen, turn)));
    const asked = wordsIn(argument).join(' ').toLowerCase() || 'all';
    await audited(turn, { action: 'check', subjectId: '' }, () => looked(turn, chosen.checks, asked));
  },
};

function noSuchCheck({ typed, closest }: Extract<Chosen, { kind: 'unknown' }>, { locale }: Turn): string {
  const say = wordsFor('command.check', text, locale);
  return closest === null ? say('unknown', { typed: plain(typed) }) : say('meant', { typed: plain(typed), closest });
}

async function looked(turn: Turn, checks: readonly AnyTenantCheck[], asked: string): Promise<Audited<void>> {
  const before = outcomesBefore(turn);
  const show = oneCard(turn);
  const results = await shownAsItComes<TenantCheckResult>({
    everyMs,
    work: (onResult) => runTenantChecks(turn.tenantRun(settingsMs), checks, onResult),
    show: (there) =>
      show(readinessScreen({ checks: told(there, checks, turn), total: checks.length, before, asked, now: turn.now }, turn)),
  });
  const all = told(results, checks, turn);
  keepOutcomes(turn, all);
  return { value: undefined, ...outcomeOf(all) };
}

/** In the order of the set-up, whichever came first. */
const told = (there: readonly TenantCheckResult[], checks: readonly AnyTenantCheck[], turn: Turn): ToldTenantCheck[] =>
  checks.flatMap((one) => there.filter((result) => result.check === one).map((result) => tellTenantCheck(result, turn)));

function outcomeOf(checks: readonly ToldTenantCheck[]): Pick<Audited<void>, 'outcome' | 'detail'> {
  const counts = countsOf(checks.map(({ status }) => status));
  const isBlind = checks.every(({ findings: [worst] }) => worst?.status === 'unknown' && worst.case === null);
  return isBlind
    ? { outcome: 'failed', detail: 'nothing-readable' }
    : { outcome: 'done', detail: inReadingOrder.map((status) => `${status} ${counts[status]}`).join(', ') };
}
