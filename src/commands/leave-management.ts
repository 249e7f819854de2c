import type { Command } from './command.ts';

const things = ['iphone', 'phone', 'ipad', 'device'];
const doing = ['unenroll', 'unenrol', 'remove', 'remove work from', 'disconnect', 'i sell', 'i’m selling', "i'm selling"];

const words: readonly string[] = [
  'take work off my phone',
  'take work off my iphone',
  'take work off my ipad',
  ...doing.flatMap((does) => things.map((thing) => `${does} my ${thing}`)),
  'leave',
  'leave management',
  'remove management',
  'remove the work account',
  'unenroll',
  'unenrol',
  'sign out of work',
  'i am leaving the company',
  'i’m leaving the company',
  "i'm leaving the company",
];

/** What is erased, what stays, and how to take work off a phone. */
export const leaveManagement: Command = {
  id: 'leave-management',
  text: { summary: 'Take work off my phone' },
  words,
  scope: 'personal',

  async run(_turn, dialogs) {
    if (dialogs.activeDialog?.id !== 'leave') await dialogs.beginDialog('leave');
  },
};
