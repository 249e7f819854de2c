import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { artifacts, stage } from './stage.ts';

const itChannel = '19:usher-it@thread.tacv2';
const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const pictures = join(artifacts, 'diagnosis');
const none = { scrolls: false, unreachable: [], faint: [] };

/** What a person cannot read or press, in each theme and at each width (the narrow card has 300 pixels), with a picture of each. */
async function problemsOf(page: Page, name: string): Promise<unknown[]> {
  mkdirSync(pictures, { recursive: true });
  const problems: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [334, 1100]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 1000 });
      await page.waitForFunction(`innerWidth === ${width}`);
      await page.evaluate(script);
      await page.evaluate('inPage.atRest().then(() => null)');
      const found = {
        scrolls: await page.evaluate('inPage.scrolls()'),
        unreachable: await page.evaluate('inPage.unreachable()'),
        faint: await page.evaluate('inPage.faint(document.body)'),
      };
      await page.locator('[data-testid=message][data-from=usher]').last().scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`) });
      problems.push(found);
    }
  }
  return problems;
}

describe('when something is wrong', () => {
  const scene = stage();

  it('tells somebody without a licence what is missing, and IT once they agree', async () => {
    const chat = await scene.chatAs('no-licence');
    await chat.sees('Hello Tomás');
    await chat.say('set up my iphone');
    await chat.sees('Which one is it?');
    await chat.press('iPhone');
    await chat.sees('Which iOS version');
    await chat.press('26');
    await chat.sees('One thing is missing', 'This is not your fault', 'You do not have the licence for a work phone yet.');

    await chat.press('Tell IT');
    await chat.sees('Shall I tell your IT help desk?', 'Your name: Tomás Herrera', 'tomas.herrera@contoso.com');
    const tooEarly = await scene.product.messagesIn(itChannel);
    await chat.press('Send to IT');
    await chat.fromUsher.getByText('IT has it').waitFor();
    const desk = await scene.chatAs('help-desk');
    await desk.goTo(itChannel);

    await desk.sees('Setting up an iPhone for work', 'Tomás Herrera', 'tomas.herrera@contoso.com', /No Intune service plan/);
    expect(tooEarly).toEqual([]);
  });

  it('sends nothing to IT when the person says no', async () => {
    const chat = await scene.chatAs('disabled');
    await chat.sees('Hello Ingrid');
    await chat.say('talk to a person');
    await chat.sees('Shall I tell your IT help desk?');

    await chat.press('Not now');

    await chat.sees('Nothing was sent');
    expect(await scene.product.messagesIn(itChannel)).toEqual([]);
  });

  it('says what it could not check before the first step, and lets the person go on', async () => {
    const chat = await scene.chatAs('ready');
    await scene.product.addFault({ match: 'licenseDetails', status: 403 });
    await chat.sees('Hello Amara');
    await chat.say('set up my iphone');
    await chat.sees('Which one is it?');
    await chat.press('iPhone');
    await chat.sees('Which iOS version');

    await chat.press('26');

    await chat.sees('Step 1 of 12', /I could not check this: .+licence.+ That does not stop you/);
  });
});

interface Told {
  person: string;
  /** The cause or the question, as a heading. */
  heading: RegExp;
  /** The button for the one next action. */
  main: string;
}

const told: Told[] = [
  { person: 'ready', heading: /Is your work account shown on the phone\?/, main: 'Yes' },
  { person: 'no-licence', heading: /has no licence for a work phone/, main: 'Send to IT' },
  { person: 'disabled', heading: /is switched off/, main: 'Send to IT' },
  { person: 'no-profile', heading: /is not switched on for you yet/, main: 'Send to IT' },
  { person: 'wrong-profile', heading: /has chosen another way of setting up/, main: 'Send to IT' },
  { person: 'device-limit', heading: /\?$/, main: 'Yes' },
  { person: 'personal-blocked', heading: /does not let you set up your own iPhone/, main: 'Send to IT' },
  { person: 'authenticator-pending', heading: /Authenticator is still on its way/, main: 'I have done that: check again' },
  { person: 'authenticator-failed', heading: /Authenticator/, main: 'I have done that: check again' },
  { person: 'healthy', heading: /found nothing that stops you/, main: 'Check again' },
  { person: 'not-compliant', heading: /company rule/, main: 'I have done that: check again' },
  { person: 'conditional-access', heading: /./, main: 'Send to IT' },
  { person: 'wrong-password', heading: /was not accepted \d+ times/, main: 'Reset my password' },
  { person: 'guest', heading: /You are a guest here/, main: 'Send to IT' },
  { person: 'two-phones', heading: /found nothing that stops you/, main: 'Check again' },
  { person: 'grace-period', heading: /\?$/, main: 'Yes' },
  { person: 'sso-conflict', heading: /get in each other’s way/, main: 'Send to IT' },
  { person: 'no-method', heading: /./, main: 'Open my security info' },
  { person: 'locked', heading: /./, main: 'I have done that: check again' },
  { person: 'lost-phone', heading: /Do you have “.+” with you\?/, main: 'Yes' },
];

describe('why can’t I sign in', () => {
  const scene = stage();

  it.each(told.map((one) => [one.person, one] as const))(
    'answers %s with one cause or question and one thing to do, readable everywhere',
    async (person, { heading, main }) => {
      const chat = await scene.chatAs(person);
      await chat.sees('Hello');

      await chat.press('Why can’t I sign in?');
      await chat.sees('What I checked, and when');

      const shown = {
        heading: await chat.newest.getByRole('heading').innerText(),
        main: await chat.newest.locator('.card button, .card [role=link]').first().innerText(),
      };
      expect(shown).toEqual({ heading: expect.stringMatching(heading), main });
      expect(await problemsOf(chat.page, person)).toEqual([none, none, none, none]);
    },
  );

  it('opens the page where a password is reset, beside the chat', async () => {
    const chat = await scene.chatAs('wrong-password');
    await chat.page.context().route('https://aka.ms/**', (route) => route.fulfill({ body: 'the page' }));
    await chat.sees('Hello Zofia');
    await chat.say('why can’t I sign in?');
    await chat.sees(/was not accepted \d+ times/, 'What to do now');

    const [page] = await Promise.all([
      chat.page.context().waitForEvent('page'),
      chat.newest.getByRole('link', { name: 'Reset my password' }).click(),
    ]);

    expect(page.url()).toBe('https://aka.ms/sspr');
  });

  it('asks when it is not sure, says where to look, and tells what the answer means', async () => {
    const chat = await scene.chatAs('ready');
    await chat.sees('Hello Amara');
    await chat.say('why can’t I sign in?');
    await chat.sees('Is your work account shown on the phone?');
    const question = await chat.idOfNewest();

    await chat.press('I’m not sure');
    await chat.sees('Where to look', /VPN & Device Management/);
    expect(await problemsOf(chat.page, 'where')).toEqual([none, none, none, none]);
    await chat.press('No');
    await chat.sees('Thank you. This is what your answer tells me.', /is not set up for work/);
    expect(await problemsOf(chat.page, 'answered')).toEqual([none, none, none, none]);

    expect(await chat.idOfNewest()).toBe(question);
    await chat.press('Set up my iPhone');
    await chat.sees('Which one is it?');
  });

  it('goes on when that is not it, and hands everything to IT in the end', async () => {
    const chat = await scene.chatAs('wrong-password');
    await chat.sees('Hello Zofia');
    await chat.say('I can’t sign in, it says AADSTS50126');
    await chat.sees(/was not accepted \d+ times/);

    await chat.press('Check again');
    await chat.sees(/Still the same as at/);
    for (let left = 5; left > 0 && !(await chat.newest.getByText('That is all I can see').isVisible()); left -= 1) {
      await chat.press('That’s not it');
      await chat.sees(/That is all I can see|^Then /);
    }
    await chat.sees('That is all I can see');
    expect(await problemsOf(chat.page, 'all-told')).toEqual([none, none, none, none]);
    await chat.press('Send to IT');

    await chat.sees('Shall I tell your IT help desk?', /What the person reports: .*AADSTS50126/);
  });

  it('says honestly that it cannot see the sign-ins when Microsoft does not let it', async () => {
    const chat = await scene.chatAs('wrong-password');
    await scene.product.addFault({ match: 'auditLogs/signIns', status: 403 });
    await chat.sees('Hello Zofia');

    await chat.say('why can’t I sign in?');

    await chat.sees(/I could not look at everything/, 'What I can’t see', 'I am not allowed to look at this in your company.');
    expect(await chat.newest.innerText()).not.toMatch(/was not accepted/);
    expect(await problemsOf(chat.page, 'unseen')).toEqual([none, none, none, none]);
  });

  it('lets the guide go on from where it was', async () => {
    const chat = await scene.chatAs('ready', { viewport: { width: 400, height: 800 } });
    await chat.sees('Hello');
    for (const [typed, seen] of [
      ['set up my iphone', 'Which one is it?'],
      ['iphone', 'Which iOS version'],
      ['26', 'Step 1 of 12'],
      ['why can’t I sign in?', 'Is your work account shown on the phone?'],
    ] as const) {
      await chat.say(typed);
      await chat.sees(seen);
    }

    await chat.say('next');

    await chat.sees('Step 2 of 12');
  });
});
