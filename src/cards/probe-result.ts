import type { Attachment } from 'botbuilder';
import { type CardFrame, frame } from './frame.ts';
import { renderTemplate } from './render.ts';

/** What a phone finds at a domain, in the words of IT. Names go through `plain` first; optional parts may be empty. */
export interface ProbeResultData extends CardFrame {
  /** The domain. */
  title: string;
  verdict: string;
  /** The verdict’s colour; its words say the same. */
  tone: 'good' | 'warning' | 'attention' | 'default';
  affected: string;
  /** What to look at first; none or one. */
  cause: ProbeFinding[];
  /** What the phone says. */
  sees: string;
  fileLabel: string;
  /** The text to publish, to be copied from the card. Empty: the right one is there. */
  file: string;
  others: ProbeFinding[];
  left: string;
  fine: string;
  unreached: string;
  freshness: string;
  typed: string;
}

export interface ProbeFinding {
  title: string;
  detail: string;
  why: string;
  fix: string;
}

export function probeResultCard(data: ProbeResultData): Attachment {
  const [first] = data.cause;
  return renderTemplate('probe-result', {
    ...data,
    ...frame(data, [data.title, data.verdict, data.affected, first?.detail ?? '', first?.fix ?? '', data.sees, data.typed]),
  });
}

export const sample: ProbeResultData = {
  title: 'contoso.com',
  verdict: 'A phone cannot start here.',
  tone: 'attention',
  affected: 'Affected: all iPhones and iPads.',
  cause: [
    {
      title: 'Fails: The file is there (status)',
      detail: 'Status 404: there is no file at this address.',
      why: 'Why: Without the file the phone does not know where to enroll.',
      fix: 'What to do: Publish the file below.',
    },
  ],
  sees: 'The employee sees: “Sign-in Failed. Your Apple Account does not support the expected services on this device.”',
  fileLabel: 'The file to publish',
  file: '{"Servers":[{"Version":"mdm-byod","BaseURL":"https\\://manage.microsoft.com/EnrollmentServer/PostReportDeviceInfoForUEV2?aadTenantId=4f0b1d7e-92c3-4a58-8e61-0d3b7c5a9f24"}]}',
  others: [
    {
      title: 'Warning: The answer may be kept (cache)',
      detail: 'It may be kept for a day.',
      why: '',
      fix: 'What to do: Keep it for an hour.',
    },
  ],
  left: 'One more finding does not fit in here.',
  fine: 'Fine: dns, tls-connection',
  unreached: 'Not reached: json, version',
  freshness: 'Looked at Nov 24, 2026, 10:42 AM. I keep an answer for ten minutes.',
  typed: 'To look again after that, type **/probe contoso.com**.',
};
