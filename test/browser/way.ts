import type { Chat } from './chat.ts';

const screens = ['settings', 'general', 'vpn', 'work-account', 'continue', 'sign-in', 'continue', 'continue', 'allow'];

/** Everything on the simulated iPhone from its home screen to the tap after which the company sees it. */
export const tapsToAllow = screens.map((control) => `tap:${control}`);

/** Brings a person to a step of the guide, by typing only. */
export async function walkToStep(chat: Chat, step: number): Promise<void> {
  await chat.sees('Hello');
  await chat.say('set up my iphone');
  await chat.sees('Which one is it?');
  await chat.say('iphone');
  await chat.sees('Which iOS version does your iPhone have?');
  await chat.say('26');
  await chat.sees('Step 1 of 12');
  for (let number = 2; number <= step; number += 1) {
    await chat.say('next');
    await chat.sees(`Step ${number} of 12`);
  }
}
