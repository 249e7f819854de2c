import { createSignInHelp } from '../../src/commands/sign-in-help.ts';
import { handOff } from '../../src/commands/hand-off.ts';
import { help } from '../../src/commands/help.ts';
import { setUpIphone } from '../../src/commands/set-up-iphone.ts';
import type { Diagnosis, Finding } from '../../src/diagnosis/diagnose.ts';
import { conversation } from '../dialogs/conversation.ts';
import { servicesOf, world } from '../dialogs/facts.ts';

const asOf = new Date('2026-11-23T09:42:00Z');

const finding = (title: string): Finding => ({
  rule: title.toLowerCase(),
  verdict: { kind: 'cause', case: 'any', confidence: 'certain', actsOn: 'it', facts: {}, asOf },
  title,
  cause: `${title} stands in the way.`,
  next: 'Ask IT.',
  forIt: `Look at ${title}.`,
  asOf,
});

const diagnosis = (changes: Partial<Diagnosis> = {}): Diagnosis => ({
  headline: null,
  findings: [],
  unknown: [],
  clear: [],
  summary: 'In what I can see, I found nothing that stops you.',
  freshness: 'As of 10:42.',
  asOf: new Date(),
  ...changes,
});

function chatWith(found: (now: Date) => Diagnosis, ms = 0) {
  const diagnose = async ({ now }: { now: Date }) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return found(now);
  };
  const signInHelp = createSignInHelp({ diagnose, patienceMs: 20 });
  return conversation({ services: servicesOf(world()), commands: [signInHelp, handOff, help] });
}

const blocked = (now: Date): Diagnosis => {
  const findings = [finding('Your account'), finding('Your phone')];
  return diagnosis({
    headline: findings[0] ?? null,
    findings,
    unknown: [{ rule: 'log', title: 'Your sign-ins', reason: 'I may not look.', forIt: 'Grant it.' }],
    summary: 'This is what stops you.',
    asOf: now,
  });
};

it('tells the cause, how sure it is, the next step, what else was seen, and what was not', async () => {
  const text = await chatWith(blocked).say('why can’t I sign in?');

  expect(text).toContain('Your account. Your account stands in the way.');
  expect(text).toContain('This is what stops you.');
  expect(text).toContain('As of 10:42.');
  expect(text).toContain('Ask IT.');
  expect(text).toContain('Your phone: Your phone stands in the way.');
  expect(text).toContain('Your sign-ins: I may not look.');
});

it('says that nothing was found, and what to do then', async () => {
  const text = await chatWith(() => diagnosis()).say('cant sign in');

  expect(text).toContain('I found nothing that stops you');
  expect(text).toContain('Try once more');
});

it.each([
  ['nothing could be looked at', [], 'I cannot look just now'],
  ['something could not be looked at', ['Your account'], 'I could not look at everything'],
])('never says that nothing stops the person when %s', async (_when, clear, title) => {
  const unknown = [{ rule: 'log', title: 'Your sign-ins', reason: 'I may not look.', forIt: 'Grant it.' }];

  const text = await chatWith(() => diagnosis({ unknown, clear, summary: 'I cannot tell.' })).say('cant sign in');

  expect(text).toContain(title);
  expect(text).not.toContain('nothing that stops you');
});

it('says at once that it is looking when that takes long, and puts the answer in the same place', async () => {
  const chat = chatWith(blocked, 80);

  await chat.say('cant sign in');

  expect(chat.cards).toHaveLength(1);
  expect(chat.lastCard().replaced).toBe(1);
  expect(chat.last()).toContain('Your account stands in the way');
});

it('looks again in place when the button is pressed', async () => {
  const chat = chatWith(blocked);
  await chat.say('cant sign in');

  await chat.press('Look again');

  expect(chat.cards).toHaveLength(1);
  expect(chat.lastCard().replaced).toBe(1);
});

it('keeps what it found when it was asked for on a card of the guide, which goes on below', async () => {
  const signInHelp = createSignInHelp({ diagnose: async ({ now }) => blocked(now), patienceMs: 20 });
  const chat = conversation({ services: servicesOf(world()), commands: [signInHelp, setUpIphone, help] });
  for (const typed of ['set up my iphone', 'iphone', '18.2', 'step 6', 'stuck', '2']) await chat.say(typed);

  await chat.press('Why can’t I sign in?');

  expect(chat.cards.filter(({ text }) => text.includes('Your account stands in the way'))).toHaveLength(1);
  expect(chat.last()).toContain('My password is refused');
});

it('hands what it found to IT, when the person wants that', async () => {
  const chat = chatWith(blocked);
  await chat.say('cant sign in');

  const asked = await chat.press('Tell IT');
  await chat.say('send to it');

  expect(asked).toContain('The person was told: Your account stands in the way.');
  expect(asked).toContain('Advice to IT: Look at Your account.');
  expect(chat.toIt[0]?.text).toContain('Look at Your account.');
});

it('does not hand over a diagnosis of long ago', async () => {
  const chat = chatWith(blocked);
  await chat.say('cant sign in');
  chat.later(45);

  expect(await chat.say('human')).not.toContain('Your account stands in the way');
});

it('makes names from Graph safe', async () => {
  const chat = chatWith((now) => {
    const found = finding('[x](https://evil.example)');
    return diagnosis({ headline: found, findings: [found], asOf: now });
  });

  await chat.say('cant sign in');

  expect(chat.last()).not.toContain('evil.example](');
});
