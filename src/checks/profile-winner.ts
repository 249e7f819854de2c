import type { EnrollmentProfile } from '../graph/enrollment-profiles.ts';
import { contenders } from './reach.ts';

/** Which kind of set-up somebody gets. `filtered` and `unclear`: it cannot be told. */
export type SetUpKind = 'account-driven' | 'other' | 'none' | 'filtered' | 'unclear';

/** The kind on which every profile that may win agrees. */
export function setUpKindOf(profiles: readonly EnrollmentProfile[], memberOf: ReadonlySet<string>): SetUpKind {
  const { possible, settled, doubt } = contenders(profiles, memberOf);
  const kinds = new Set([...possible.map(kindOf), ...(settled ? [] : ['none' as const])]);
  const [only] = kinds;
  if (kinds.size === 1 && only !== undefined) return only;
  return doubt === 'filtered' ? 'filtered' : 'unclear';
}

/** A profile that lets people choose counts when account driven is among the choices. */
function kindOf({ offersAccountDriven }: EnrollmentProfile): SetUpKind {
  if (offersAccountDriven === null) return 'unclear';
  return offersAccountDriven ? 'account-driven' : 'other';
}
