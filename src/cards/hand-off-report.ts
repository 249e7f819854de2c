import type { Attachment } from 'botbuilder';
import { wordsFor } from '../texts/words.ts';
import { type CardFrame, frame, localeOf } from './frame.ts';
import { renderTemplate } from './render.ts';

/** What IT sees in its channel. Names go through `plain` first. */
export interface HandOffReportData extends CardFrame {
  title: string;
  person: string;
  address: string;
  /** How to reach the person, in words. */
  conversation: string;
  findings: { title: string; text: string; fix: string }[];
  /** As of when, in words. */
  asOf: string;
}

const text = { person: 'Person', address: 'Account', conversation: 'Where to answer', fix: '**To fix it:** {fix}' };

export function handOffReportCard(data: HandOffReportData): Attachment {
  const words = wordsFor('card.hand-off-report', text, localeOf(data));
  const facts = (['person', 'address', 'conversation'] as const).filter((name) => data[name] !== '');
  const findings = data.findings.map((finding) => ({
    ...finding,
    fix: finding.fix === '' ? '' : words('fix', { fix: finding.fix }),
  }));
  return renderTemplate('hand-off-report', {
    ...data,
    ...frame(data, [data.title, data.person, ...findings.flatMap(({ title, text: said, fix }) => [title, said, fix]), data.asOf]),
    facts: facts.map((name) => ({ title: words(name), value: data[name] })),
    findings,
  });
}

export const sample: HandOffReportData = {
  title: 'Somebody needs help with setting up an iPhone',
  person: 'Robin Jansen',
  address: 'robin@contoso.com',
  conversation: 'Write to this person in Teams',
  findings: [
    {
      title: 'No enrollment profile',
      text: 'No profile that offers account driven user enrollment reaches this account.',
      fix: 'Intune admin center > Devices > Enrollment > Apple > Enrollment types: assign a profile to a user group of this person.',
    },
    { title: 'Device limit', text: 'Could not be read: DeviceManagementServiceConfig.Read.All is missing.', fix: '' },
  ],
  asOf: 'Looked at in Microsoft Graph at 10:42.',
};
