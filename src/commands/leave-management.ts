import type { Command } from './command.ts';

/** What is erased, what stays, and how to take work off a phone. */
export const leaveManagement: Command = {
  id: 'leave-management',
  text: { summary: 'Take work off my phone' },
  words: [
    'take work off my phone',
    'leave',
    'leave management',
    'take work off my iphone',
    'remove work from my phone',
    'remove work from my iphone',
    'remove management',
    'remove my phone',
    'remove my iphone',
    'remove the work account',
    'unenroll',
    'unenrol',
    'unenroll my phone',
    'unenrol my phone',
    'sign out of work',
    'i sell my phone',
    'i’m selling my phone',
    "i'm selling my phone",
    'i am leaving the company',
    'i’m leaving the company',
    "i'm leaving the company",
  ],
  scope: 'personal',

  async run(_turn, dialogs) {
    if (dialogs.activeDialog?.id !== 'leave') await dialogs.beginDialog('leave');
  },
};
