import type { Attachment } from 'botbuilder';
import { button } from '../cards/button.ts';
import { diagnosisCard } from '../cards/diagnosis.ts';
import { noticeCard } from '../cards/notice.ts';
import { plain } from '../cards/plain.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { noTally } from '../diagnosis/failure-tally.ts';
import type { Matter } from '../dialogs/matter.ts';
import { withPatience } from '../dialogs/patience.ts';
import { personRunOf, type Turn } from '../dialogs/turn.ts';
import { wordsFor } from '../texts/words.ts';
import type { Command } from './command.ts';

const text = {
  lookingTitle: 'One moment, please',
  looking: 'I am looking at your account, your phone and your newest sign-ins.',
  nothingTitle: 'I found nothing that stops you',
  unseenTitle: 'I could not look at everything',
  blindTitle: 'I cannot look just now',
  nothingNext: 'Try once more. If it fails again, note the words on the screen and let me tell IT.',
  lookAgain: 'Look again',
  tellIt: 'Tell IT',
  setUp: 'Set up my iPhone',
  typed: 'You can also type **look again**, **tell it** or **set up my iphone**.',
  about: 'A sign-in that does not work',
} as const;

export interface SignInHelpServices {
  diagnose: typeof diagnose;
  /** After so many milliseconds a notice says that Usher is looking. */
  patienceMs: number;
}

/** Said in all combinations. */
const cannot = ['can’t', "can't", 'cant', 'cannot', 'can not'];
const signIn = ['sign in', 'signin', 'sign-in', 'log in', 'login', 'log-in', 'log on'];

const words: readonly string[] = [
  'why can’t i sign in',
  ...signIn.flatMap((does) => [
    ...cannot.flatMap((not) => [`i ${not} ${does}`, `${not} ${does}`, `why ${not} i ${does}`, `why i ${not} ${does}`]),
    `why can i not ${does}`,
    ...['help', 'problem', 'problems', 'not working', 'does not work', 'doesn’t work', "doesn't work", 'error'].map(
      (what) => `${does} ${what}`,
    ),
  ]),
  'i am locked out',
  'i’m locked out',
  "i'm locked out",
  'im locked out',
  'locked out',
  'login',
  'look again',
  'check my sign-in',
  'check my sign in',
  'check my account',
  'diagnose',
].filter((word, place, all) => all.indexOf(word) === place);

/** Why a person cannot sign in, from live data, with one next step and an honest list of what could not be seen. */
export const createSignInHelp = (services: SignInHelpServices): Command => ({
  id: 'sign-in-help',
  text: { summary: 'Why can’t I sign in?' },
  words,
  scope: 'personal',

  async run(turn) {
    const { input, chat, locale, timeZone } = turn;
    // Only its own card is replaced: another one may belong to the guide, which takes it back.
    let shown = input.kind === 'button' && input.press.data['again'] === true ? input.press.cardId : null;
    const show = async (card: Attachment) => {
      if (shown === null || !(await chat.replace(shown, card))) shown = await chat.show(card);
    };
    const looking = services.diagnose({ ...personRunOf(turn), tally: noTally }, locale, timeZone);
    const found = await withPatience(looking, services.patienceMs, () => show(lookingCard(locale)));
    turn.memory['sign-in-help'] = matterFrom(found, locale);
    await show(cardFor(found, turn));
  },
});

export const signInHelp = createSignInHelp({ diagnose, patienceMs: 1000 });

function lookingCard(locale: string): Attachment {
  const words = wordsFor('command.sign-in-help', text, locale);
  return noticeCard({ locale, title: words('lookingTitle'), text: words('looking'), typed: '', buttons: [] });
}

/** A finished sentence may hold names from Graph, so all of it is made safe. */
const safe = (sentence: string): string => plain(sentence, 600);

/** "Nothing stops you" is only said by somebody who could look. */
function titleWithoutCause({ unknown, clear }: Diagnosis): keyof typeof text {
  if (unknown.length === 0) return 'nothingTitle';
  return clear.length === 0 ? 'blindTitle' : 'unseenTitle';
}

function cardFor(found: Diagnosis, { locale }: Turn): Attachment {
  const { findings, unknown, summary, freshness } = found;
  const [headline] = findings;
  const words = wordsFor('command.sign-in-help', text, locale);
  return diagnosisCard({
    locale,
    title: headline ? safe(headline.title) : words(titleWithoutCause(found)),
    cause: headline ? safe(headline.cause) : safe(summary),
    sure: headline ? safe(summary) : '',
    asOf: freshness,
    next: headline ? safe(headline.next) : words('nothingNext'),
    others: findings.slice(1).map(({ title, cause }) => ({ title: safe(title), text: safe(cause) })),
    unknown: unknown.map(({ title, said }) => ({ title: safe(title), text: safe(said) })),
    typed: words('typed'),
    buttons: [
      button(words('lookAgain'), 'command.sign-in-help', { again: true }),
      button(words('tellIt'), 'command.hand-off'),
      button(words('setUp'), 'command.set-up-iphone'),
    ],
  });
}

function matterFrom({ findings, unknown, asOf }: Diagnosis, locale: string): Matter {
  const words = wordsFor('command.sign-in-help', text, locale);
  const causes = findings.map(({ rule, title, cause, forIt }) => ({
    id: rule,
    title: safe(title),
    text: safe(cause),
    fix: safe(forIt),
  }));
  const unseen = unknown.map(({ rule, title, said, forIt }) => ({
    id: rule,
    title: safe(title),
    text: safe(said),
    fix: safe(forIt),
  }));
  return { about: words('about'), lines: [...causes, ...unseen], asOf };
}
