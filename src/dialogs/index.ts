import { readdirSync } from 'node:fs';
import { preflight } from '../checks/index.ts';
import { phoneProgress } from '../checks/phone-progress.ts';
import { runChecks } from '../checks/run-checks.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { noTally } from '../diagnosis/failure-tally.ts';
import { enrollmentFailuresOf } from '../graph/enrollment-failures.ts';
import { findPeople } from '../graph/people.ts';
import { accountOf } from '../graph/users.ts';
import { Diagnose } from './diagnose.ts';
import { minimumVersion } from './enroll/ios-versions.ts';
import { Enroll } from './enroll.ts';
import { HandOff } from './hand-off.ts';
import { Leave } from './leave.ts';
import { OnBehalf } from './on-behalf.ts';
import type { DialogServices } from './services.ts';
import type { UsherDialog } from './usher-dialog.ts';

const pictures = new URL('../../cards/images/', import.meta.url);

/** Every conversation of several turns. `services` replaces single ones of the real services, in tests above all. */
export function createDialogs(services: Partial<DialogServices> = {}): UsherDialog[] {
  const all = { ...realServices(), ...services };
  return [new Enroll(all), new Diagnose(all), new HandOff(all), new Leave(all), new OnBehalf(all)];
}

const realServices = (): DialogServices => ({
  preflight: (run) => runChecks(preflight, run),
  progress: phoneProgress,
  failures: ({ graph, personId }) => enrollmentFailuresOf(graph, personId),
  diagnose,
  tally: noTally,
  account: ({ graph, personId }) => accountOf(graph, personId),
  findPeople,
  minimumVersion,
  pictures: new Set(readdirSync(pictures).map((file) => file.replace(/\.png$/, ''))),
  patienceMs: 1000,
});
