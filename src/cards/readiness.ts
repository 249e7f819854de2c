import type { Attachment } from 'botbuilder';
import { type Button, button } from './button.ts';
import { type CardFrame, frame } from './frame.ts';
import { renderTemplate } from './render.ts';

/** How far the tenant is set up, in the words of IT. Names go through `plain` first; optional parts may be empty. */
export interface ReadinessData extends CardFrame {
  title: string;
  /** How many checks have which outcome, in words. */
  counts: string;
  /** While checks are still running. */
  progress: string;
  /** What is different from the last look. */
  changes: string;
  /** Checks by outcome, in reading order; `label` says which, `tone` only shows it. */
  sections: { label: string; tone: 'attention' | 'warning' | 'default'; checks: ReadinessCheck[] }[];
  /** What is fine, in one line of titles. */
  fine: string;
  /** How much does not fit. */
  left: string;
  freshness: string;
  typed: string;
  buttons: Button[];
}

export interface ReadinessCheck {
  title: string;
  /** What it was last time, where that is different. */
  change: string;
  findings: { text: string; fix: string }[];
  why: string;
  /** As of when, further findings, Microsoft’s page. */
  detail: string;
}

export function readinessCard(data: ReadinessData): Attachment {
  const [first] = data.sections;
  const aloud = first?.checks.flatMap(({ title, findings }) => [title, findings[0]?.text ?? '']) ?? [];
  return renderTemplate('readiness', {
    ...data,
    // All of it aloud would be minutes; what is worst comes first.
    ...frame(data, [data.title, data.counts, data.progress, data.changes, first?.label ?? '', ...aloud.slice(0, 6), data.typed]),
  });
}

export const sample: ReadinessData = {
  title: 'Is the tenant set up for phones?',
  counts: '1 check fails · 1 warning · 1 could not be told · 2 are fine',
  progress: 'I am still looking: 5 of 17 checks are through.',
  changes: 'One check has changed since your last look.',
  sections: [
    {
      label: 'Failing',
      tone: 'attention',
      checks: [
        {
          title: 'The Apple MDM push certificate is valid (apns-certificate)',
          change: 'Changed since your last look: it was a warning.',
          findings: [
            {
              text: 'The Apple MDM push certificate ended on November 20, 2026, 4 days ago.',
              fix: 'What to do: Renew it, never replace it. Intune admin center > Devices > Enrollment > Apple > Apple MDM Push Certificate.',
            },
          ],
          why: 'Without it no iPhone or iPad can be enrolled, and none that is enrolled can be reached.',
          detail: 'As of Nov 24, 2026, 10:42 AM · [Microsoft’s page](https://learn.microsoft.com/intune)',
        },
      ],
    },
    {
      label: 'Warnings',
      tone: 'warning',
      checks: [
        {
          title: 'Everybody with the account driven profile has an Intune licence (intune-licences)',
          change: '',
          findings: [{ text: '11 of 145 people have none.', fix: 'What to do: Assign one to these people.' }],
          why: 'Without an Intune licence the enrollment stops after the person has signed in.',
          detail: 'As of Nov 24, 2026, 10:42 AM · One more finding: **/check intune-licences**',
        },
      ],
    },
    {
      label: 'Could not be told',
      tone: 'default',
      checks: [
        {
          title: 'Nothing in Conditional Access stops the set-up (conditional-access-traps)',
          change: '',
          findings: [
            {
              text: 'I am not allowed to look at this in your company.',
              fix: 'What to do: Graph refused. Grant the application permission Policy.Read.All and admin consent.',
            },
          ],
          why: 'A policy can ask for what a phone cannot have yet.',
          detail: '',
        },
      ],
    },
  ],
  fine: 'Fine: Microsoft Intune is the MDM authority (mdm-authority) · The Apple VPP token works (vpp-token)',
  left: 'One more check does not fit in here. Type **/check** and a name.',
  freshness: 'Looked at Nov 24, 2026, 10:42 AM.',
  typed: 'You can also type **/check all** to check again, or **/check** and the name of a check.',
  buttons: [button('Check again', 'command.check', { checks: 'all', again: true })],
};
