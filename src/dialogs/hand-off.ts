import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import { log } from '../log.ts';
import { wordsFor } from '../texts/words.ts';
import { handOffLeftBehind, type HandOffPhase, handOffScreen, type Report, reportCard } from './hand-off/screen.ts';
import { text } from './hand-off/text.ts';
import { type LiveCard, type Place, placeFor, showLive } from './live-card.ts';
import type { Matter } from './matter.ts';
import type { DialogServices } from './services.ts';
import { type Input, personRunOf, type Turn, turnOf } from './turn.ts';
import { isOneOf } from './typed-words.ts';
import { UsherDialog } from './usher-dialog.ts';

interface HandOffState {
  phase: HandOffPhase;
  report: Report;
  live: LiveCard | null;
  locale: string;
}

/** Tells IT what was found, but only what the person has seen, and only when they say so. */
export class HandOff extends UsherDialog {
  readonly #services: DialogServices;

  constructor(services: DialogServices) {
    super('hand-off');
    this.#services = services;
  }

  understands(state: object, input: Input): boolean {
    return actionOf(state as HandOffState, input) !== null;
  }

  override async beginDialog(dialogs: DialogContext, matter?: Partial<Matter>): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state: HandOffState = {
      phase: turn.itChannel ? 'ask' : 'copy',
      report: { matter: wholeMatter(matter, turn), person: await this.#personOf(turn) },
      live: null,
      locale: turn.locale,
    };
    const kept = Object.assign(stateOf(dialogs), state);
    await show(turn, kept, 'below');
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    const action = actionOf(state, turn.input);
    if (action === null) return Dialog.EndOfTurn;
    if (action === 'send') state.phase = (await sent(turn, state.report)) ? 'sent' : 'failed';
    else if (state.phase !== 'copy') state.phase = 'not-sent';
    await show(turn, state, placeFor(turn.input, state.live));
    return state.phase === 'failed' ? Dialog.EndOfTurn : dialogs.endDialog({ sent: state.phase === 'sent' });
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance<HandOffState>): Promise<void> {
    const turn = turnOf(context);
    const shownThisTurn = instance.state.live?.postedAt === turn.now.toISOString();
    if (!shownThisTurn && turn.input.kind !== 'tick') await show(turn, instance.state, 'below');
  }

  /** Cancelled with the question still open: the card must not look as if it could still be sent. */
  override async endDialog(context: TurnContext, instance: DialogInstance<HandOffState>, reason: DialogReason): Promise<void> {
    const { live, report } = instance.state;
    if (reason !== DialogReason.cancelCalled || !live) return;
    const turn = turnOf(context);
    await turn.chat.replace(live.id, handOffScreen('not-sent', report, turn));
  }

  /** The name as the chat shows it and the sign-in name from Entra; without Graph, the name alone. */
  async #personOf(turn: Turn): Promise<Report['person']> {
    try {
      const { name, address } = await this.#services.account(personRunOf(turn));
      return { name: name === '' ? turn.person.name : name, address };
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'no account for the hand-off');
      return { name: turn.person.name, address: '' };
    }
  }
}

type Action = 'send' | 'cancel';

/** A press on another dialog's card means "not now" here: the person has turned back to that one. */
function actionOf({ phase, locale }: HandOffState, input: Input): Action | null {
  const canSend = phase === 'ask' || phase === 'failed';
  if (input.kind === 'tick') return null;
  if (input.kind === 'button') {
    if (input.press.verb === 'hand-off.send') return canSend ? 'send' : null;
    return input.press.verb.startsWith('command.') ? null : 'cancel';
  }
  const words = wordsFor('dialog.hand-off', text, locale);
  if (canSend && isOneOf(input.text, `${text.saysSend},${words('saysSend')}`)) return 'send';
  return isOneOf(input.text, `${text.saysNotNow},${words('saysNotNow')}`) ? 'cancel' : null;
}

async function sent(turn: Turn, report: Report): Promise<boolean> {
  try {
    if (!turn.itChannel) return false;
    await turn.itChannel.post(reportCard(report, turn));
    return true;
  } catch (error) {
    log.warn({ stack: error instanceof Error ? error.stack : String(error) }, 'hand-off was not delivered');
    return false;
  }
}

async function show(turn: Turn, state: HandOffState, place: Place): Promise<void> {
  state.live = await showLive(turn.chat, state.live, {
    card: handOffScreen(state.phase, state.report, turn),
    place,
    leftBehind: () => handOffLeftBehind(turn),
    now: turn.now,
  });
}

function wholeMatter(matter: Partial<Matter> | undefined, turn: Turn): Matter {
  const words = wordsFor('dialog.hand-off', text, turn.locale);
  const lines = matter?.lines ?? [];
  const nothing = { id: 'nothing', title: words('nothingKnown'), text: words('nothingKnownText'), fix: '' };
  return {
    about: matter?.about ?? words('general'),
    lines: lines.length > 0 ? lines : [nothing],
    tried: matter?.tried ?? [],
    asOf: matter?.asOf ?? turn.now.toISOString(),
  };
}

function stateOf(dialogs: DialogContext): HandOffState {
  const active = dialogs.activeDialog;
  if (!active) throw new Error('The hand-off is not on the stack');
  return active.state as HandOffState;
}
