import type { Page } from 'playwright-core';
import { stage } from './stage.ts';

/** What the keyboard stands on: a test id, or the words of a button. */
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.dataset.testid ?? document.activeElement.textContent.trim()');

/** Presses a key until the keyboard stands on the wanted thing. */
async function walkTo(page: Page, wanted: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 80) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now === wanted) return;
    passed.push(now);
  }
  throw new Error(`${key} never came to “${wanted}” but to ${passed.join(' | ')}`);
}

describe('the first minute', () => {
  const scene = stage();

  it('greets a person by name with what Usher does and how to begin', async () => {
    const chat = await scene.chatAs('ready');

    await chat.sees('Hello Amara, I am Usher', 'Your photos, messages and private apps stay yours');
    const buttons = await chat.newest.getByRole('button').allInnerTexts();

    expect(buttons).toEqual(['Set up my iPhone', 'Why can’t I sign in?', 'Help']);
    expect(await chat.fromUsher.count()).toBe(1);
  });

  it('greets only once, however often the page is opened', async () => {
    const chat = await scene.chatAs('ready');
    await chat.sees('Hello Amara');

    await chat.page.reload();
    await chat.say('help');
    await chat.sees('What I can do for you');

    expect(await chat.fromUsher.count()).toBe(2);
  });

  it('answers help with everything it can do, each with the words to type', async () => {
    const chat = await scene.chatAs('ready');
    await chat.sees('Hello Amara');

    await chat.say('help');

    await chat.sees(
      'What I can do for you',
      'Type: set up my iphone',
      'Type: why can’t i sign in',
      'Type: take work off my phone',
    );
  });

  it('answers help to words that it does not understand', async () => {
    const chat = await scene.chatAs('ready');
    await chat.sees('Hello Amara');

    await chat.say('purple elephants tomorrow');

    await chat.sees('What I can do for you');
  });

  it('works from the first word to the guide by keyboard alone', async () => {
    const { page, sees } = await scene.chatAs('ready');
    await sees('Hello Amara');

    await walkTo(page, 'send', 'Tab');
    await walkTo(page, 'compose', 'Shift+Tab');
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');
    await sees('What I can do for you');
    await walkTo(page, 'Set up my iPhone or iPad for work', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await sees('Which one is it?');
    await walkTo(page, 'iPhone', 'Tab');
    await page.keyboard.press('Enter');
    await sees('Which iOS version does your iPhone have?');
    await walkTo(page, '26', 'Tab');
    const ring = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    await page.keyboard.press('Enter');

    await sees('Step 1 of 12');
    expect(ring).not.toBe('none');
  });

  it('takes somebody at the top of the page straight to the message box', async () => {
    const { page, sees } = await scene.chatAs('ready');
    await sees('Hello Amara');

    await walkTo(page, 'Skip to the message box', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');

    await sees('What I can do for you');
  });
});
