import type { Command } from './command.ts';

/** Said in all combinations. */
const doing = ['set up', 'setup', 'set-up', 'enroll', 'enrol', 'register', 'connect', 'add'];
const which = ['my ', 'my new ', 'a ', 'a new ', 'an ', 'the ', 'new ', ''];
const things = ['iphone', 'phone', 'ipad', 'device', 'tablet'];

const words: readonly string[] = [
  ...doing.flatMap((does) => which.flatMap((one) => things.map((thing) => `${does} ${one}${thing}`))),
  ...['i have', 'i got', 'i’ve got', "i've got", 'i bought'].flatMap((have) => things.map((thing) => `${have} a new ${thing}`)),
  ...things.flatMap((thing) => [`new ${thing}`, `go on with my ${thing}`, `i need to set up my ${thing}`]),
  'set up',
  'setup',
  'enroll',
  'enrol',
  'enrollment',
  'enrolment',
  'start',
  'begin',
  'start set-up',
  'start setup',
  'start enrollment',
  'get started',
  'resume',
  'iphone einrichten',
  'ipad einrichten',
  'handy einrichten',
  'mein iphone einrichten',
  'mein ipad einrichten',
  'mein handy einrichten',
];

/** Starts the guide, or asks whether to go on where the person was. */
export const setUpIphone: Command = {
  id: 'set-up-iphone',
  text: { summary: 'Set up my iPhone or iPad for work' },
  words,
  scope: 'personal',

  async run({ input }, dialogs) {
    const device = input.kind === 'text' && /\b(?:ipad|tablet)\b/i.test(input.text) ? 'iPad' : null;
    await dialogs.cancelAllDialogs();
    await dialogs.beginDialog('enroll', { device });
  },
};
