import type { CheckResult, PersonRun } from '../checks/check.ts';
import type { PhoneProgress } from '../checks/phone-progress.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { FailureTally } from '../diagnosis/failure-tally.ts';
import type { RuleRun } from '../diagnosis/rule.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { Account } from '../graph/users.ts';
import type { Version } from './enroll/ios-versions.ts';

export interface FailedAttempt {
  at: Date;
  category: string;
  reason: string;
}

/** What the dialogs ask the rest of Usher. Given at creation, so that tests answer from a table. */
export interface DialogServices {
  preflight(run: PersonRun): Promise<CheckResult[]>;
  /** Never throws for a read that failed: what could not be read stands in `unknown`. */
  progress(run: PersonRun, startedAt: Date): Promise<PhoneProgress>;
  /** Failed attempts to set up a phone; throws what Graph throws. */
  failures(run: PersonRun): Promise<FailedAttempt[]>;
  /** Why a person cannot sign in. Never throws for a read that failed: it says what could not be seen. */
  diagnose(run: RuleRun, locale: string, timeZone: string): Promise<Diagnosis>;
  /** Who else failed the same way lately. */
  tally: FailureTally;
  /** Sign-in name for IT's report; throws what Graph throws. */
  account(run: PersonRun): Promise<{ name: string; address: string }>;
  /** Everybody whom a typed id, address or beginning of a name may mean; throws what Graph throws. */
  findPeople(graph: GraphReader, typed: string): Promise<Account[]>;
  /** Lowest version of iOS that can be set up this way. */
  minimumVersion: Version;
  /** Ids of the steps with a picture at /images/<id>.png. */
  pictures: ReadonlySet<string>;
  /** After so many milliseconds of looking, what is known so far is shown first. */
  patienceMs: number;
}
