import { answerCard } from '../cards/answer.ts';
import { type Button, button } from '../cards/button.ts';
import { noticeCard } from '../cards/notice.ts';
import type { Turn } from '../dialogs/turn.ts';
import type { Answer } from '../knowledge/answer.ts';
import { answers } from '../knowledge/answers/index.ts';
import { findAnswer, type FoundAnswer } from '../knowledge/find-answer.ts';
import { wordsFor } from '../texts/words.ts';

export const knownAnswerText = {
  source: 'From: {source}. Checked on {date}.',
  typed: 'You can also type **help**, or **tell IT** to talk to a person.',
  which: 'Did you mean one of these?',
  whichText: 'Choose the one that fits, or ask it in other words.',
  whichTyped: 'You can also type the question as it stands here: {questions}.',
  help: 'Help',
  human: 'Talk to a person',
};

/** Answers a typed question, or the button of an offered one, from what everybody may know. False: it is about something else. */
export async function knownAnswer({ chat, locale, input }: Turn): Promise<boolean> {
  if (input.kind === 'tick') return false;
  const { sure, maybe } = input.kind === 'text' ? findAnswer(input.text, locale) : chosen(input.press.verb, locale);
  const words = wordsFor('bot.known-answer', knownAnswerText, locale);
  if (sure) {
    const { question, answer } = sure;
    const source = words('source', { source: sure.source, date: longDate(sure.checkedOn, locale) });
    const buttons = [button(words('help'), 'command.help'), button(words('human'), 'command.hand-off')];
    await chat.show(answerCard({ locale, question, answer, source, typed: words('typed'), buttons }));
    return true;
  }
  if (maybe.length === 0) return false;
  const questions = maybe.map(({ question }) => `**${question}**`).join(', ');
  const typed = words('whichTyped', { questions });
  await chat.show(noticeCard({ locale, title: words('which'), text: words('whichText'), typed, buttons: maybe.map(offer) }));
  return true;
}

const offer = ({ id, question }: Answer): Button => button(question, `answer.${id}`);

// By way of the search, so that it comes in the person's language.
function chosen(verb: string, locale: string): FoundAnswer {
  const [owner, id] = verb.split('.');
  const answer = owner === 'answer' ? answers.find((one) => one.id === id) : undefined;
  return answer ? findAnswer(answer.question, locale) : { sure: null, maybe: [] };
}

const longDate = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
