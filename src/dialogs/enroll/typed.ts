import { isOneOf, simplified } from '../typed-words.ts';
import type { Choice } from './choice.ts';
import type { Move } from './events.ts';
import type { Guide } from './guide.ts';
import { parseVersion } from './ios-versions.ts';
import { steps } from './steps.ts';
import { text } from './text.ts';

type SayKey = Extract<keyof typeof text, `says${string}`>;

export interface Hearing {
  guide: Guide;
  /** What the card in front of the person offers. */
  choices: readonly Choice[];
  /** The list of words behind a `says…` phrase, in the person's language. */
  listOf(key: SayKey): string;
}

/** What typed words mean where the person is; null: they are not for the guide. */
export function moveFrom(typed: string, hearing: Hearing): Move | null {
  const said = simplified(typed);
  if (said === '') return null;
  const offered = hearing.choices.find(({ title, word }) => simplified(title) === said || simplified(word) === said);
  if (offered) return offered.move.kind === 'command.sign-in-help' ? null : offered.move;
  return means(said, 'saysTellIt', hearing) ? { kind: 'tell-it' } : byPhase(said, hearing);
}

function byPhase(said: string, hearing: Hearing): Move | null {
  const { guide } = hearing;
  switch (guide.phase) {
    case 'device':
      if (means(said, 'saysIPhone', hearing)) return { kind: 'device', device: 'iPhone' };
      if (means(said, 'saysIPad', hearing)) return { kind: 'device', device: 'iPad' };
      return numbered(said, hearing);
    case 'version':
    case 'where-version':
    case 'too-old':
      return versionFrom(said, hearing);
    case 'quirk':
      return means(said, 'saysGoOn', hearing) ? { kind: 'go-on' } : versionFrom(said, hearing);
    case 'pre-flight':
      if (means(said, 'saysGoOn', hearing)) return { kind: 'go-on' };
      return means(said, 'saysCheckNow', hearing) ? { kind: 'check-now' } : numbered(said, hearing);
    case 'resume':
    case 'already':
      return means(said, 'saysGoOn', hearing) ? { kind: 'go-on' } : numbered(said, hearing);
    case 'step':
      return inStep(said, hearing);
    case 'done':
      return null;
  }
}

function versionFrom(said: string, hearing: Hearing): Move | null {
  if (parseVersion(said)) return { kind: 'version', version: said };
  if (hearing.guide.phase === 'where-version' && means(said, 'saysVersionSkip', hearing)) return { kind: 'version-skipped' };
  return means(said, 'saysVersionUnknown', hearing) ? { kind: 'version-unknown' } : null;
}

function inStep(said: string, hearing: Hearing): Move | null {
  const { guide } = hearing;
  const from = guide.step;
  const last = from === steps.length;
  if (last && means(said, 'saysDone', hearing)) return { kind: 'done' };
  if (last && means(said, 'saysFinish', hearing)) return { kind: 'finish' };
  if (guide.view !== 'card' && means(said, 'saysGoOn', hearing)) return { kind: 'return' };
  if (means(said, 'saysNext', hearing) || means(said, 'saysDone', hearing)) return { kind: 'next', from };
  if (means(said, 'saysBack', hearing)) return { kind: 'back', from };
  if (means(said, 'saysStuck', hearing)) return { kind: 'stuck' };
  if (means(said, 'saysAllSteps', hearing)) return { kind: 'all-steps' };
  if (means(said, 'saysCheckNow', hearing)) return { kind: 'check-now' };
  const number = /^(?:step )?(\d{1,2})$/.exec(said)?.[1];
  const listed = guide.view === 'card' || guide.view === 'all-steps' || said.startsWith('step');
  if (!listed) return null;
  if (number === undefined || Number(number) < 1 || Number(number) > steps.length) return null;
  return { kind: 'go', step: Number(number) };
}

/** "2" means the second thing on the card. */
function numbered(said: string, { choices }: Hearing): Move | null {
  const move = /^\d$/.test(said) ? choices[Number(said) - 1]?.move : undefined;
  return move && move.kind !== 'command.sign-in-help' ? move : null;
}

/** English words are always understood as well. */
const means = (said: string, key: SayKey, { listOf }: Hearing): boolean =>
  isOneOf(said, `${text[key]},${listOf(key)}`);
