import { z } from 'zod';
import type { ButtonPress } from '../turn.ts';
import type { Move } from './events.ts';

const whole = z.number().int().min(1).max(99);
const short = z.string().max(64);

// Buttons come back from clients, so what they carry is checked like any input.
const moves = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('device'), device: z.enum(['iPhone', 'iPad']) }),
  z.object({ kind: z.literal('version'), version: short }),
  z.object({ kind: z.literal('version-unknown') }),
  z.object({ kind: z.literal('version-skipped') }),
  z.object({ kind: z.literal('go-on') }),
  z.object({ kind: z.literal('start-over') }),
  z.object({ kind: z.literal('another-phone') }),
  z.object({ kind: z.literal('next'), from: whole }),
  z.object({ kind: z.literal('back'), from: whole }),
  z.object({ kind: z.literal('go'), step: whole }),
  z.object({ kind: z.literal('stuck') }),
  z.object({ kind: z.literal('trouble'), trouble: short }),
  z.object({ kind: z.literal('all-steps') }),
  z.object({ kind: z.literal('return') }),
  z.object({ kind: z.literal('check-now') }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('finish') }),
  z.object({ kind: z.literal('tell-it') }),
]) satisfies z.ZodType<Move>;

/** The move behind a button of the guide; null when it is not one. */
export function moveOf({ verb, data }: ButtonPress): Move | null {
  if (!verb.startsWith('enroll.')) return null;
  const move = moves.safeParse({ ...data, kind: verb.slice('enroll.'.length) });
  return move.success ? move.data : null;
}
