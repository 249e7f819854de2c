import type { Attachment, TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import { isLook, listenerOf, newsFrom, surroundingsOf } from './enroll/effects.ts';
import type { Effect, GuideEvent } from './enroll/events.ts';
import { canGoOn, type Device, type Guide, newGuide, rememberedGuide } from './enroll/guide.ts';
import { heard } from './enroll/heard.ts';
import { matterOf } from './enroll/matter.ts';
import { reduce } from './enroll/reduce.ts';
import { leftBehind, screenOf } from './enroll/screen.ts';
import { stepAt } from './enroll/steps.ts';
import { voiceFor } from './enroll/voice.ts';
import { type LiveCard, type Place, placeFor, showLive } from './live-card.ts';
import type { Matter } from './matter.ts';
import { withPatience } from './patience.ts';
import type { DialogServices } from './services.ts';
import { type SmallTalk, smallTalkIn, welcomeIn } from './small-talk.ts';
import { type Input, type Turn, turnOf } from './turn.ts';
import { UsherDialog } from './usher-dialog.ts';

interface EnrollState {
  guide: Guide;
  live: LiveCard | null;
  /** The step on the live card; 0 when it shows none. */
  shownStep: number;
  /** Typed words are understood in this language. */
  locale: string;
}

/** What the person said when asking for the guide. */
interface Asked {
  device: Device | null;
}

interface Stage {
  turn: Turn;
  /** Puts the card for where the person is now. */
  show: () => Promise<void>;
}

/** Leads a person through the set-up of a phone: enroll/reduce.ts decides, this looks things up and shows the live card. */
export class Enroll extends UsherDialog {
  readonly #services: DialogServices;

  constructor(services: DialogServices) {
    super('enroll');
    this.#services = services;
  }

  understands(state: object, input: Input): boolean {
    const { guide, locale } = state as EnrollState;
    return heard(guide, input, locale) !== null || smallTalk(input, locale) !== null;
  }

  override async beginDialog(dialogs: DialogContext, asked?: Partial<Asked>): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const remembered = rememberedGuide(turn.memory[this.id]);
    const state: EnrollState = { guide: newGuide(turn.now), live: null, shownStep: 0, locale: turn.locale };
    Object.assign(stateOf(dialogs), state);
    return this.#play(dialogs, { kind: 'begin', remembered, device: asked?.device ?? null }, 'below');
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const { input, locale } = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    state.locale = locale;
    const event = heard(state.guide, input, locale);
    if (event) return this.#play(dialogs, event, placeFor(input, state.live));
    await this.#chat(turnOf(dialogs.context), state);
    return Dialog.EndOfTurn;
  }

  /** Thanks get a word and leave the card where it is; a greeting brings the card back into sight. */
  async #chat(turn: Turn, state: EnrollState): Promise<void> {
    const said = smallTalk(turn.input, turn.locale);
    if (said === 'hello') return this.#show(turn, state, 'below');
    if (said === null) return;
    const { say } = voiceFor(state.guide, listenerOf(turn, this.#services));
    await turn.chat.say(state.guide.phase === 'step' ? say('takeYourTime') : welcomeIn(turn.locale));
  }

  /** Back from the hand-off: the person goes on where they were. */
  override async resumeDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    if (isWaiting(state.guide)) await turn.watching.start();
    await this.#show(turn, state, 'below');
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance<EnrollState>): Promise<void> {
    const turn = turnOf(context);
    const shownThisTurn = instance.state.live?.postedAt === turn.now.toISOString();
    if (!shownThisTurn && turn.input.kind !== 'tick') await this.#show(turn, instance.state, 'below');
  }

  /** Cancelled: the place is kept, and the card says how to come back. */
  override async endDialog(context: TurnContext, instance: DialogInstance<EnrollState>, reason: DialogReason): Promise<void> {
    if (reason !== DialogReason.cancelCalled) return;
    const turn = turnOf(context);
    const { live } = instance.state;
    await turn.watching.stop();
    if (live) await turn.chat.replace(live.id, this.#leftBehind(turn, instance.state, true));
  }

  async #play(dialogs: DialogContext, event: GuideEvent, place: Place): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    let where = place;
    const show = async () => {
      await this.#show(turn, state, where);
      where = 'in-place';
    };
    const before = state.guide;
    const effects = await this.#settle(state, event, { turn, show });
    if (event.kind === 'tick' && deservesAttention({ before, guide: state.guide, live: state.live }, turn.now)) where = 'below';
    if (effects.includes('watch')) await turn.watching.start();
    if (effects.includes('stop-watching')) await turn.watching.stop();
    remember(turn, this.id, state.guide);
    if (effects.includes('hand-off')) return dialogs.beginDialog('hand-off', this.#matter(turn, state));
    await show();
    return state.guide.phase === 'done' ? dialogs.endDialog() : Dialog.EndOfTurn;
  }

  /** Reduces an event and everything that is looked up because of it. Returns the effects that are left. */
  async #settle(state: EnrollState, first: GuideEvent, { turn, show }: Stage): Promise<Effect[]> {
    const services = this.#services;
    const left: Effect[] = [];
    const events = [first];
    for (let event = events.shift(); event; event = events.shift()) {
      const { guide, effects } = reduce(state.guide, event, surroundingsOf(turn, services));
      state.guide = guide;
      left.push(...effects.filter((effect) => !isLook(effect)));
      for (const look of effects.filter(isLook)) {
        // Slow: the person sees where they are, and the facts follow in place.
        events.push(await withPatience(newsFrom(look, guide, { turn, services }), services.patienceMs, show));
      }
    }
    return left;
  }

  async #show(turn: Turn, state: EnrollState, place: Place): Promise<void> {
    state.live = await showLive(turn.chat, state.live, {
      card: screenOf(state.guide, listenerOf(turn, this.#services)),
      place,
      leftBehind: () => this.#leftBehind(turn, state, false),
      now: turn.now,
    });
    state.shownStep = canGoOn(state.guide) ? state.guide.step : 0;
  }

  #leftBehind(turn: Turn, { guide, shownStep }: EnrollState, paused: boolean): Attachment {
    return leftBehind({ ...guide, step: shownStep }, listenerOf(turn, this.#services), paused);
  }

  #matter(turn: Turn, { guide }: EnrollState): Matter {
    return matterOf(guide, listenerOf(turn, this.#services));
  }
}

const smallTalk = (input: Input, locale: string): SmallTalk | null =>
  input.kind === 'text' ? smallTalkIn(input.text, locale) : null;

/** Somebody who has waited longer has turned to something else, in milliseconds. */
const looksAway = 5 * 60_000;

/** A changed message rings for nobody. The end, a failure, and any progress after a long wait come as a new one. */
function deservesAttention({ before, guide, live }: { before: Guide; guide: Guide; live: LiveCard | null }, now: Date): boolean {
  if (guide.phase === 'done' || (before.failure === undefined && guide.failure !== undefined)) return true;
  return guide.step !== before.step && live !== null && now.getTime() - Date.parse(live.postedAt) >= looksAway;
}

/** While another dialog was open nobody looked. */
const isWaiting = ({ phase, step }: Guide): boolean => phase === 'step' && stepAt(step).watched;

function stateOf(dialogs: DialogContext): EnrollState {
  const active = dialogs.activeDialog;
  if (!active) throw new Error('The guide is not on the stack');
  return active.state as EnrollState;
}

function remember(turn: Turn, id: string, guide: Guide): void {
  if (guide.phase === 'done') delete turn.memory[id];
  else turn.memory[id] = guide;
}
