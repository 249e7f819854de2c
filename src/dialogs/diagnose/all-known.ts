import type { DialogContext } from 'botbuilder-dialogs';
import { rememberedGuide } from '../enroll/guide.ts';
import { matterOf } from '../enroll/matter.ts';
import type { Matter } from '../matter.ts';
import type { Turn } from '../turn.ts';
import { freshMatter } from './kept.ts';

/** The newest diagnosis and the place in the guide, together. */
export function allKnown(turn: Turn, dialogs: DialogContext): Partial<Matter> {
  const diagnosis = freshMatter(turn);
  const inGuide = dialogs.stack.some(({ id }) => id === 'enroll');
  const guide = inGuide ? rememberedGuide(turn.memory['enroll']) : null;
  const setUp = guide && matterOf(guide, { ...turn, minimum: '', pictureOf: () => null });
  if (!setUp) return diagnosis ?? {};
  return { ...setUp, lines: [...(diagnosis?.lines ?? []), ...setUp.lines], tried: diagnosis?.tried ?? [] };
}
