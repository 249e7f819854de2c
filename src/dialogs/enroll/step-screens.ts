import type { Attachment } from 'botbuilder';
import { allStepsCard } from '../../cards/all-steps.ts';
import { noticeCard } from '../../cards/notice.ts';
import { type StepData, stepCard } from '../../cards/step.ts';
import { listed } from './choice.ts';
import { mayBeTooOld, parseVersion } from './ios-versions.ts';
import type { Stage } from './stage.ts';
import { statusOf } from './status.ts';
import { todoKeys } from './step.ts';
import { stepAt, steps } from './steps.ts';

export function stepScreen(stage: Stage): Attachment {
  const { guide, voice, listener, footer } = stage;
  const step = stepAt(guide.step);
  const title = voice.step(step, 'title');
  const picture = listener.pictureOf(step.id);
  return stepCard({
    ...footer,
    stepNumber: guide.step,
    stepCount: steps.length,
    title,
    todo: todoKeys(step).map((key) => voice.step(step, key)),
    expect: voice.step(step, 'expect'),
    status: statusLine(stage),
    picture: picture === null ? null : { url: picture, alt: voice.say('pictureOf', { step: title }) },
  });
}

function statusLine({ guide, voice, listener }: Stage): StepData['status'] {
  const status = statusOf(guide, listener.now);
  if (!status) return guide.step === 1 ? checkedLine(guide, voice) : null;
  const reason = status.reason ? voice.status(status.reason) : '';
  return { text: voice.status(status.key, { ...status.slots, reason }), tone: status.tone };
}

/** What the check before the first step said, in one line. */
function checkedLine(guide: Stage['guide'], { say }: Stage['voice']): StepData['status'] {
  const { findings, findingsAt } = guide;
  const titles = (status: string) => findings.filter((one) => one.status === status).map(({ title }) => title);
  const [missing, unknown] = [titles('fail'), titles('unknown')];
  if (missing.length > 0) return { text: say('stillMissing', { titles: missing.join('; ') }), tone: 'attention' };
  if (unknown.length > 2) return { text: say('notCheckedMany', { count: unknown.length }), tone: 'info' };
  if (unknown.length > 0) return { text: say('notChecked', { titles: unknown.join('; ') }), tone: 'info' };
  if (companyWantsMore(guide)) return { text: say('readyFrom', { at: new Date(findingsAt ?? 0) }), tone: 'info' };
  const note = findings.find(({ status }) => status === 'warn')?.detail;
  if (note) return { text: say('readyNote', { note }), tone: 'info' };
  return findings.length > 0 ? { text: say('ready', { at: new Date(findingsAt ?? 0) }), tone: 'good' } : null;
}

export function stuckScreen({ guide, voice, choices, listener, footer }: Stage): Attachment {
  const typed = voice.say('typed', { words: listed(choices, listener.locale) });
  const title = voice.say('stuckTitle', { number: guide.step });
  return noticeCard({ ...footer, title, text: stuckText({ voice, choices }), typed });
}

/** The numbers to type stand before their questions. */
function stuckText({ voice, choices }: Pick<Stage, 'voice' | 'choices'>): string {
  const asked = choices.filter(({ move }) => move.kind === 'trouble');
  const lines = asked.map(({ word, title }) => `${word}. ${title}`);
  return [voice.say('stuckText'), ...lines].join('\n\n');
}

export function troubleScreen({ guide, voice, footer }: Stage): Attachment {
  const step = stepAt(guide.step);
  const id = guide.trouble ?? '';
  return noticeCard({ ...footer, title: voice.step(step, id), text: voice.step(step, `${id}-answer`) });
}

export function allStepsScreen({ guide, voice, choices, listener, footer }: Stage): Attachment {
  const state = (number: number) => (number < guide.step ? 'done' : number === guide.step ? 'now' : 'next');
  return allStepsCard({
    ...footer,
    title: voice.say('allStepsTitle'),
    steps: steps.map((step, index) => ({
      number: index + 1,
      title: voice.step(step, 'title'),
      state: state(index + 1),
    })),
    typed: voice.say('typedNumber', { words: listed(choices, listener.locale) }),
  });
}

/** The person did not say exactly enough whether their version is new enough for the company. */
function companyWantsMore({ version, companyMinimum }: Stage['guide']): boolean {
  const minimum = parseVersion(companyMinimum ?? '');
  return minimum !== null && mayBeTooOld(version === null ? null : parseVersion(version), minimum);
}
