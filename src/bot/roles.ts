import type { Role } from '../dialogs/turn.ts';
import { groupsAmong } from '../graph/groups.ts';
import type { GraphReader } from '../graph/reader.ts';

export interface RolesOptions {
  /** Entra object ids; null: nobody has the role. Names of groups mean nothing here. */
  helpDeskGroup: string | null;
  adminGroup: string | null;
  now: () => Date;
}

export interface Roles {
  /** No older than `maxAgeMs`, and never older than five minutes. Throws what Graph throws: who cannot be checked has no role. */
  of(graph: GraphReader, personId: string, maxAgeMs?: number): Promise<ReadonlySet<Role>>;
}

/** After this, somebody who was taken out of a group can do no more. */
const longestMs = 300_000;
/** Hundreds of people at a help desk would be many. */
const most = 5000;

/** Below nothing: the clock was put back. */
const isYoung = (ageMs: number, maxAgeMs: number): boolean => ageMs >= 0 && ageMs < Math.min(maxAgeMs, longestMs);

interface Known {
  roles: Promise<ReadonlySet<Role>>;
  askedAt: number;
}

/** What people may do, by their groups, nested ones included. What failed is not remembered. */
export function rolesIn({ helpDeskGroup, adminGroup, now }: RolesOptions): Roles {
  const known = new Map<string, Known>();
  const groups = [helpDeskGroup, adminGroup].flatMap((id) => (id === null ? [] : [id.toLowerCase()]));
  const ask = async (graph: GraphReader, personId: string): Promise<ReadonlySet<Role>> => {
    const member = await groupsAmong(graph, personId, groups);
    const isIn = (group: string | null): boolean => group !== null && member.has(group.toLowerCase());
    if (isIn(adminGroup)) return new Set<Role>(['help-desk', 'admin']);
    return new Set<Role>(isIn(helpDeskGroup) ? ['help-desk'] : []);
  };
  return {
    async of(graph, personId, maxAgeMs = longestMs) {
      if (groups.length === 0) return new Set();
      const at = now().getTime();
      const kept = known.get(personId);
      if (kept && isYoung(at - kept.askedAt, maxAgeMs)) return kept.roles;
      const asked = { roles: ask(graph, personId), askedAt: at };
      if (known.size >= most) known.clear();
      known.set(personId, asked);
      asked.roles.catch(() => known.get(personId) === asked && known.delete(personId));
      return asked.roles;
    },
  };
}
