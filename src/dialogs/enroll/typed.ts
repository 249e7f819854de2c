import { isOneOf, simplified } from '../typed-words.ts';
import type { Choice } from './choice.ts';
import type { Move } from './events.ts';
import type { Guide, Phase } from './guide.ts';
import { parseVersion } from './ios-versions.ts';
import { steps } from './steps.ts';
import { text } from './text.ts';

type SayKey = Extract<keyof typeof text, `says${string}`>;

export interface Hearing {
  guide: Guide;
  /** What the card in front of the person offers. */
  choices: readonly Choice[];
  /** The list of words behind a `says…` phrase, in the person's language. */
  listOf: (key: SayKey) => string;
}

/** What typed words mean where the person is; null: they are not for the guide. */
export function moveFrom(typed: string, hearing: Hearing): Move | null {
  const said = simplified(typed);
  if (said === '') return null;
  const offered = hearing.choices.find(({ title, word }) => simplified(title) === said || simplified(word) === said);
  if (offered) return offered.move.kind === 'command.sign-in-help' ? null : offered.move;
  return firstMeant(said, hearing, [['saysTellIt', { kind: 'tell-it' }]]) ?? byPhase[hearing.guide.phase](said, hearing);
}

type Ear = (said: string, hearing: Hearing) => Move | null;

const devices: Meaning[] = [
  ['saysIPhone', { kind: 'device', device: 'iPhone' }],
  ['saysIPad', { kind: 'device', device: 'iPad' }],
];

const deviceFrom: Ear = (said, hearing) => firstMeant(said, hearing, devices) ?? numbered(said, hearing);

const goOnFrom: Ear = (said, hearing) => firstMeant(said, hearing, [['saysGoOn', { kind: 'go-on' }]]) ?? numbered(said, hearing);

const versionFrom: Ear = (said, hearing) => {
  if (parseVersion(said)) return { kind: 'version', version: said };
  const skip: Meaning[] = hearing.guide.phase === 'where-version' ? [['saysVersionSkip', { kind: 'version-skipped' }]] : [];
  return firstMeant(said, hearing, [...skip, ['saysVersionUnknown', { kind: 'version-unknown' }], ...devices]);
};

const stepFrom: Ear = (said, hearing) => {
  const { step: from, view } = hearing.guide;
  const last: Meaning[] = [
    ['saysDone', { kind: 'done' }],
    ['saysFinish', { kind: 'finish' }],
  ];
  return (
    firstMeant(said, hearing, [
      ...(from === steps.length ? last : []),
      ...(view === 'card' ? [] : ([['saysGoOn', { kind: 'return' }]] as const)),
      ['saysNext', { kind: 'next', from }],
      ['saysDone', { kind: 'next', from }],
      ['saysBack', { kind: 'back', from }],
      ['saysStuck', { kind: 'stuck' }],
      ['saysAllSteps', { kind: 'all-steps' }],
      ['saysCheckNow', { kind: 'check-now' }],
      ...devices,
    ]) ?? stepNumbered(said, view)
  );
};

const byPhase: Record<Phase, Ear> = {
  device: deviceFrom,
  version: versionFrom,
  'where-version': versionFrom,
  'too-old': versionFrom,
  quirk: (said, hearing) => goOnFrom(said, hearing) ?? versionFrom(said, hearing),
  'pre-flight': (said, hearing) =>
    firstMeant(said, hearing, [['saysCheckNow', { kind: 'check-now' }]]) ?? goOnFrom(said, hearing),
  resume: goOnFrom,
  already: (said, hearing) => {
    // Only the phone that is in order comes with a question: is there another one?
    const asked = hearing.guide.step > steps.length;
    const answers: Meaning[] = [
      ['saysYes', { kind: 'another-phone' }],
      ['saysNo', { kind: 'go-on' }],
    ];
    return firstMeant(said, hearing, asked ? answers : []) ?? goOnFrom(said, hearing);
  },
  step: stepFrom,
  done: () => null,
};

/** "4" and "step 4" go there; among the troubles a bare number is one of them. */
function stepNumbered(said: string, view: Guide['view']): Move | null {
  const listed = view === 'card' || view === 'all-steps' || said.startsWith('step');
  const number = listed ? Number(/^(?:step )?(\d{1,2})$/.exec(said)?.[1]) : Number.NaN;
  return number >= 1 && number <= steps.length ? { kind: 'go', step: number } : null;
}

/** "2" means the second thing on the card. */
function numbered(said: string, { choices }: Hearing): Move | null {
  const move = /^\d$/.test(said) ? choices[Number(said) - 1]?.move : undefined;
  return move && move.kind !== 'command.sign-in-help' ? move : null;
}

type Meaning = readonly [SayKey, Move];

/** English words are always understood as well. */
function firstMeant(said: string, { listOf }: Hearing, meanings: readonly Meaning[]): Move | null {
  return meanings.find(([key]) => isOneOf(said, `${text[key]},${listOf(key)}`))?.[1] ?? null;
}
