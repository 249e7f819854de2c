import type { DialogContext } from 'botbuilder-dialogs';
import { rememberedGuide } from '../dialogs/enroll/guide.ts';
import { matterOf } from '../dialogs/enroll/matter.ts';
import type { Matter } from '../dialogs/matter.ts';
import type { Turn } from '../dialogs/turn.ts';
import type { Command } from './command.ts';

/** A diagnosis older than this says nothing about today's trouble, in milliseconds. */
const fresh = 30 * 60_000;

/** To a human in IT, with what Usher has found so far. Nothing is sent before the person has seen it and said yes. */
export const handOff: Command = {
  id: 'hand-off',
  text: { summary: 'Talk to a person in IT' },
  words: [
    'talk to a person',
    'human',
    'agent',
    'tell it',
    'ask it',
    'contact it',
    'call it',
    'it help',
    'help desk',
    'helpdesk',
    'service desk',
    'support',
    'person',
    'a person',
    'talk to a human',
    'talk to it',
    'talk to someone',
    'talk to somebody',
    'speak to someone',
    'speak to somebody',
    'speak to it',
    'speak to a person',
    'call me',
    'someone call me',
    'speak to a human',
    'i need a human',
    'i need a person',
    'real person',
  ],
  scope: 'personal',

  async run(turn, dialogs) {
    if (dialogs.activeDialog?.id !== 'hand-off') await dialogs.beginDialog('hand-off', matterFor(turn, dialogs));
  },
};

/** The newest diagnosis and the place in the guide, together. */
function matterFor(turn: Turn, dialogs: DialogContext): Partial<Matter> {
  const diagnosis = freshDiagnosis(turn);
  const inGuide = dialogs.stack.some(({ id }) => id === 'enroll');
  const guide = inGuide ? rememberedGuide(turn.memory['enroll']) : null;
  const setUp = guide && matterOf(guide, { ...turn, minimum: '', pictureOf: () => null });
  if (!setUp) return diagnosis ?? {};
  return { about: setUp.about, lines: [...(diagnosis?.lines ?? []), ...setUp.lines], asOf: setUp.asOf };
}

function freshDiagnosis(turn: Turn): Matter | null {
  const kept = turn.memory['sign-in-help'] as Matter | undefined;
  const age = kept ? turn.now.getTime() - Date.parse(kept.asOf) : Number.NaN;
  return kept && age >= 0 && age < fresh ? kept : null;
}
