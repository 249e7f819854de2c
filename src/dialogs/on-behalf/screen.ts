import type { Attachment } from 'botbuilder';
import { type Button, button } from '../../cards/button.ts';
import { noticeCard } from '../../cards/notice.ts';
import { personVerdictCard } from '../../cards/person-verdict.ts';
import { clean, plain } from '../../cards/plain.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Account } from '../../graph/users.ts';
import { alternatives } from '../../texts/alternatives.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import { type ItView, itViewOf } from '../diagnose/it-view.ts';
import type { Reader } from '../turn.ts';
import { asTyped, isOneOf } from '../typed-words.ts';
import { type Advised, simpleFinding, type ToldHow } from './look.ts';
import { text } from './text.ts';

type Sent = Exclude<Advised, { kind: 'changed' }>;

/** More buttons than this are no choice any more. */
const mostShown = 5;

export const wordsOf = ({ locale }: Pick<Reader, 'locale'>): Words<typeof text> => wordsFor('dialog.on-behalf', text, locale);

/** Something about one person, by name. */
export const saidOf = (key: 'guest' | 'changed', { name }: Account, reader: Reader): string =>
  wordsOf(reader)(key, { name: plain(name) });

/** What the help desk hears of the words that the person was sent, or should be told. */
export const advisedText = ({ kind, finding }: Sent, { name }: Account, reader: Reader): string =>
  wordsOf(reader)(kind === 'sent' ? 'advised' : 'notAdvised', {
    name: plain(name),
    cause: plain(finding.cause, 600),
    next: plain(finding.next, 600),
  });

/** What was typed about the person who was looked at last. */
export function heard(typed: string, locale: string): 'again' | 'advise' | null {
  const words = wordsOf({ locale });
  if (isOneOf(typed, `${text.saysAgain},${words('saysAgain')}`)) return 'again';
  return isOneOf(typed, `${text.saysAdvise},${words('saysAdvise')}`) ? 'advise' : null;
}

/** Several people whom the words may mean. `shown` are those on the card, in order. */
export function choiceScreen(found: readonly Account[], { locale }: Reader): { card: Attachment; shown: Account[] } {
  const words = wordsOf({ locale });
  const shown = found.slice(0, mostShown);
  const numbers = shown.map((one, index) =>
    words('numbered', { number: index + 1, name: plain(one.name), address: plain(one.address) }),
  );
  const card = noticeCard({
    locale,
    title: words('severalTitle'),
    text: words(found.length > mostShown ? 'severalMore' : 'several'),
    typed: words('typedNumbers', { people: numbers.join(', ') }),
    buttons: shown.map((one) =>
      button(words('person', { name: clean(one.name), address: clean(one.address) }), 'command.diagnose', { person: one.id }),
    ),
  });
  return { card, shown };
}

export function lookingScreen({ name }: Account, { locale }: Reader): Attachment {
  const words = wordsOf({ locale });
  return noticeCard({
    locale,
    title: words('lookingTitle'),
    text: words('looking', { name: plain(name) }),
    typed: '',
    buttons: [],
  });
}

interface About {
  account: Account;
  told: ToldHow;
  reader: Reader;
}

/** In bytes; Teams counts two for each character of a message, and refuses more than 28 KB. */
const largest = 27 * 1024;

/** Where there is more than a message holds, what matters least is left out, and how much that was is said. */
export function verdictScreen(diagnosis: Diagnosis, about: About): Attachment {
  const view = itViewOf(diagnosis, about.reader);
  const whole = view.findings.length + view.unknown.length;
  const findings = [...view.findings];
  const unknown = [...view.unknown];
  const draw = () => cardOf(diagnosis, about, { ...view, findings, unknown, left: whole - findings.length - unknown.length });
  let card = draw();
  while (Buffer.byteLength(JSON.stringify(card.content), 'utf16le') > largest && findings.length + unknown.length > 1) {
    if (findings.length > unknown.length) findings.pop();
    else unknown.pop();
    card = draw();
  }
  return card;
}

function cardOf(
  diagnosis: Diagnosis,
  { account, told, reader }: About,
  { left, ...view }: ItView & { left: number },
): Attachment {
  const words = wordsOf(reader);
  const name = plain(account.name);
  const buttons = buttonsFor(account, simpleFinding(diagnosis) !== null, words);
  const typed = alternatives(
    buttons.map(({ title }) => asTyped(title)),
    reader.locale,
  );
  return personVerdictCard({
    locale: reader.locale,
    title: name,
    account: words(stateOf(account), { address: plain(account.address, 120) }),
    ...view,
    more: left === 0 ? '' : words('more', { count: left }),
    told: words(told, { name }),
    typed: words('typed', { words: typed }),
    buttons,
  });
}

function buttonsFor({ id }: Account, simple: boolean, words: Words<typeof text>): Button[] {
  const again = button(words('again'), 'command.diagnose', { person: id, again: true });
  return simple ? [again, button(words('advise'), 'command.diagnose', { person: id, advise: true })] : [again];
}

function stateOf({ enabled }: Account): 'accountOn' | 'accountOff' | 'accountUnknown' {
  if (enabled === null) return 'accountUnknown';
  return enabled ? 'accountOn' : 'accountOff';
}
