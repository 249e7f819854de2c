import { plain } from '../cards/plain.ts';
import { settled, showStanding } from '../dialogs/hand-off/settle.ts';
import { mayLook } from '../dialogs/on-behalf/allowed.ts';
import type { Input, Turn } from '../dialogs/turn.ts';
import { isGuid } from '../graph/address.ts';
import type { HandOff } from '../store/store.ts';
import { wordsFor } from '../texts/words.ts';
import type { Command } from './command.ts';

const text = {
  howTo:
    'The cards in your IT help desk’s channel have the buttons **I am on it** and **Solved** for this. To see how far your own request is, type **my request**.',
  refused: 'Only your IT help desk can say that. To see how far your own request is, type **my request** in your chat with me.',
  cannotCheck:
    'I cannot check right now whether you belong to the help desk, so nothing has changed. Please try again in a minute.',
  unknown:
    'I do not know this request any more, so nothing has changed. Please ask the person to write to me and type **tell it**.',
  mine: 'You said that already, so there is nothing more to do. Thank you!',
  taken: '{by} is on it already. Thank you! Please talk to each other if you both help.',
  takenByIt: 'Somebody from IT is on it already. Thank you!',
  solved: 'It is solved already, so nothing has changed. If it came back, please ask the person to type **tell it** once more.',
  notShown: 'It counts, and the person hears of it. Only the card could not be changed.',
} as const;

/** Somebody from IT says who takes care of a hand-off, or that it is solved, by the buttons on its card. */
export const handOffStatus: Command = {
  id: 'hand-off-status',
  text: { summary: 'Say how far a request is (help desk)' },
  words: [],
  scope: 'anywhere',

  async run(turn) {
    const answer = await answerTo(turn);
    if (answer !== null) await turn.chat.say(answer);
  },
};

/** null: the card says it. */
async function answerTo(turn: Turn): Promise<string | null> {
  const say = wordsFor('command.hand-off-status', text, turn.locale);
  const wish = wishIn(turn.input);
  if (!wish) return say('howTo');
  const allowed = await mayLook(turn);
  if (allowed !== true) {
    await refused(turn, allowed === null ? 'role-unknown' : 'no-role');
    return say(allowed === null ? 'cannotCheck' : 'refused');
  }
  const handOff = isGuid(wish.id) ? await turn.handOffs.get(wish.id) : null;
  if (!handOff) {
    await refused(turn, 'unknown-hand-off');
    return say('unknown');
  }
  const came = await settled(turn, handOff, wish.status);
  if (came === 'already') return already(turn, wish);
  return came === 'not-shown' ? say('notShown') : null;
}

interface Wish {
  id: string;
  status: 'taken' | 'solved';
}

/** What the button of a card says; null for everything else. */
function wishIn(input: Input): Wish | null {
  const { id, status } = input.kind === 'button' ? input.press.data : {};
  const known = status === 'taken' || status === 'solved';
  return typeof id === 'string' && known ? { id, status } : null;
}

/** Whom it was about is not said: nobody was looked up, or there is nobody. */
const refused = ({ audit }: Turn, detail: string): Promise<void> =>
  audit({ action: 'hand-off-status', subjectId: '', outcome: 'refused', detail });

/** Somebody else was faster, or the card was old. It shows how things are, as long as that is known. */
async function already(turn: Turn, { id, status }: Wish): Promise<string> {
  const now = await turn.handOffs.get(id);
  if (!now) return wordsFor('command.hand-off-status', text, turn.locale)('unknown');
  await showStanding(turn, now, { ...now, told: null });
  return alreadySaid(now, status, turn);
}

function alreadySaid({ status, settled: last }: HandOff, wished: Wish['status'], { person, locale }: Turn): string {
  const say = wordsFor('command.hand-off-status', text, locale);
  const by = last?.by ?? '';
  if (status === wished && by !== '' && by === person.name) return say('mine');
  if (status === 'solved') return say('solved');
  return by === '' ? say('takenByIt') : say('taken', { by: plain(by) });
}
