import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import { log } from '../log.ts';
import { wordsFor } from '../texts/words.ts';
import { keptCourse } from './diagnose/kept.ts';
import { fitted } from './hand-off/fit.ts';
import { itCard, justSent } from './hand-off/it-card.ts';
import { type Report, type ReportOn, reportOf } from './hand-off/report.ts';
import { handOffLeftBehind, handOffScreen, type Shown } from './hand-off/screen.ts';
import { sent } from './hand-off/send.ts';
import { text } from './hand-off/text.ts';
import { type LiveCard, type Place, placeFor, showLive } from './live-card.ts';
import type { Matter } from './matter.ts';
import type { DialogServices } from './services.ts';
import { type Input, personRunOf, type Turn, turnOf } from './turn.ts';
import { isOneOf } from './typed-words.ts';
import { UsherDialog } from './usher-dialog.ts';

interface HandOffState extends Shown {
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
    const diagnosis = keptCourse(turn)?.course.diagnosis ?? null;
    const on = { matter: wholeMatter(matter, turn), person: await this.#personOf(turn), diagnosis };
    const phase = turn.itChannel ? 'ask' : 'copy';
    const state: HandOffState = { phase, report: reportFor(on, turn), all: false, live: null, locale: turn.locale };
    const kept = Object.assign(stateOf(dialogs), state);
    await show(turn, kept, 'below');
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    const action = actionOf(state, turn.input);
    if (action === null) return Dialog.EndOfTurn;
    if (action === 'send') state.phase = (await sent(dialogs.context, state.report)) ? 'sent' : 'failed';
    else if (action === 'all') state.all = true;
    else if (state.phase !== 'copy') state.phase = 'not-sent';
    await show(turn, state, placeFor(turn.input, state.live));
    const isOpen = action === 'all' || state.phase === 'failed';
    return isOpen ? Dialog.EndOfTurn : dialogs.endDialog({ sent: state.phase === 'sent' });
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance<HandOffState>): Promise<void> {
    const turn = turnOf(context);
    const shownThisTurn = instance.state.live?.postedAt === turn.now.toISOString();
    if (!shownThisTurn && turn.input.kind !== 'tick') await show(turn, instance.state, 'below');
  }

  /** Cancelled with the question still open: the card must not look as if it could still be sent. */
  override async endDialog(context: TurnContext, instance: DialogInstance<HandOffState>, reason: DialogReason): Promise<void> {
    const { live } = instance.state;
    if (reason !== DialogReason.cancelCalled || !live) return;
    const turn = turnOf(context);
    await turn.chat.replace(live.id, handOffScreen({ ...instance.state, phase: 'not-sent' }, turn));
  }

  /** The name as the chat shows it and the sign-in name from Entra; without Graph, the name alone. */
  async #personOf(turn: Turn): Promise<ReportOn['person']> {
    try {
      const { name, address } = await this.#services.account(personRunOf(turn));
      return { name: name === '' ? turn.person.name : name, address };
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'no account for the hand-off');
      return { name: turn.person.name, address: '' };
    }
  }
}

type Action = 'send' | 'all' | 'cancel';

/** A press on another dialog's card means "not now" here: the person has turned back to that one. */
function actionOf({ phase, locale }: HandOffState, input: Input): Action | null {
  const canSend = phase === 'ask' || phase === 'failed';
  if (input.kind === 'tick') return null;
  if (input.kind === 'button') return pressed(input.press.verb, canSend);
  const words = wordsFor('dialog.hand-off', text, locale);
  const says = (key: 'saysSend' | 'saysAll' | 'saysNotNow') => isOneOf(input.text, `${text[key]},${words(key)}`);
  if (canSend && says('saysSend')) return 'send';
  if (canSend && says('saysAll')) return 'all';
  return says('saysNotNow') ? 'cancel' : null;
}

function pressed(verb: string, canSend: boolean): Action | null {
  if (verb === 'hand-off.send') return canSend ? 'send' : null;
  if (verb === 'hand-off.all') return canSend ? 'all' : null;
  return verb.startsWith('command.') ? null : 'cancel';
}

/** Cut once, before anybody sees it, so that the person and IT see the same. */
function reportFor(on: ReportOn, turn: Turn): Report {
  const inChat = (report: Report) => handOffScreen({ phase: 'copy', report, all: true }, turn);
  return fitted(reportOf(on, turn), [inChat, (report) => itCard(report, justSent('0'.repeat(36)), turn)]);
}

async function show(turn: Turn, state: HandOffState, place: Place): Promise<void> {
  state.live = await showLive(turn.chat, state.live, {
    card: handOffScreen(state, turn),
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
