import { type Activity, CloudAdapter, type ConversationReference, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { BotAuthentication } from './bot-authentication.ts';

type Logic = (context: TurnContext) => Promise<void>;

/** The SDK's adapter, cut down to two doors: an activity that came in, and a conversation that Usher goes on with. */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string;

  constructor(authentication: BotAuthentication, appId: string | null) {
    super(authentication);
    this.appId = appId ?? '';
  }

  /**
   * Authenticates, then runs the logic once. The context lives until the logic has returned; what comes back is the
   * answer to an invoke. Throws before the logic runs when the sender cannot be trusted.
   */
  async receive(authorization: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** A turn that nobody wrote to start, in a conversation from the store. */
  async resume(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    await this.continueConversationAsync(this.appId, reference, (context) => {
      // The SDK makes an id up, and would send everything as a reply to a message that does not exist.
      delete context.activity.id;
      return logic(context);
    });
  }
}
