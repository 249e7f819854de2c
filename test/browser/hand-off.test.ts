import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { artifacts, stage } from './stage.ts';

const itChannel = '19:usher-it@thread.tacv2';
const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const none = { scrolls: false, unreachable: [], faint: [] };

/** What cannot be read or pressed where a card has some 300 pixels. */
async function problemsOf(page: Page, picture: string): Promise<Record<string, unknown>> {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.evaluate(script);
  await page.evaluate('inPage.atRest().then(() => null)');
  await page.screenshot({ path: join(artifacts, `${picture}.png`) });
  return {
    scrolls: await page.evaluate('inPage.scrolls()'),
    unreachable: await page.evaluate('inPage.unreachable()'),
    faint: await page.evaluate('inPage.faint(document.body)'),
  };
}

describe('help from IT', () => {
  const scene = stage();

  it('is asked for, taken and given, with every word in reach on a narrow window', async () => {
    const chat = await scene.chatAs('no-licence');
    await chat.sees('Hello Tomás');
    await chat.say('why can’t I sign in?');
    await chat.sees(/has no licence for a work phone/);
    await chat.press('Send to IT');
    await chat.sees('Shall I tell your IT help desk?');
    const asking = await problemsOf(chat.page, 'hand-off-asking');
    await chat.press('Show every line');
    await chat.sees(/Ask the person/);
    const whole = await problemsOf(chat.page, 'hand-off-whole');
    await chat.press('Send to IT');
    await chat.sees('IT has it');

    const desk = await scene.chatAs('help-desk');
    await desk.goTo(itChannel);
    await desk.sees('Nobody has taken this yet.', 'Tomás Herrera', 'Certain: Intune licence');
    const open = await problemsOf(desk.page, 'hand-off-open');
    await desk.press('I am on it');
    await desk.sees(/Mei Lin Tan is on it since/, 'Certain: Intune licence');
    await chat.sees(/Mei Lin Tan from IT is looking at it/);
    await desk.press('Solved');
    await desk.sees(/Mei Lin Tan said so/);
    const solved = await problemsOf(desk.page, 'hand-off-solved');

    await chat.sees(/Mei Lin Tan from IT says it is solved/, 'why can’t I sign in');
    expect({ asking, whole, open, solved }).toEqual({ asking: none, whole: none, open: none, solved: none });
  });
});
