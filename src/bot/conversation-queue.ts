const crowd = 10;
const full = 200;

interface Line {
  last: Promise<void>;
  waiting: number;
  told: Set<Crowding>;
}

/** How many wait in a conversation: more than ten, or so many that no more are taken. */
export type Crowding = 'crowded' | 'full';
/** Must not reject. */
type OnCrowding = (crowding: Crowding) => Promise<void>;

/** Lets the turns of one conversation run one after another, in the order they came. Conversations do not wait for each other. */
export class ConversationQueue {
  private readonly lines = new Map<string, Line>();

  /**
   * Runs `job` when its turn has come. `onCrowding` is called once per crowd, so that the person can be told.
   * When 200 wait already, the job is not run at all.
   */
  async run(conversationId: string, job: () => Promise<void>, onCrowding?: OnCrowding): Promise<void> {
    const line = this.lines.get(conversationId) ?? { last: Promise.resolve(), waiting: 0, told: new Set() };
    this.lines.set(conversationId, line);
    const told = line.waiting > crowd ? tell(line, line.waiting >= full ? 'full' : 'crowded', onCrowding) : undefined;
    if (line.waiting >= full) return told;
    line.waiting++;
    const turn = line.last.then(job);
    line.last = turn.catch(() => undefined);
    try {
      await turn;
      await told;
    } finally {
      line.waiting--;
      if (line.waiting === 0) this.lines.delete(conversationId);
    }
  }

  /** Resolves when nothing runs or waits any more. */
  async idle(): Promise<void> {
    while (this.lines.size > 0) await Promise.all([...this.lines.values()].map((line) => line.last));
  }
}

async function tell(line: Line, crowding: Crowding, onCrowding?: OnCrowding): Promise<void> {
  if (line.told.has(crowding)) return;
  line.told.add(crowding);
  await onCrowding?.(crowding);
}
