import { wordsFor } from '../texts/words.ts';
import type { UnknownReason } from './outcome.ts';

const text = {
  forbidden: 'I am not allowed to look at this in your company.',
  unavailable: 'Microsoft did not answer me in time.',
  busy: 'Many people are asking at once, so I could not look at this just now.',
  'no-premium': 'Your company’s sign-in log is not open to me.',
  'not-reported': 'Microsoft does not tell me clearly.',
  filtered: 'A company rule decides this by looking at the phone itself, so I cannot know it beforehand.',
  broken: 'Something went wrong on my side.',
  forbiddenIt: 'Graph refused. Grant the application permission {permissions} and admin consent.',
  unavailableIt: 'Graph did not answer. Nothing to change; look again later.',
  busyIt:
    'Usher keeps Microsoft’s request limits (sign-in log and sign-in methods: 5 in 10 seconds for the whole tenant) and the pauses Graph asks for. Nothing to change; look again in a few seconds.',
  'no-premiumIt': 'The tenant has no Microsoft Entra ID P1, so Graph gives no sign-in log.',
  'not-reportedIt': 'Graph gave no value, or one this version does not know. Look in the admin center.',
  filteredIt: 'An assignment filter decides. Filters look at device properties that do not exist before enrollment.',
  brokenIt: 'A fault in Usher; its log has the details.',
} as const;

/** Why something cannot be told, for the person and for IT. `permissions`: what the check or rule needs. */
export function unknownWords(
  reason: UnknownReason,
  permissions: readonly string[],
  locale: string,
): { forPerson: string; forIt: string } {
  const words = wordsFor('unknown', text, locale);
  return { forPerson: words(reason), forIt: words(`${reason}It`, { permissions: permissions.join(', ') }) };
}
