import { reasonOf } from '../../checks/run-checks.ts';
import type { DialogServices } from '../services.ts';
import { personRunOf, type Turn } from '../turn.ts';
import type { Effect, GuideEvent, Surroundings } from './events.ts';
import { companyMinimumIn, findingOf } from './findings.ts';
import type { Guide } from './guide.ts';
import { versionText } from './ios-versions.ts';
import { knownFrom } from './known.ts';
import type { Listener } from './voice.ts';

export const surroundingsOf = (turn: Turn, services: DialogServices): Surroundings => ({
  now: turn.now,
  minimumVersion: services.minimumVersion,
});

export const listenerOf = (turn: Turn, services: DialogServices): Listener => ({
  locale: turn.locale,
  timeZone: turn.timeZone,
  now: turn.now,
  minimum: versionText(services.minimumVersion),
  pictureOf: (id) => (services.pictures.has(id) ? `${turn.publicUrl}/images/${id}.png` : null),
});

export type Look = Extract<Effect, 'look' | 'pre-flight' | 'look-for-failure'>;
export const isLook = (effect: Effect): effect is Look =>
  effect === 'look' || effect === 'pre-flight' || effect === 'look-for-failure';

export interface Sight {
  turn: Turn;
  services: DialogServices;
}

/** Asks Graph what the guide wants to know. Never throws for a read that failed. */
export async function newsFrom(effect: Look, guide: Guide, { turn, services }: Sight): Promise<GuideEvent> {
  // Somebody who asks again has often just had IT mend something.
  const run = personRunOf(turn, guide.findingsAt === null ? undefined : 60_000);
  switch (effect) {
    case 'pre-flight': {
      const results = await services.preflight(run);
      return {
        kind: 'pre-flight',
        findings: results.map((result) => findingOf(result, turn.locale)),
        minimum: companyMinimumIn(results),
      };
    }
    case 'look': {
      const progress = await services.progress(run, new Date(guide.startedAt));
      return { kind: 'progress', known: knownFrom(progress, guide.otherPhones) };
    }
    case 'look-for-failure':
      return { kind: 'failure', failure: await newestFailure(guide, () => services.failures(run)) };
  }
}

type FailedAttempts = ReturnType<DialogServices['failures']>;

async function newestFailure(guide: Guide, read: () => FailedAttempts): Promise<NonNullable<Guide['failure']> | null> {
  try {
    const since = Date.parse(guide.startedAt);
    const recent = (await read()).filter(({ at }) => at.getTime() >= since);
    const [newest] = recent.sort((one, other) => other.at.getTime() - one.at.getTime());
    return newest ? { ...newest, at: newest.at.toISOString() } : null;
  } catch (error) {
    // Logs what is a bug of ours; either way the person hears that it could not be read.
    reasonOf(error, 'enrollment-failures');
    return 'not-readable';
  }
}
