import type { Activity, TurnContext } from 'botbuilder';
import { DialogSet } from 'botbuilder-dialogs';
import type { UsherDialog } from '../dialogs/usher-dialog.ts';
import { log } from '../log.ts';
import { botWords } from './bot-text.ts';
import { ConversationQueue, type Crowding } from './conversation-queue.ts';
import { inputOf } from './input.ts';
import { runTurn, type TurnStart } from './run-turn.ts';
import type { TurnParts } from './turn-parts.ts';
import { conversationIdOf, localeOf } from './who-and-where.ts';

export interface BotOptions extends TurnParts {
  dialogs: readonly UsherDialog[];
}

const look: TurnStart = { kind: 'input', input: { kind: 'tick' } };

/** One turn: who, where, what; then command, dialog, answer or help. Turns of one conversation wait for each other. */
export class UsherBot {
  readonly queue = new ConversationQueue();
  private readonly options: BotOptions;
  private readonly dialogs = new DialogSet();

  constructor(options: BotOptions) {
    this.options = options;
    for (const dialog of options.dialogs) this.dialogs.add(dialog);
  }

  /** Answers an activity that came in. Never throws; the context may be used until it returns. */
  async onActivity(context: TurnContext): Promise<void> {
    const start = startOf(context.activity);
    if (!start) return;
    await this.queue.run(
      conversationIdOf(context.activity),
      () => this.run(context, start),
      (crowding) => tellCrowding(context, crowding),
    );
  }

  /** Looks again for a person who waits. Resolves to false when the conversation is not known. */
  async tick(conversationId: string): Promise<boolean> {
    let known = false;
    await this.queue.run(conversationId, async () => {
      known = await this.options.conversations.resume(conversationId, (context) => this.run(context, look));
    });
    return known;
  }

  private run(context: TurnContext, start: TurnStart): Promise<void> {
    return runTurn({ ...this.options, dialogSet: this.dialogs }, context, start);
  }
}

/** null: nothing that Usher has to do with, such as a reaction. */
function startOf(activity: Activity): TurnStart | null {
  if (activity.type === 'installationUpdate') return { kind: activity.action?.startsWith('remove') ? 'removed' : 'opened' };
  if (activity.type === 'conversationUpdate') {
    return activity.membersAdded?.some(({ id }) => id === activity.recipient.id) ? { kind: 'opened' } : null;
  }
  const input = inputOf(activity);
  return input && { kind: 'input', input };
}

async function tellCrowding(context: TurnContext, crowding: Crowding): Promise<void> {
  const words = botWords(localeOf(context.activity));
  const telling = context.sendActivity(words(crowding === 'full' ? 'tooMany' : 'oneMoment'));
  await telling.catch((error: unknown) => log.warn({ err: error }, 'could not say that it is crowded'));
}
