import type { Matter } from '../matter.ts';
import type { Guide } from './guide.ts';
import { statusOf } from './status.ts';
import { stepAt, steps } from './steps.ts';
import { type Listener, voiceFor } from './voice.ts';

/** What IT should know about a person in the guide: what was found, what is stuck, and where they are. */
export function matterOf(guide: Guide, listener: Listener): Matter {
  const voice = voiceFor(guide, listener);
  const { say } = voice;
  const found = guide.findings
    .filter(({ status }) => status !== 'pass')
    .map(({ id, title, detail, fix }) => ({ id, title, text: detail, fix }));
  const version = guide.version === null ? say('itNoVersion') : say('itVersion');
  const inSteps = guide.phase === 'step' && guide.step > 0 && guide.step <= steps.length;
  const place = {
    id: 'place',
    title: say('itPlace'),
    text: inSteps ? placeIn(guide, say, voice.step(stepAt(guide.step), 'title')) : version,
    fix: '',
  };
  const asOf = newest([guide.startedAt, guide.findingsAt, guide.known?.asOf]);
  return { about: say('itAbout'), lines: [...found, ...stuckAt(guide, listener), place], tried: [], asOf };
}

/** ISO times in UTC sort as text. */
const newest = (times: readonly (string | null | undefined)[]): string =>
  times
    .filter((time) => time != null)
    .sort()
    .at(-1) ?? '';

type Say = ReturnType<typeof voiceFor>['say'];

const placeIn = (guide: Guide, say: Say, step: string): string =>
  say(guide.version === null ? 'itStepNoVersion' : 'itStep', { number: guide.step, count: steps.length, step });

function stuckAt(guide: Guide, listener: Listener): Matter['lines'] {
  if (guide.phase !== 'step') return [];
  const voice = voiceFor(guide, listener);
  const step = stepAt(guide.step);
  const lines: Matter['lines'] = [];
  const status = statusOf(guide, listener.now);
  if (status?.forIt) {
    const reason = status.reason ? voice.status(status.reason) : '';
    const fix = status.key === 'authenticatorFailed' ? voice.say('itAuthenticatorFailed') : '';
    lines.push({ id: status.key, title: voice.say('itSeen'), text: voice.status(status.key, { ...status.slots, reason }), fix });
  }
  if (guide.trouble)
    lines.push({ id: guide.trouble, title: voice.say('itTrouble'), text: voice.step(step, guide.trouble), fix: '' });
  return lines;
}
