import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf, rows } from './frame.ts';
import { renderTemplate } from './render.ts';

/** What IT sees in its channel. Names go through `plain` first; optional parts may be empty. */
export interface HandOffReportData extends CardFrame {
  title: string;
  /** Who takes care of it, in words. */
  status: string;
  tone: 'attention' | 'accent' | 'good';
  /** Whether the person heard of the status. */
  told: string;
  person: string;
  address: string;
  /** How to reach the person, in words. */
  conversation: string;
  sections: { title: string; lines: string[]; detail: string }[];
  /** How much does not fit. */
  left: string;
  /** As of when, in words. */
  asOf: string;
  typed: string;
  buttons: Button[];
}

const text = { person: 'Person', address: 'Account', conversation: 'Where to answer' };

/** Nobody wants minutes of it read out; what matters comes first, and all of it can be read on the card. In characters. */
const spokenMost = 1500;

export function handOffReportCard(data: HandOffReportData): Attachment {
  const words = wordsFor('card.hand-off-report', text, localeOf(data));
  const facts = (['person', 'address', 'conversation'] as const).filter((name) => data[name] !== '');
  const said = data.sections.flatMap(({ title, lines }) => [title, ...lines]);
  return renderTemplate('hand-off-report', {
    ...data,
    ...frame(data, [data.title, data.status, data.told, data.person, data.asOf, ...atFirst(said), data.typed]),
    facts: facts.map((name) => ({ title: words(name), value: data[name] })),
    sections: data.sections.map((section) => ({ ...section, lines: rows(section.lines) })),
  });
}

function atFirst(said: readonly string[]): string[] {
  let letters = 0;
  const end = said.findIndex((one) => (letters += one.length) > spokenMost);
  return end === -1 ? [...said] : said.slice(0, Math.max(end, 1));
}

const id = '6b1f0c52-8d0e-4f8e-9a55-0f1c2d3e4a5b';

export const sample: HandOffReportData = {
  title: 'A sign-in that does not work: a person asks for help',
  status: 'Nobody has taken this yet.',
  tone: 'attention',
  told: '',
  person: 'Robin Jansen',
  address: 'robin@contoso.com',
  conversation: 'A personal chat with this person in Teams.',
  sections: [
    { title: 'What the person reports', lines: ['It says AADSTS50126'], detail: '' },
    {
      title: 'Most likely: Sign-in log',
      lines: [
        'The person was told: Your password was not accepted 4 times in a row.',
        'Advice to IT: AADSTS50126: wrong password. Entra admin center > Users > the person > Sign-in logs.',
      ],
      detail: `As of November 24, 10:42 AM · Code 50126 · Request id ${id} · Correlation id ${id}`,
    },
    {
      title: 'Could not be looked at: Sign-in methods',
      lines: ['Graph refused. Grant the application permission UserAuthenticationMethod.Read.All and admin consent.'],
      detail: 'Missing: UserAuthenticationMethod.Read.All',
    },
    { title: 'What was tried', lines: ['10:44 AM: I looked again.'], detail: '' },
  ],
  left: 'One more thing does not fit in here.',
  asOf: 'As of November 24, 10:42 AM (Europe/Berlin).',
  typed: 'Press **I am on it** or **Solved** below, and I tell the person.',
  buttons: [
    { ...button('I am on it', 'command.hand-off-status', { id, status: 'taken' }), style: 'positive' },
    button('Solved', 'command.hand-off-status', { id, status: 'solved' }),
  ],
};
