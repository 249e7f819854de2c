import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import { wordsFor } from '../texts/words.ts';
import { actions, type LeavePhase, leaveScreen, leftBehind } from './leave/screen.ts';
import { text } from './leave/text.ts';
import { type LiveCard, type Place, placeFor, showLive } from './live-card.ts';
import type { DialogServices } from './services.ts';
import { type Input, personRunOf, type Turn, turnOf } from './turn.ts';
import { isOneOf } from './typed-words.ts';
import { UsherDialog } from './usher-dialog.ts';

interface LeaveState {
  phase: LeavePhase;
  /** Name of the phone that is still listed; empty when there is none. */
  phone: string;
  live: LiveCard | null;
  locale: string;
}

type Action = 'go-on' | 'keep' | 'removed';

/** Taking work off a phone: the warning, the way, and a look whether it is gone. Usher itself removes nothing. */
export class Leave extends UsherDialog {
  readonly #services: DialogServices;

  constructor(services: DialogServices) {
    super('leave');
    this.#services = services;
  }

  understands(state: object, input: Input): boolean {
    return actionOf(state as LeaveState, input) !== null;
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state: LeaveState = { phase: 'warning', phone: '', live: null, locale: turn.locale };
    await show(turn, Object.assign(stateOf(dialogs), state), 'below');
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    const action = actionOf(state, turn.input);
    if (action === null) return Dialog.EndOfTurn;
    const place = placeFor(turn.input, state.live);
    if (action === 'removed') Object.assign(state, await this.#look(turn));
    else state.phase = action === 'keep' ? 'kept' : 'steps';
    await show(turn, state, place);
    return state.phase === 'steps' ? Dialog.EndOfTurn : dialogs.endDialog();
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance<LeaveState>): Promise<void> {
    const turn = turnOf(context);
    const shownThisTurn = instance.state.live?.postedAt === turn.now.toISOString();
    if (!shownThisTurn && turn.input.kind !== 'tick') await show(turn, instance.state, 'below');
  }

  override async endDialog(context: TurnContext, instance: DialogInstance<LeaveState>, reason: DialogReason): Promise<void> {
    const { live } = instance.state;
    if (reason !== DialogReason.cancelCalled || !live) return;
    const turn = turnOf(context);
    await turn.chat.replace(live.id, leaveScreen('kept', turn, { asOf: turn.now, name: '' }));
  }

  async #look(turn: Turn): Promise<Pick<LeaveState, 'phase' | 'phone'>> {
    const { phone, unknown } = await this.#services.progress(personRunOf(turn), turn.now);
    if (phone) return { phase: 'still', phone: phone.name };
    return { phase: unknown.length > 0 ? 'cannot' : 'gone', phone: '' };
  }
}

function actionOf({ phase, locale }: LeaveState, input: Input): Action | null {
  if (phase !== 'warning' && phase !== 'steps') return null;
  if (input.kind === 'tick') return null;
  if (input.kind === 'button') {
    const { verb } = input.press;
    return actions[phase].map(([action]) => action).find((action) => verb === `leave.${action}`) ?? null;
  }
  const words = wordsFor('dialog.leave', text, locale);
  const says = (key: 'saysGoOn' | 'saysKeep' | 'saysRemoved') => isOneOf(input.text, `${text[key]},${words(key)}`);
  if (says('saysKeep')) return 'keep';
  if (phase === 'warning') return says('saysGoOn') ? 'go-on' : null;
  return says('saysRemoved') ? 'removed' : null;
}

async function show(turn: Turn, state: LeaveState, place: Place): Promise<void> {
  state.live = await showLive(turn.chat, state.live, {
    card: leaveScreen(state.phase, turn, { asOf: turn.now, name: state.phone }),
    place,
    leftBehind: () => leftBehind(turn),
    now: turn.now,
  });
}

function stateOf(dialogs: DialogContext): LeaveState {
  const active = dialogs.activeDialog;
  if (!active) throw new Error('Leaving is not on the stack');
  return active.state as LeaveState;
}
