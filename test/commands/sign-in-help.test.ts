import { conversation } from '../dialogs/conversation.ts';
import { diagnosisOf, disabled, finding, noPhone, pending } from '../dialogs/diagnoses.ts';
import { servicesOf, type World, world } from '../dialogs/facts.ts';

function chatWith(changes: Partial<World> = {}) {
  return conversation({ services: servicesOf(world({ diagnosis: diagnosisOf([disabled]), ...changes })) });
}

it.each(['why can’t I sign in?', 'cant log in', 'I’m locked out', 'look again', 'please, can’t sign in'])(
  '“%s” begins the answer',
  async (typed) => {
    const chat = chatWith();

    const text = await chat.say(typed);

    expect(text).toContain('Your account is switched off.');
    expect(chat.stack()).toEqual(['diagnose']);
  },
);

it('begins it from a button, and leaves the card with the button where it is', async () => {
  const chat = chatWith();
  await chat.say('help');

  await chat.press('Why can’t I sign in?');

  expect(chat.cards).toHaveLength(2);
  expect(chat.cards[0]?.replaced).toBe(0);
  expect(chat.last()).toContain('Your account is switched off.');
});

it('stands below the guide’s card when it was asked for there, and the guide waits', async () => {
  const chat = chatWith();
  for (const typed of ['set up my iphone', 'iphone', '18.2', 'step 6', 'stuck', '2']) await chat.say(typed);

  await chat.press('Why can’t I sign in?');

  expect(chat.last()).toContain('Your account is switched off.');
  expect(chat.stack()).toEqual(['enroll', 'diagnose']);
  expect(await chat.say('go on')).toContain('Step 6 of 12');
});

it('shows everything that can be done to somebody whose words fit nothing, and asks an open question again', async () => {
  const [cause, question] = [chatWith(), chatWith({ diagnosis: diagnosisOf([noPhone]) })];
  for (const chat of [cause, question]) await chat.say('cant sign in');

  for (const chat of [cause, question]) await chat.say('blue bananas');

  expect(cause.last()).toContain('I did not quite understand that');
  expect(question.cards.at(-2)?.text).toContain('I did not quite understand that');
  expect(question.last()).toContain('Did you set up your phone for work?');
});

it('hands what it found to IT, when the person wants that', async () => {
  const chat = chatWith();
  await chat.say('cant sign in');

  const asked = await chat.press('Send to IT');
  await chat.say('send to it');

  expect(asked).toContain('Your account is switched off.');
  expect(chat.toIt[0]?.raw).toContain('For IT: Your account is switched off.');
});

it('does not hand over a diagnosis of long ago', async () => {
  const chat = chatWith();
  await chat.say('cant sign in');
  chat.later(45);

  expect(await chat.say('human')).not.toContain('switched off');
});

it('hands over the place in the guide as well', async () => {
  const chat = chatWith();
  for (const typed of ['start', 'iphone', '18.2', '4', 'cant sign in']) await chat.say(typed);

  const text = await chat.say('tell it');

  expect(text).toContain('switched off');
  expect(text).toContain('Step 4 of 12');
});

describe('an error', () => {
  it.each([
    ['alone', 'AADSTS50034'],
    ['inside a question', 'why can’t i sign in AADSTS50034'],
    [
      'as it is copied from the screen',
      'Sorry, but we’re having trouble signing you in. AADSTS50034: The user account does not exist',
    ],
  ])('is looked into when it stands %s', async (_how, typed) => {
    const chat = chatWith({ diagnosis: diagnosisOf([]) });

    await chat.say(typed);

    expect(chat.stack()).toEqual(['diagnose']);
    expect(chat.state('diagnose')).toMatchObject({
      course: {
        error: { kind: 'sign-in', code: 50034 },
        symptom: typed,
        diagnosis: { findings: [{ title: expect.any(String) }] },
      },
    });
    expect(chat.last()).not.toContain('I found nothing');
  });

  it('is answered above the guide, which goes on afterwards', async () => {
    const chat = chatWith();
    for (const typed of ['start', 'iphone', '18.2', '6']) await chat.say(typed);

    await chat.say('AADSTS50034');

    expect(chat.stack()).toEqual(['enroll', 'diagnose']);
    expect(await chat.say('next')).toContain('Step 7 of 12');
  });

  it('is looked into anew while an answer is open, and what was tried is kept for IT', async () => {
    const chat = chatWith({ diagnosis: diagnosisOf([pending, finding('other', 'It may be this.')]) });
    await chat.say('cant sign in');
    await chat.say('not it');

    await chat.say('AADSTS50034');

    expect(chat.stack()).toEqual(['diagnose']);
    expect(chat.state('diagnose')).toMatchObject({ course: { tried: [{ kind: 'rejected', told: pending.cause }] } });
  });

  it('stands in what IT gets, in the person’s own words', async () => {
    const chat = chatWith();
    await chat.say('it says AADSTS50034 [x](https://evil.example)');

    const text = await chat.say('tell it');

    expect(text).toContain('it says AADSTS50034');
    const { body } = JSON.parse(chat.lastCard().raw) as { body: unknown };
    expect(JSON.stringify(body)).not.toContain('[x](https');
  });

  it('stays with the diagnosis when it is checked again', async () => {
    const chat = chatWith({ diagnosis: diagnosisOf([]) });
    const first = await chat.say('AADSTS50034');

    const again = await chat.say('check again');

    expect(first).toMatch(/^Why you can’t sign in/);
    expect(again).toMatch(/^Still the same as at/);
  });
});
