import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf, numbered, oneOrNone } from './frame.ts';
import { renderTemplate } from './render.ts';

export type StepTone = 'info' | 'good' | 'waiting' | 'attention';

/** One step of the guide. `todo` and `expect` are Markdown; what is tapped stands in bold. */
export interface StepData extends CardFrame {
  stepNumber: number;
  stepCount: number;
  title: string;
  /** What to tap, in order. */
  todo: string[];
  /** What the screen shows afterwards; may be empty. */
  expect: string;
  /** What Usher knows or waits for; null when there is nothing to say. */
  status: { text: string; tone: StepTone } | null;
  picture: { url: string; alt: string } | null;
  typed: string;
  /** The main one first. */
  buttons: Button[];
}

const text = {
  progress: 'Step {number} of {count}',
  expectLabel: 'You should see',
  info: 'Good to know',
  good: 'Done',
  waiting: 'Waiting',
  attention: 'Please look at this',
};
const styles = { info: 'accent', good: 'good', waiting: 'warning', attention: 'attention' } as const;

export function stepCard(data: StepData): Attachment {
  const words = wordsFor('card.step', text, localeOf(data));
  const progress = words('progress', { number: data.stepNumber, count: data.stepCount });
  const status = oneOrNone(data.status).map((said) => ({ text: said.text, style: styles[said.tone], word: words(said.tone) }));
  return renderTemplate('step', {
    ...data,
    ...frame(data, [progress, data.title, ...status.map((said) => said.text), ...data.todo, data.expect, data.typed]),
    progress,
    // Two signs that differ in shape, not in colour alone; screen readers pass over them and have the words above.
    barDone: '━━'.repeat(data.stepNumber),
    barLeft: '──'.repeat(Math.max(0, data.stepCount - data.stepNumber)),
    status,
    todo: numbered(data.todo),
    picture: oneOrNone(data.picture),
    expectLabel: words('expectLabel'),
  });
}

export const sample: StepData = {
  stepNumber: 4,
  stepCount: 12,
  title: 'Sign in with your work address',
  todo: [
    'Tap **Sign In to Work or School Account…**. It is the first line below **VPN**.',
    'Type your work address: **robin@contoso.com**',
    'Tap **Continue**.',
  ],
  expect: 'A page of your company that asks for your password.',
  status: { text: 'Usher is looking for your iPhone. It has not appeared yet.', tone: 'waiting' },
  picture: {
    url: 'https://usher.example/images/sign-in.png',
    alt: 'The VPN & Device Management page. The line Sign In to Work or School Account is marked.',
  },
  typed: 'You can also type **next**, **back**, **stuck** or **all steps**.',
  buttons: [
    { ...button('Next', 'enroll.next'), style: 'positive' },
    button('Back', 'enroll.back'),
    button('I’m stuck', 'enroll.stuck'),
    button('All steps', 'enroll.all-steps'),
  ],
};
