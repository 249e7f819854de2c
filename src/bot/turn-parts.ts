import type { Turn } from '../dialogs/turn.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { TenantCache } from '../graph/tenant-facts.ts';
import type { Store } from '../store/store.ts';
import type { Conversations } from './conversations.ts';
import type { Roles } from './roles.ts';
import type { Routes } from './routing.ts';
import type { TenantSide } from './tenant-look.ts';

/** What turns are made of. Handed in by the composition root, or by a test. */
export interface TurnParts extends Routes {
  store: Store;
  conversations: Conversations;
  /** Reads for one turn; the signal ends them when the turn's time is over. */
  graph: (signal: AbortSignal) => GraphReader;
  tenant: TenantCache;
  roles: Roles;
  tenantSide: TenantSide;
  /** Greets a person whose chat with Usher was just opened. */
  welcome: (turn: Turn) => Promise<void>;
  /** Conversation id of IT's channel; null: none is connected. */
  itChannelId: string | null;
  publicUrl: string;
  now: () => Date;
}
