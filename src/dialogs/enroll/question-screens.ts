import type { Attachment } from 'botbuilder';
import { deviceQuestionCard } from '../../cards/device-question.ts';
import { noticeCard } from '../../cards/notice.ts';
import { plain } from '../../cards/plain.ts';
import { preFlightCard } from '../../cards/pre-flight.ts';
import { versionQuestionCard } from '../../cards/version-question.ts';
import { parseVersion, quirkOf } from './ios-versions.ts';
import type { Stage } from './stage.ts';
import { onTheDayOf } from './status.ts';
import { stepAt, steps } from './steps.ts';

export const notice = ({ footer }: Stage, title: string, text: string): Attachment => noticeCard({ ...footer, title, text });

export function deviceScreen({ voice: { say }, footer }: Stage): Attachment {
  return deviceQuestionCard({ ...footer, title: say('deviceTitle'), text: say('deviceText'), where: say('deviceWhere') });
}

export function versionScreen({ guide, voice: { say }, footer }: Stage): Attachment {
  const asked = guide.phase === 'version';
  return versionQuestionCard({
    ...footer,
    title: say(asked ? 'versionTitle' : 'whereTitle'),
    text: say(asked ? 'versionText' : 'whereText'),
    where: say(asked ? 'versionWhere' : 'whereHint'),
    input: null,
  });
}

export function quirkScreen(stage: Stage): Attachment {
  const { guide, voice } = stage;
  const version = guide.version === null ? null : parseVersion(guide.version);
  const quirk = version && quirkOf(version);
  return notice(stage, voice.say('quirkTitle'), quirk ? voice.say(quirk.id) : '');
}

/** Before the answers are there it says that Usher is looking. */
export function preFlightScreen(stage: Stage): Attachment {
  const { say } = stage.voice;
  const { findings, findingsAt } = stage.guide;
  if (findings.length === 0) return notice(stage, say('checkingTitle'), say('checking'));
  return preFlightCard({
    ...stage.footer,
    title: say('preFlightTitle', { count: findings.filter(({ status }) => status === 'fail').length }),
    intro: say('preFlightIntro', { at: new Date(findingsAt ?? 0) }),
    checks: findings.map(({ status, title, detail }) => ({ mark: status, title, detail })),
  });
}

export function alreadyScreen(stage: Stage): Attachment {
  const { guide, voice } = stage;
  const { known } = guide;
  if (!known?.phone) throw new Error('No phone is there yet');
  const { name, since } = known.phone;
  const ready = guide.step > steps.length;
  const text = voice.say(`${ready ? 'alreadyReady' : 'alreadyOpen'}${since ? dayOf(known.asOf, since) : ''}`, {
    name: plain(name),
    at: new Date(since ?? known.asOf),
    step: ready ? '' : voice.step(stepAt(guide.step), 'title'),
  });
  return notice(stage, voice.say('alreadyTitle'), text);
}

const dayOf = (asOf: string, since: string): 'Today' | 'On' => (onTheDayOf(asOf, since) ? 'Today' : 'On');
