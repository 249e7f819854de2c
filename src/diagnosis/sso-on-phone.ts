import { type ConfigurationState, configurationStatesOn } from '../graph/configuration-states.ts';
import type { ManagedDevice } from '../graph/managed-devices.ts';
import type { SsoPolicy } from '../graph/sso-policies.ts';
import type { RuleRun } from './rule.ts';

export interface SsoOnPhone {
  /** `double`: two such profiles arrived, and Apple allows one. `unknown`: no line about them, or one we do not know. */
  state: ConfigurationState['state'] | 'double';
  /** Names of the profiles that it is about. */
  names: string[];
}

/** Without the setting no phone gets linked, so where it did not apply, a missing link is only the consequence. */
export const settingExplains: ReadonlySet<SsoOnPhone['state']> = new Set(['conflict', 'double', 'failed']);

const arrived: ReadonlySet<ConfigurationState['state']> = new Set(['applied', 'failed', 'conflict']);

/** What became of the profiles for just-in-time registration on one phone. Second round: it needs the phone’s id. */
export async function ssoOnPhone(run: RuleRun, phone: ManagedDevice, policies: readonly SsoPolicy[]): Promise<SsoOnPhone> {
  const states = await configurationStatesOn(run.graph, phone.id);
  return ssoAmong(states.filter((state) => policies.some((policy) => isAbout(state, policy))));
}

// Intune puts the phone's id behind the profile's in some answers.
const isAbout = (state: ConfigurationState, policy: SsoPolicy): boolean =>
  policy.id !== '' && state.id.toLowerCase().startsWith(policy.id.toLowerCase());

function ssoAmong(rows: readonly ConfigurationState[]): SsoOnPhone {
  const named = (some: readonly ConfigurationState[]): string[] => some.map((row) => row.name);
  const conflict = rows.filter((row) => row.state === 'conflict');
  if (conflict.length > 0) return { state: 'conflict', names: named(conflict) };
  const here = rows.filter((row) => arrived.has(row.state));
  if (here.length > 1) return { state: 'double', names: named(here) };
  const [one] = here;
  if (one) return { state: one.state, names: [one.name] };
  const notMeant = rows.length > 0 && rows.every((row) => row.state === 'not-meant');
  return { state: notMeant ? 'not-meant' : 'unknown', names: named(rows) };
}
