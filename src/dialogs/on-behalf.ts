import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Attachment } from 'botbuilder';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Account } from '../graph/users.ts';
import { openDiagnosis } from './diagnose/open.ts';
import { mayLook, refusal } from './on-behalf/allowed.ts';
import { advised, looked, searched, tellLooked } from './on-behalf/look.ts';
import { nobodyText } from './on-behalf/nobody.ts';
import { advisedText, choiceScreen, heard, lookingScreen, saidOf, verdictScreen, wordsOf } from './on-behalf/screen.ts';
import { withPatience } from './patience.ts';
import type { DialogServices } from './services.ts';
import { type Input, type Turn, turnOf } from './turn.ts';
import { UsherDialog } from './usher-dialog.ts';

/** Ids alone: what was found about a person stays in the chat and nowhere else. */
interface OnBehalfState {
  /** Of those who were offered, in order. */
  people: string[];
  /** Who was looked at last. */
  person: string | null;
  locale: string;
}

export interface OnBehalfOptions {
  /** A name, an address or an object id. */
  typed: string;
}

/** The help desk looks at somebody else's sign-in. The command has asked for the role; every further step asks again. */
export class OnBehalf extends UsherDialog {
  override readonly givesWay = true;
  readonly #services: DialogServices;

  constructor(services: DialogServices) {
    super('on-behalf');
    this.#services = services;
  }

  understands(state: object, input: Input): boolean {
    return wishIn(state as OnBehalfState, input) !== null;
  }

  override async beginDialog(dialogs: DialogContext, options?: OnBehalfOptions): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    Object.assign(stateOf(dialogs), { people: [], person: null, locale: turn.locale });
    if (!options) return dialogs.endDialog();
    const advise = turn.input.kind === 'button' && turn.input.press.data['advise'] === true;
    return this.#act(dialogs, { person: options.typed, advise });
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const wish = wishIn(stateOf(dialogs), turn.input);
    return wish ? this.#act(dialogs, wish) : Dialog.EndOfTurn;
  }

  /** What is sent to somebody needs the role as it is now. */
  async #act(dialogs: DialogContext, { person, advise }: Wish): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const allowed = await mayLook(turn, advise ? 0 : undefined);
    if (allowed === true) return this.#search(dialogs, person, advise);
    await turn.chat.say(wordsOf(turn)((await refusal(turn, 'diagnose', allowed)) === 'refused' ? 'refused' : 'cannotCheck'));
    return dialogs.endDialog();
  }

  async #search(dialogs: DialogContext, typed: string, advise: boolean): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    const found = await searched(turn, this.#services, typed);
    const [one] = found;
    if (!one || found.length > 1) return this.#cannotTellWho(dialogs, typed, found);
    if (one.id === turn.person.id) {
      await openDiagnosis(dialogs);
      return Dialog.EndOfTurn;
    }
    if (one.kind === 'guest') {
      await turn.chat.say(saidOf('guest', one, turn));
      return dialogs.endDialog();
    }
    stateOf(dialogs).person = one.id;
    if (advise) await this.#advise(turn, one);
    else await this.#look(turn, one);
    return Dialog.EndOfTurn;
  }

  async #cannotTellWho(dialogs: DialogContext, typed: string, found: readonly Account[]): Promise<DialogTurnResult> {
    const turn = turnOf(dialogs.context);
    if (found.length === 0) {
      await turn.chat.say(await nobodyText(turn, typed));
      return dialogs.endDialog();
    }
    const { card, shown } = choiceScreen(found, turn);
    Object.assign(stateOf(dialogs), { people: shown.map(({ id }) => id), person: null });
    await turn.chat.show(card);
    return Dialog.EndOfTurn;
  }

  async #look(turn: Turn, account: Account): Promise<void> {
    const show = placeIn(turn);
    const looking = looked(turn, this.#services, account);
    const diagnosis = await withPatience(looking, this.#services.patienceMs, () => show(lookingScreen(account, turn)));
    await this.#showVerdict({ turn, account, diagnosis, show });
  }

  async #advise(turn: Turn, account: Account): Promise<void> {
    const came = await advised(turn, this.#services, account);
    if (came.kind !== 'changed') return void (await turn.chat.say(advisedText(came, account, turn)));
    await turn.chat.say(saidOf('changed', account, turn));
    await this.#showVerdict({ turn, account, diagnosis: came.diagnosis, show: placeIn(turn) });
  }

  async #showVerdict({ turn, account, diagnosis, show }: Verdict): Promise<void> {
    const told = await tellLooked(turn, account, diagnosis);
    await show(verdictScreen(diagnosis, { account, told, reader: turn }));
  }
}

interface Wish {
  person: string;
  /** Send them what to do, instead of looking. */
  advise: boolean;
}

interface Verdict {
  turn: Turn;
  account: Account;
  diagnosis: Diagnosis;
  show: (card: Attachment) => Promise<void>;
}

/** A card whose "Check again" was pressed is replaced; everything else is answered at the end of the chat. */
function placeIn({ input, chat }: Turn): Verdict['show'] {
  let shown = input.kind === 'button' && input.press.data['again'] === true ? input.press.cardId : null;
  return async (card) => {
    if (shown === null || !(await chat.replace(shown, card))) shown = await chat.show(card);
  };
}

/** What was typed about the people on the cards; buttons come by way of the command. */
function wishIn({ people, person, locale }: OnBehalfState, input: Input): Wish | null {
  if (input.kind !== 'text') return null;
  const chosen = /^\s*\d\s*$/.test(input.text) ? people[Number(input.text) - 1] : undefined;
  if (chosen !== undefined) return { person: chosen, advise: false };
  const said = heard(input.text, locale);
  return person === null || said === null ? null : { person, advise: said === 'advise' };
}

function stateOf(dialogs: DialogContext): OnBehalfState {
  const active = dialogs.activeDialog;
  if (!active) throw new Error('The look on behalf is not on the stack');
  return active.state as OnBehalfState;
}
