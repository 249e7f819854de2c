import type { InvokeResponse, TurnContext } from 'botbuilder';
import { log } from '../log.ts';
import type { Answer } from './answer.ts';
import type { Gate } from './gate.ts';
import type { Incoming } from './incoming.ts';
import { messageAnswer } from './invoke-answer.ts';
import { botWords } from './bot-text.ts';
import type { Messages } from './server.ts';
import type { TeamsAdapter } from './teams/teams-adapter.ts';
import { localeOf } from './who-and-where.ts';

export interface MessagesOptions {
  gate: Gate;
  adapter: Pick<TeamsAdapter, 'receive'>;
  /** Runs one turn and never throws. */
  turn: (context: TurnContext) => Promise<void>;
  /** Teams sends a message again that is not answered in 15 s, and gives up on a button after 5. */
  answerWithinMs?: number;
}

/** Lets an activity in and answers it in time, whatever the turn does. A slow turn goes on after the answer. */
export function answerMessages({ gate, adapter, turn, answerWithinMs = 4000 }: MessagesOptions): Messages {
  return async (authorization, activity) => {
    const verdict = gate.check(authorization, activity);
    if (verdict !== 'pass') return { status: verdict };
    let begun = false;
    const turnAnswer = adapter
      .receive(authorization, activity, (context) => {
        begun = true;
        return turn(context);
      })
      .then(answerOf, (error: unknown) => failure(error, begun));
    return firstOf(turnAnswer, answerWithinMs, () => (begun ? inTheMeantime(activity) : { status: 503 }));
  };
}

async function firstOf(answer: Promise<Answer>, ms: number, otherwise: () => Answer): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), ms);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}

const answerOf = (response: InvokeResponse | undefined): Answer =>
  response
    ? { status: response.status, ...(response.body === undefined ? {} : { body: response.body as unknown }) }
    : { status: 200 };

function inTheMeantime(activity: Incoming): Answer {
  if (activity.type !== 'invoke') return { status: 200 };
  return { status: 200, body: messageAnswer(botWords(localeOf(activity))('stillLooking')) };
}

/** Before the turn began, whatever the SDK says is a refusal, unless it could not look at the sender's proof at all. */
function failure(error: unknown, begun: boolean): Answer {
  if (begun) {
    log.error({ err: error }, 'a turn broke');
    return { status: 500 };
  }
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  const keysMissing = name === 'FetchError' || statusCode === 500;
  log.warn({ reason: name, keysMissing }, 'a sender was turned away');
  return { status: keysMissing ? 503 : 401 };
}
