import type { Attachment, TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, DialogReason, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { withError } from '../diagnosis/pasted-error.ts';
import type { FoundError } from '../knowledge/errors/find-error.ts';
import { wordsFor } from '../texts/words.ts';
import { allKnown } from './diagnose/all-known.ts';
import type { Action } from './diagnose/choices.ts';
import {
  answered,
  checkedAgain,
  type Course,
  isAllTold,
  lookedFurther,
  newCourse,
  openQuestionOf,
  rejected,
  stoppedEarly,
  unsure,
} from './diagnose/course.ts';
import { actionIn, heard } from './diagnose/heard.ts';
import { isForgotten, isFresh, keep, keptCourse } from './diagnose/kept.ts';
import { diagnosisScreen, leftBehind, lookingScreen } from './diagnose/screen.ts';
import { text } from './diagnose/text.ts';
import { type LiveCard, type Place, placeFor, showLive } from './live-card.ts';
import { withPatience } from './patience.ts';
import type { DialogServices } from './services.ts';
import { welcomeIn } from './small-talk.ts';
import { type Input, personRunOf, type Turn, turnOf } from './turn.ts';
import { UsherDialog } from './usher-dialog.ts';

interface DiagnoseState {
  /** null: it is being looked for the first time. */
  course: Course | null;
  live: LiveCard | null;
  locale: string;
}

/** What the person said when asking. */
export interface DiagnoseOptions {
  error?: FoundError;
  symptom?: string;
}

/** Facts of the whole company may be this old when somebody has changed them just now, in milliseconds. */
const againMs = 60_000;

/** "Why can't I sign in?": one cause at a time with one thing to do, a question where Usher is not sure, and IT in the end. */
export class Diagnose extends UsherDialog {
  override readonly givesWay = true;
  readonly #services: DialogServices;

  constructor(services: DialogServices) {
    super('diagnose');
    this.#services = services;
  }

  understands(state: object, input: Input): boolean {
    const { course, locale } = state as DiagnoseState;
    return course !== null && heard(course, input, locale) !== null;
  }

  override async beginDialog(dialogs: DialogContext, asked: DiagnoseOptions = {}): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const { input, locale } = turn;
    const kept = keptCourse(turn);
    const state = Object.assign(stateOf(dialogs), { course: null, live: null, locale });
    // A button of a diagnosis that has ended: it goes on as if it had not.
    if (kept && input.kind === 'button' && actionIn(input.press)) {
      Object.assign(state, kept);
      return this.continueDialog(dialogs);
    }
    const { error = null, symptom = '' } = asked;
    const tried = kept && isFresh(kept.course, turn.now) ? kept.course.tried : [];
    await this.#begin(turn, state, { error, symptom, tried });
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    state.locale = turn.locale;
    const { course } = state;
    const said = course && heard(course, turn.input, turn.locale);
    if (!said) return Dialog.EndOfTurn;
    if (said === 'thanks') await turn.chat.say(welcomeIn(turn.locale));
    else if (isForgotten(course, turn.now)) await this.#begin(turn, state, { ...course, tried: [] });
    else if (said === 'old') await this.#show(turn, state, 'below');
    else if ('url' in said) await turn.chat.say(linkTo(said.url, turn.locale));
    else return this.#act(dialogs, course, said.action);
    return Dialog.EndOfTurn;
  }

  /** Back from IT or something else. Who sent nothing still has the answer in front of them; otherwise this is over. */
  override async resumeDialog(dialogs: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    const { input } = turnOf(dialogs.context);
    if (input.kind === 'button' && actionIn(input.press)) return this.continueDialog(dialogs);
    const nothingSent = typeof result === 'object' && result !== null && 'sent' in result && result.sent === false;
    return nothingSent ? Dialog.EndOfTurn : dialogs.endDialog();
  }

  /** Only a question is asked again. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance<DiagnoseState>): Promise<void> {
    const turn = turnOf(context);
    const { course, live } = instance.state;
    if (!course || !openQuestionOf(course) || isForgotten(course, turn.now)) return;
    const shownThisTurn = live?.postedAt === turn.now.toISOString();
    if (!shownThisTurn && turn.input.kind !== 'tick') await this.#show(turn, instance.state, 'below');
  }

  /** Asked anew while it is open: the old answer shrinks. */
  override async endDialog(context: TurnContext, instance: DialogInstance<DiagnoseState>, reason: DialogReason): Promise<void> {
    const { course, live } = instance.state;
    if (reason !== DialogReason.replaceCalled || !course || !live) return;
    const turn = turnOf(context);
    await turn.chat.replace(live.id, leftBehind(course, turn));
  }

  async #act(dialogs: DialogContext, course: Course, action: Action): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const state = stateOf(dialogs);
    if (action === 'tell') {
      if (!isFresh(course, turn.now)) await this.#again(turn, state, course);
      return dialogs.beginDialog('hand-off', allKnown(turn, dialogs));
    }
    if (action === 'again') await this.#again(turn, state, course);
    else await this.#turnTo(turn, state, moves[action](course, turn.now));
    return state.course?.lead === 'gone' ? dialogs.endDialog() : Dialog.EndOfTurn;
  }

  async #turnTo(turn: Turn, state: DiagnoseState, course: Course): Promise<void> {
    if (isAllTold(course) && stoppedEarly(course)) return this.#further(turn, state, course);
    state.course = course;
    await this.#show(turn, state, placeFor(turn.input, state.live));
  }

  async #begin(turn: Turn, state: DiagnoseState, asked: Pick<Course, 'error' | 'symptom' | 'tried'>): Promise<void> {
    const { error, symptom, tried } = asked;
    await this.#look(turn, state, {
      place: 'below',
      course: (diagnosis) => newCourse(withPasted(error, diagnosis, turn), { error, symptom, tried }),
    });
  }

  async #again(turn: Turn, state: DiagnoseState, before: Course): Promise<void> {
    await this.#look(turn, state, {
      maxAgeMs: againMs,
      place: placeFor(turn.input, state.live),
      course: (diagnosis) => checkedAgain(before, withPasted(before.error, diagnosis, turn), turn.now),
    });
  }

  /** What was certain is not it, the person says. Then it is worth looking at what that had spared. */
  async #further(turn: Turn, state: DiagnoseState, before: Course): Promise<void> {
    await this.#look(turn, state, {
      evenIfCertain: true,
      place: placeFor(turn.input, state.live),
      course: (diagnosis) => lookedFurther(before, withPasted(before.error, diagnosis, turn)),
    });
  }

  /** Slow: the person sees that Usher is looking, and the answer follows in place. */
  async #look(turn: Turn, state: DiagnoseState, { maxAgeMs, evenIfCertain, place, course }: Look): Promise<void> {
    const services = this.#services;
    let where = place;
    const run = { ...personRunOf(turn, maxAgeMs), tally: services.tally, ...(evenIfCertain && { evenIfCertain }) };
    const looking = services.diagnose(run, turn.locale, turn.timeZone);
    const diagnosis = await withPatience(looking, services.patienceMs, async () => {
      await put(turn, state, { card: lookingScreen(turn), place: where });
      where = 'in-place';
    });
    state.course = course(diagnosis);
    await this.#show(turn, state, where);
  }

  async #show(turn: Turn, state: DiagnoseState, place: Place): Promise<void> {
    const { course } = state;
    if (!course) return;
    await put(turn, state, { card: diagnosisScreen(course, turn), place });
    keep(turn, { course, live: state.live });
  }
}

interface Look {
  maxAgeMs?: number;
  evenIfCertain?: true;
  place: Place;
  course: (diagnosis: Diagnosis) => Course;
}

const moves = {
  'not-it': rejected,
  yes: (course: Course, now: Date) => answered(course, 'yes', now),
  no: (course: Course, now: Date) => answered(course, 'no', now),
  unsure,
} as const;

const withPasted = (error: FoundError | null, diagnosis: Diagnosis, { locale, timeZone }: Turn): Diagnosis =>
  error === null ? diagnosis : withError(error, diagnosis, { locale, timeZone });

async function put(turn: Turn, state: DiagnoseState, { card, place }: { card: Attachment; place: Place }): Promise<void> {
  state.live = await showLive(turn.chat, state.live, {
    card,
    place,
    leftBehind: () => (state.course ? leftBehind(state.course, turn) : lookingScreen(turn)),
    now: turn.now,
  });
}

const linkTo = (url: string, locale: string): string =>
  wordsFor('dialog.diagnose', text, locale)('link', { url, shown: url.replace('https://', '') });

function stateOf(dialogs: DialogContext): DiagnoseState {
  const active = dialogs.activeDialog;
  if (!active) throw new Error('The diagnosis is not on the stack');
  return active.state as DiagnoseState;
}
