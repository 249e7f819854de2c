import type { EnrollmentProfile } from '../../graph/enrollment-profiles.ts';
import type { SsoExtension } from '../../graph/sso-extension.ts';
import { agreeing, type Subject } from '../audience.ts';
import type { UnknownReason } from '../outcome.ts';
import { setUpKindOf } from '../profile-winner.ts';
import { type Reach, reaches } from '../reach.ts';

/** Whom something certainly holds for, and why it cannot be told for the others. */
export interface Held {
  certain: Subject[];
  /** Groups too large to read whole stand in the way. */
  open: Subject[];
  doubt: UnknownReason | null;
}

/** Whom both reach. A phone takes only one of them. */
export const reachedByBoth = (subjects: readonly Subject[], one: SsoExtension, other: SsoExtension): Held =>
  heldFor(subjects, (memberOf) => both(reaches(one.assignments, memberOf), reaches(other.assignments, memberOf)));

/** Who gets the account driven profile and none of the extensions. */
export const leftWithout = (
  subjects: readonly Subject[],
  profiles: readonly EnrollmentProfile[],
  extensions: readonly SsoExtension[],
): Held =>
  heldFor(subjects, (memberOf) => {
    const kind = setUpKindOf(profiles, memberOf);
    if (kind === 'other' || kind === 'none') return 'no';
    return both(kind === 'account-driven' ? 'yes' : kind, missing(extensions, memberOf));
  });

function missing(extensions: readonly SsoExtension[], memberOf: ReadonlySet<string>): Reach {
  const found = new Set(extensions.map(({ assignments }) => reaches(assignments, memberOf)));
  if (found.has('yes')) return 'no';
  if (found.has('filtered')) return 'filtered';
  return found.has('unclear') ? 'unclear' : 'yes';
}

function both(one: Reach, other: Reach): Reach {
  if (one === 'no' || other === 'no') return 'no';
  if (one === 'yes') return other;
  return other === 'yes' ? one : 'filtered';
}

function heldFor(subjects: readonly Subject[], holds: (memberOf: ReadonlySet<string>) => Reach): Held {
  const answerFor = agreeing(holds);
  const answers = subjects.map((subject) => ({ subject, answer: answerFor(subject) }));
  const having = (wanted: Reach | null) => answers.filter(({ answer }) => answer === wanted).map(({ subject }) => subject);
  const certain = having('yes');
  const doubt = having('filtered').length > 0 ? 'filtered' : null;
  return { certain, open: having(null), doubt: doubt ?? (having('unclear').length > 0 ? 'not-reported' : null) };
}
