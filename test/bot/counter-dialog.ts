import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';
import { type Input, turnOf } from '../../src/dialogs/turn.ts';
import { UsherDialog } from '../../src/dialogs/usher-dialog.ts';
import type { Command } from '../../src/commands/command.ts';
import { noticeCard } from '../../src/cards/notice.ts';

interface Counted {
  heard: string[];
}

/** A dialog that keeps what it heard: "one", "two", … and its own buttons. Says what it has on each turn. */
export class Counter extends UsherDialog {
  constructor() {
    super('counter');
  }

  understands(_state: object, input: Input): boolean {
    if (input.kind === 'text') return input.text.startsWith('count ');
    return input.kind === 'tick' || input.press.verb === 'counter.add';
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    if (dialogs.activeDialog) dialogs.activeDialog.state = { heard: [] };
    await turnOf(dialogs.context).chat.say('Counting');
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const { input, chat, memory, watching } = turnOf(dialogs.context);
    const state = dialogs.activeDialog?.state as Counted;
    if (input.kind === 'tick') {
      await chat.say('Looked again');
      await watching.stop();
      return Dialog.EndOfTurn;
    }
    state.heard.push(input.kind === 'text' ? input.text.slice(6) : 'press');
    memory['counter'] = state.heard;
    if (input.kind === 'button' && input.press.cardId) await chat.replace(input.press.cardId, card(state));
    else await chat.say(state.heard.join(' '));
    if (state.heard.includes('boom')) throw new Error('on purpose for ann@contoso.com');
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, _instance: DialogInstance): Promise<void> {
    await turnOf(context).chat.say('Back to counting');
  }
}

const card = ({ heard }: Counted) => noticeCard({ title: 'Counted', text: heard.join(' '), typed: '', buttons: [] });

export const count: Command = {
  id: 'count',
  text: { summary: 'Counts' },
  words: ['start counting'],
  scope: 'personal',
  run: async (_turn, dialogs) => void (await dialogs.beginDialog('counter')),
};
