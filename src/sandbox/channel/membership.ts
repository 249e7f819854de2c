import { leavingActivity, openingActivities, usualClient, type WireActivity } from './incoming.ts';
import { type ChatSettings, originOf, type Sent, sentOf, type Visit } from './visits.ts';

export interface Membership {
  /** Adds Usher to the conversation, once. */
  open(this: void, visit: Visit): Promise<Sent>;
  /** Empties all chats and takes Usher out of them, so that it forgets them too. */
  startOver(this: void): void;
}

const here: Sent = { id: null, delivered: true, reason: null };

/** In which conversations Usher is. */
export function createMembership(settings: ChatSettings): Membership {
  const { transcripts } = settings;
  const openings = new Map<string, Promise<Sent>>();
  let leaving: Promise<unknown> = Promise.resolve();

  return {
    async open(visit) {
      const { id } = visit.conversation;
      const running = openings.get(id);
      if (running) return running;
      if (transcripts.isOpened(id)) return here;
      const opening = leaving.then(() => install(settings, visit)).finally(() => openings.delete(id));
      openings.set(id, opening);
      return opening;
    },
    startOver() {
      const left = leavers(settings);
      transcripts.clear();
      leaving = Promise.all(left.map((activity) => settings.send(activity)));
    },
  };
}

/** When the bot is away the conversation counts as unopened, so that the next visit tries again. */
async function install(settings: ChatSettings, visit: Visit): Promise<Sent> {
  const { id } = visit.conversation;
  settings.transcripts.setOpened(id, true);
  for (const activity of openingActivities(originOf(settings, visit, null))) {
    const sent = sentOf(null, await settings.send(activity));
    if (sent.delivered) continue;
    settings.transcripts.setOpened(id, false);
    return sent;
  }
  return here;
}

/** The farewell of each conversation that Usher is in. */
function leavers(settings: ChatSettings): WireActivity[] {
  return [...settings.conversations.values()].flatMap((conversation) => {
    const [person] = conversation.members;
    if (!person || !settings.transcripts.isOpened(conversation.id)) return [];
    return [leavingActivity(originOf(settings, { conversation, person, client: usualClient }, null))];
  });
}
