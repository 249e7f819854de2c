import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type Button, button } from './button.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** Why somebody else cannot sign in, in the words of IT. Names go through `plain` first; optional parts may be empty. */
export interface PersonVerdictData extends CardFrame {
  /** Name of the person. */
  title: string;
  /** Address and state of the account. */
  account: string;
  /** The first finding with how sure it is. */
  headline: string;
  findings: { title: string; text: string; ask: string; evidence: string }[];
  /** What could not be looked at, why, and which permission or request id goes with it. */
  unknown: { title: string; text: string; detail: string }[];
  /** How much does not fit; may be empty. */
  more: string;
  clear: string;
  notLookedAt: string;
  freshness: string;
  /** Whether the person knows that IT looked. */
  told: string;
  typed: string;
  buttons: Button[];
}

const text = { findings: 'What I found', unknown: 'What I could not look at' };

export function personVerdictCard(data: PersonVerdictData): Attachment {
  const words = wordsFor('card.person-verdict', text, localeOf(data));
  const [first] = data.findings;
  return renderTemplate('person-verdict', {
    ...data,
    // Everything in the card aloud would be minutes; what matters comes first.
    ...frame(data, [data.title, data.headline, first?.text ?? '', first?.ask ?? '', data.freshness, data.told, data.typed]),
    findingsLabel: words('findings'),
    hasFindings: data.findings.length > 0,
    unknownLabel: words('unknown'),
    hasUnknown: data.unknown.length > 0,
  });
}

export const sample: PersonVerdictData = {
  title: 'Robin Jansen',
  account: 'robin@contoso.com · account on',
  headline: 'Most likely: Sign-in log',
  findings: [
    {
      title: 'Most likely: Sign-in log',
      text: 'AADSTS50126: wrong password, 4 times in a row. Entra admin center > Users > Sign-in logs.',
      ask: '',
      evidence: 'As of 24 November, 10:42 · Code 50126 · Request id 6b1f0c52-8d0e-4f8e-9a55-0f1c2d3e4a5b',
    },
    {
      title: 'Not sure: Managed devices',
      text: 'No managed iPhone or iPad.',
      ask: 'Ask the person: “Did you set up a phone for work?” Yes: look for a failed enrollment. No: send them the guide.',
      evidence: 'As of 24 November, 10:42 · Read from users/{id}/managedDevices (beta) · Graph beta, which Microsoft may change',
    },
  ],
  unknown: [
    {
      title: 'Sign-in methods',
      text: 'Graph refused. Grant the application permission UserAuthenticationMethod.Read.All and admin consent.',
      detail: 'Missing: UserAuthenticationMethod.Read.All · Request id 7c2f0c52-8d0e-4f8e-9a55-0f1c2d3e4a5b',
    },
  ],
  more: 'One more thing does not fit in here.',
  clear: 'Fine: Account · Intune licence',
  notLookedAt: 'Not looked at: Compliance',
  freshness: 'As of 10:42. The sign-in log runs 2 to 15 minutes behind.',
  told: 'I told Robin Jansen that you looked.',
  typed: 'You can also type **check again** or **tell the person what to do**.',
  buttons: [
    button('Check again', 'command.diagnose', { person: '11111111-1111-4111-8111-111111111111', again: true }),
    button('Tell the person what to do', 'command.diagnose', { person: '11111111-1111-4111-8111-111111111111', advise: true }),
  ],
};
