import type { Command } from './command.ts';

/** Forgets the place in the guide and begins again. Nothing on the phone changes. */
export const startOver: Command = {
  id: 'start-over',
  text: { summary: 'Start the set-up over' },
  words: ['start over', 'start again', 'restart', 'begin again', 'from the beginning'],
  scope: 'personal',

  async run(turn, dialogs) {
    await dialogs.cancelAllDialogs();
    delete turn.memory['enroll'];
    await dialogs.beginDialog('enroll');
  },
};
