import type { NextAction } from '../../diagnosis/rule.ts';
import type { Words } from '../../texts/words.ts';
import { asTyped } from '../typed-words.ts';
import { type Course, findingOf, isAllTold, openQuestionOf, toldOf } from './course.ts';
import type { text } from './text.ts';

/** What a person can do with the answer; also the second half of the button's verb. */
export type Action = 'again' | 'not-it' | 'yes' | 'no' | 'unsure' | 'tell';

export interface Choice {
  title: string;
  /** What to type instead of pressing. */
  word: string;
  /** The dialog's own action, a command, or a page. */
  does: { action: Action } | { command: string } | { url: string };
}

type Say = Words<typeof text>;

/** What can be done now, the main thing first. */
export function choicesOf(course: Course, say: Say): Choice[] {
  if (openQuestionOf(course)) return [own('yes', 'yes', say), own('no', 'no', say), unsure(say), own('tell', 'tell', say)];
  const told = toldOf(course);
  if (!told) return withoutCause(course, say);
  const others: Choice[] = [];
  if (told.action !== 'check-again') others.push(own('again', 'again', say));
  if (leadsOn(course, told.action)) others.push(own('not-it', 'notIt', say));
  if (told.action !== 'tell-it') others.push(own('tell', 'tell', say));
  return [mainChoice(told.action, say), ...others];
}

function withoutCause(course: Course, say: Say): Choice[] {
  const [tell, again] = [own('tell', 'tell', say), own('again', 'again', say)];
  if (isAllTold(course)) return [tell, again];
  return course.lead === 'gone' ? [again, tell] : [again, tell, setUp(say)];
}

/** Where it would lead to IT alone and IT is the main thing already, a second button for it only confuses. */
function leadsOn(course: Course, action: NextAction): boolean {
  const { findings } = course.diagnosis;
  return action !== 'tell-it' || findings.at(-1) !== findingOf(course);
}

function mainChoice(action: NextAction, say: Say): Choice {
  if (action === 'set-up') return setUp(say);
  if (action === 'check-again') return { title: say('doneAgain'), word: asTyped(say('again')), does: { action: 'again' } };
  if (action === 'tell-it') return own('tell', 'tell', say);
  return page(pages[action], say);
}

const pages = {
  'security-info': { title: 'securityInfo', url: 'https://aka.ms/mysecurityinfo' },
  'reset-password': { title: 'resetPassword', url: 'https://aka.ms/sspr' },
} as const;

const page = ({ title, url }: (typeof pages)[keyof typeof pages], say: Say): Choice => ({
  title: say(title),
  word: asTyped(say(title)),
  does: { url },
});

const setUp = (say: Say): Choice => ({
  title: say('setUp'),
  word: asTyped(say('setUp')),
  does: { command: 'set-up-iphone' },
});

const own = (action: Action, title: 'yes' | 'no' | 'tell' | 'again' | 'notIt', say: Say): Choice => ({
  title: say(title),
  word: asTyped(say(title)),
  does: { action },
});

const unsure = (say: Say): Choice => ({ title: say('unsure'), word: say('unsureWord'), does: { action: 'unsure' } });
