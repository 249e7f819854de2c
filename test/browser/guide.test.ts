import type { Page } from 'playwright-core';
import type { Chat } from './chat.ts';
import { stage } from './stage.ts';
import { walkToStep } from './way.ts';

/** The simulated iPhone in a window of its own, tapped by what its controls say. */
async function iPhoneOf(chat: Chat, url: string): Promise<(...labels: string[]) => Promise<void>> {
  const phone: Page = await chat.page.context().newPage();
  await phone.goto(url);
  return async (...labels) => {
    for (const label of labels) await phone.locator('#device').getByRole('button', { name: label, exact: true }).click();
  };
}

describe('the guide', () => {
  const scene = stage();

  it('leads somebody from “set up my iphone” to a phone that is ready for work', async () => {
    const chat = await scene.chatAs('ready');
    const tap = await iPhoneOf(chat, `${scene.product.chatUrl()}/phone?person=ready`);
    await chat.sees('Hello Amara');

    await chat.say('set up my iphone');
    await chat.sees('Let us set up your phone for work', 'Which one is it?');
    await chat.press('iPhone');
    await chat.sees('Which iOS version does your iPhone have?', 'On the iPhone: Settings, General, About.');
    await chat.say('26');
    await chat.sees('Step 1 of 12', 'Open Settings', /I checked your account at .+: everything is ready/);
    await tap('Settings');
    await chat.press('Next');
    await chat.sees('Step 2 of 12', 'In Settings, tap General.');
    await tap('General');
    await chat.say('done');
    await chat.sees('Step 3 of 12', 'Tap VPN & Device Management.');
    await tap('VPN & Device Management');
    await chat.press('Next');
    await chat.sees('Step 4 of 12', 'Tap Sign In to Work or School Account…');
    await tap('Sign In to Work or School Account…', 'Continue', 'Sign in');
    await chat.say('ok');
    await chat.sees('Step 5 of 12', 'Tap Sign In to iCloud.');
    await tap('Sign In to iCloud');
    await chat.press('Next');
    await chat.sees('Step 6 of 12', 'Enter the password');
    await tap('Continue');
    await chat.press('Next');
    await chat.sees('Step 7 of 12', 'Tap Allow Remote Management.');
    await chat.press('Next');
    await chat.sees('Step 8 of 12', 'I do not see your iPhone yet');
    const waiting = await chat.idOfNewest();
    const messages = await chat.fromUsher.count();
    await chat.press('Check now');
    await chat.sees(/Not yet: as of .+ I do not see your iPhone/);

    await tap('Allow Remote Management');
    await chat.sees('Step 9 of 12', /I can see your iPhone since/);
    expect(await chat.idOfNewest()).toBe(waiting);
    expect(await chat.fromUsher.count()).toBe(messages);

    await chat.press('Next');
    await chat.sees('Step 10 of 12', 'Microsoft Authenticator is on its way');
    await chat.press('Check now');
    await chat.sees(/As of .+ Microsoft Authenticator is still on its way/);
    await tap('Go to Home Screen', 'Install');
    await chat.sees('Step 11 of 12', 'Install your work apps');
    expect(await chat.idOfNewest()).toBe(waiting);
    expect(await chat.fromUsher.count()).toBe(messages);

    await tap('Install');
    await chat.press('Check now');
    await chat.sees('Step 12 of 12', 'Open Teams on the iPhone');
    await tap('Teams', 'Continue');
    await chat.say('done');
    const done = chat.fromUsher.filter({ hasText: 'Your iPhone is ready for work' }).last();
    for (const text of ['Installed', 'Registered for your work account', 'All met']) await done.getByText(text).waitFor();
    const screen = await scene.product.screenOf('ready');
    expect(screen).toBe('ready');
  });

  it('offers the troubles of the very step to somebody who is stuck, and leads back', async () => {
    const chat = await scene.chatAs('ready');
    await walkToStep(chat, 4);

    await chat.press('I’m stuck');
    await chat.sees('Step 4: what is the matter?');
    await chat.press('The code does not arrive');
    await chat.sees('Choose a call instead of a text message');
    await chat.press('Back to step 4');

    await chat.sees('Step 4 of 12', 'Sign in with your work account');
  });

  it('shows all steps and jumps to the one that the person types', async () => {
    const chat = await scene.chatAs('ready');
    await walkToStep(chat, 3);

    await chat.press('All steps');
    await chat.sees('All steps for your iPhone', 'Open Teams on the iPhone');
    await chat.say('7');

    await chat.sees('Step 7 of 12', 'Allow Remote Management');
  });

  it('answers a side question in the middle and goes on where it was', async () => {
    const chat = await scene.chatAs('ready');
    await walkToStep(chat, 5);

    await chat.say('what can my company see?');
    await chat.sees('Step 5 of 12');
    const answer = chat.fromUsher.nth(-2);
    await answer.getByText('It does not see your photos, messages').waitFor();
    await chat.press('Next');

    await chat.sees('Step 6 of 12', 'Enter the password');
  });
});
