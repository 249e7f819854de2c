import { type Audited, audited } from '../dialogs/on-behalf/audited.ts';
import { withPatience } from '../dialogs/patience.ts';
import type { Turn } from '../dialogs/turn.ts';
import { typedDomain } from '../discovery/typed-domain.ts';
import { wordsFor } from '../texts/words.ts';
import type { Command } from './command.ts';
import { isForIt } from './for-it.ts';
import { oneCard } from './one-card.ts';
import { lookingAtScreen, probeScreen } from './probe/screen.ts';
import { text } from './probe/text.ts';

/** A look that takes longer is announced first. */
const patienceMs = 1000;

/** What a phone finds at a sign-in domain, for IT. */
export const probe: Command = {
  id: 'probe',
  text: { summary: 'What does a phone find at a sign-in domain? (help desk)' },
  words: [],
  scope: 'personal',
  takes: 'domain',

  async run(turn, _dialogs, argument = '') {
    const say = wordsFor('command.probe', text, turn.locale);
    if (!(await isForIt(turn, 'probe', { refused: say('refused'), cannotCheck: say('cannotCheck') }))) return;
    const domain = domainIn(argument);
    if (domain === '') return void (await turn.chat.say(say('which')));
    // A domain is nobody's name. Words that are none are not written down.
    const subjectId = typedDomain(domain).name?.ascii ?? '';
    await audited(turn, { action: 'probe', subjectId }, () => looked(turn, domain));
  },
};

/** A domain, or an address in it, without what a chat or a browser puts around it. */
function domainIn(typed: string): string {
  const shown = /^\[([^\]]+)\]\([^)]*\)$/.exec(typed)?.[1] ?? typed;
  return shown
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .trim();
}

async function looked(turn: Turn, domain: string): Promise<Audited<void>> {
  const show = oneCard(turn);
  const looking = turn.probe(domain);
  const answer = await withPatience(looking, patienceMs, () => show(lookingAtScreen(typedDomain(domain).raw, turn)));
  if (answer.kind === 'wait') {
    const { whose, seconds } = answer;
    const say = wordsFor('command.probe', text, turn.locale);
    await turn.chat.say(say(whose === 'person' ? 'waitPerson' : 'waitTenant', { seconds }));
    return { value: undefined, outcome: 'refused', detail: `wait-${whose}` };
  }
  const { verdict, cause } = answer.result;
  await show(probeScreen(answer.result, turn));
  return { value: undefined, outcome: 'done', detail: cause === null ? verdict : `${verdict} ${cause}` };
}
