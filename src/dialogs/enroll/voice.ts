import { type Slots, type Words, wordsFor } from '../../texts/words.ts';
import type { Guide } from './guide.ts';
import { accountName, comingMinimum, parseVersion, tooOld, versionText } from './ios-versions.ts';
import type { Step } from './step.ts';
import { statusText } from './status-text.ts';
import { text } from './text.ts';

/** How this person is spoken to. */
export interface Listener {
  locale: string;
  timeZone: string;
  now: Date;
  /** Lowest version that can be set up. */
  minimum: string;
  /** Address of the picture of a step; null when there is none. */
  pictureOf(stepId: string): string | null;
}

export interface Voice {
  say: Words<typeof text>;
  status: Words<typeof statusText>;
  step(step: Step, key: string): string;
}

/** The company's own minimum counts when it is higher. */
function minimumFor({ companyMinimum }: Guide, minimum: string): string {
  const [company, own] = [parseVersion(companyMinimum ?? ''), parseVersion(minimum)];
  return company && own && tooOld(own, company) ? versionText(company) : minimum;
}

/** The guide's words with the labels of the person's device already in their slots. */
export function voiceFor(guide: Guide, { locale, timeZone, minimum }: Listener): Voice {
  const version = guide.version === null ? null : parseVersion(guide.version);
  const labels: Slots = {
    device: guide.device ?? 'iPhone',
    system: guide.device === 'iPad' ? 'iPadOS' : 'iOS',
    account: accountName(version),
    version: guide.version ?? '',
    minimum: minimumFor(guide, minimum),
    coming: comingMinimum,
  };
  const say = wordsFor('dialog.enroll', text, locale, timeZone);
  const status = wordsFor('dialog.enroll.status', statusText, locale, timeZone);
  return {
    say: (key, slots) => say(key, { ...labels, ...slots }),
    status: (key, slots) => status(key, { ...labels, ...slots }),
    step: (step, key) => wordsFor(`step.${step.id}`, step.text, locale, timeZone)(key, labels),
  };
}
