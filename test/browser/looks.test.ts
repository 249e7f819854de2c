import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { artifacts, stage } from './stage.ts';
import { tapsToAllow, walkToStep } from './way.ts';

const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

async function problemsOf(page: Page): Promise<Record<string, unknown>> {
  await page.evaluate(script);
  await page.evaluate('inPage.atRest().then(() => null)');
  return {
    scrolls: await page.evaluate('inPage.scrolls()'),
    unreachable: await page.evaluate('inPage.unreachable()'),
    faint: await page.evaluate('inPage.faint(document.body)'),
  };
}

/** The newest card is whole in sight, with its picture and its buttons. */
async function atTheEnd(page: Page): Promise<void> {
  await page.waitForFunction(`[...document.images].every((image) => image.complete && image.naturalWidth > 0)`);
  await page.waitForFunction(`scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2`);
}

const none = { scrolls: false, unreachable: [], faint: [] };
const brightness = (page: Page): Promise<number> =>
  page.evaluate("Number(getComputedStyle(document.querySelector('.chat')).backgroundColor.match(/\\d+/)[0])");

describe('the look of the chat', () => {
  const scene = stage();

  it('is dark for people whose system is dark, and light after one press', async () => {
    const chat = await scene.chatAs('ready', { colorScheme: 'dark' });
    await walkToStep(chat, 4);
    await atTheEnd(chat.page);
    const dark = { ground: await brightness(chat.page), problems: await problemsOf(chat.page) };
    await chat.page.screenshot({ path: join(artifacts, 'chat-dark.png') });

    await chat.page.getByTestId('theme-toggle').click();
    const light = { ground: await brightness(chat.page), problems: await problemsOf(chat.page) };

    expect(dark.ground).toBeLessThan(64);
    expect(light.ground).toBeGreaterThan(192);
    expect(dark.problems).toEqual(none);
    expect(light.problems).toEqual(none);
  });

  it('fits a window of 400 pixels, with every button in reach', async () => {
    const chat = await scene.chatAs('no-licence', { viewport: { width: 400, height: 800 } });
    await chat.sees('Hello Tomás');
    await chat.say('set up my iphone');
    await chat.sees('Which one is it?');
    await chat.press('iPhone');
    await chat.sees('Which iOS version');
    await chat.press('26');
    await chat.sees('One thing is missing');

    const problems = await problemsOf(chat.page);
    await chat.page.screenshot({ path: join(artifacts, 'chat-400.png') });
    await chat.press('Tell IT');

    await chat.sees('Shall I tell your IT help desk?');
    expect(problems).toEqual(none);
  });

  it('lets somebody with a small window become another person', async () => {
    const chat = await scene.chatAs('ready', { viewport: { width: 400, height: 800 } });
    await chat.sees('Hello Amara');

    await chat.page.getByTestId('open-sidebar').click();
    await chat.page.getByTestId('person-healthy').click();

    await chat.sees('Hello Mateo');
    expect(await problemsOf(chat.page)).toEqual(none);
  });

  it('shows the iPhone beside the chat, where its taps move the guide on', async () => {
    const chat = await scene.chatAs('ready', { viewport: { width: 1400, height: 900 } });
    await walkToStep(chat, 4);
    await scene.product.tap('ready', ...tapsToAllow.slice(0, 3));
    await chat.page.getByTestId('phone-toggle').click();
    const phone = chat.page.frameLocator('[data-testid=phone-frame]');
    await phone.getByRole('button', { name: 'Sign In to Work or School Account…' }).waitFor();
    await atTheEnd(chat.page);

    await chat.page.screenshot({ path: join(artifacts, 'chat.png') });
    await phone.getByRole('button', { name: 'Sign In to Work or School Account…' }).click();
    await phone.getByRole('button', { name: 'Continue' }).waitFor();
    const secondList = await phone.locator('#people').isVisible();

    expect(await scene.product.screenOf('ready')).toBe('work-account');
    expect(secondList).toBe(false);
    expect(await problemsOf(chat.page)).toEqual(none);
  });
});
