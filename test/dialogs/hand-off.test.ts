import { type Conversation, conversation } from './conversation.ts';
import { phone, servicesOf, type World, world } from './facts.ts';

type ItChannel = 'connected' | 'none' | 'broken';

async function blocked(itChannel: ItChannel = 'connected'): Promise<Conversation> {
  const facts = world({ checks: [{ status: 'fail', facts: {} }] });
  const chat = conversation({ services: servicesOf(facts), itChannel });
  for (const line of ['start', 'iphone', '18.2']) await chat.say(line);
  return chat;
}

async function atStep(number: number, progress: World['progress'] = {}): Promise<Conversation> {
  const facts = world();
  const chat = conversation({ services: servicesOf(facts) });
  for (const line of ['start', 'iphone', '18.2', `${number}`]) await chat.say(line);
  facts.progress = progress;
  await chat.tick();
  return chat;
}

it('shows exactly what IT will read, and sends nothing before the yes', async () => {
  const chat = await blocked();

  const asked = await chat.press('Tell IT');

  expect(asked).toContain('Your name: Robin Jansen');
  expect(asked).toContain('You have a licence: The person was told: Your licence is missing.');
  expect(asked).toContain('Advice to IT: Assign an Intune licence.');
  expect(asked).toContain('iPhone with iOS 18.2');
  expect(chat.toIt).toEqual([]);
});

it('sends the finding, the advice, the person and the time, and takes the person back', async () => {
  const chat = await blocked();
  await chat.press('Tell IT');

  await chat.press('Send to IT');

  const [report] = chat.toIt;
  expect(chat.toIt).toHaveLength(1);
  expect(report?.text).toContain('Robin Jansen');
  expect(report?.raw).toContain('robin@contoso.com');
  expect(report?.text).toContain('Assign an Intune licence.');
  expect(report?.text).toMatch(/As of November 23, 11:\d\d AM \(Europe\/Amsterdam\)/);
  expect(chat.cards.at(-2)?.text).toContain('IT has it');
  // What people do is theirs to promise.
  expect(chat.cards.at(-2)?.text).not.toMatch(/will (write|call|answer)/);
  expect(chat.last()).toContain('One thing is missing');
});

it('sends once, however often the button is pressed', async () => {
  const chat = await blocked();
  await chat.press('Tell IT');
  const { buttons, id } = chat.lastCard();
  await chat.press('Send to IT');
  chat.cards.find((card) => card.id === id)!.buttons = buttons;

  await chat.press('Send to IT', id);

  expect(chat.toIt).toHaveLength(1);
});

it.each(['not now', 'no', 'next'])('sends nothing after “%s”, and the guide goes on', async (word) => {
  const chat = await blocked();
  await chat.say('tell it');

  await chat.say(word);

  expect(chat.toIt).toEqual([]);
  expect(chat.cards.at(-2)?.text).toContain('Nothing was sent');
  expect(chat.last()).toContain('One thing is missing');
});

it('gives the words to copy when IT has no channel', async () => {
  const chat = await blocked('none');

  const text = await chat.press('Tell IT');

  expect(text).toContain('Please copy the lines below');
  expect(chat.lastCard().buttons.map(({ title }) => title)).toEqual(['All right']);
  expect(await chat.say('ok')).toContain('One thing is missing');
});

it('says so when it does not get through, and can try again', async () => {
  const chat = await blocked('broken');
  await chat.press('Tell IT');

  expect(await chat.press('Send to IT')).toContain('nothing was sent');
  expect(chat.lastCard().buttons.map(({ title }) => title)).toEqual(['Try again', 'Not now']);
});

it('carries what the person reports', async () => {
  const chat = await atStep(4);
  await chat.say('stuck');
  await chat.say('1');

  const text = await chat.press('Tell IT');

  expect(text).toContain('What the person reports: “…expected services…”');
  expect(text).toContain('Step 4 of 12, “Sign in with your work account”');
});

it('tells IT to mind the other sign-in method when Authenticator failed', async () => {
  const chat = await atStep(10, { phone: phone(), authenticator: 'failed' });
  await chat.say('10');

  expect(await chat.press('Tell IT')).toContain('only when another sign-in method is registered');
});

it('is there for somebody who just wants a person', async () => {
  const chat = conversation({ services: servicesOf(world()) });

  const text = await chat.say('human');

  expect(text).toContain('Wants to talk to a person');
  await chat.say('send to it');
  expect(chat.toIt).toHaveLength(1);
  expect(chat.stack()).toEqual([]);
});

it('works without Graph: the report then has the name alone', async () => {
  const account = () => Promise.reject(new Error('no answer'));
  const chat = conversation({ services: { ...servicesOf(world()), account } });

  const text = await chat.say('human');

  expect(text).toContain('Your name: Robin Jansen');
  expect(text).not.toContain('Your address');
});

it('never sends by an old button alone: it asks again', async () => {
  const chat = conversation({ services: servicesOf(world()) });
  await chat.say('help');
  chat.lastCard().buttons.push({ title: 'Old send', verb: 'hand-off.send', data: {} });

  expect(await chat.press('Old send')).toContain('Shall I tell your IT help desk?');
  expect(chat.toIt).toEqual([]);
});

it('makes names from Entra safe', async () => {
  const account = async () => ({ name: '[click](https://evil.example) **Bob**', address: 'bob@contoso.com' });
  const chat = conversation({ services: { ...servicesOf(world()), account } });
  await chat.say('human');

  await chat.say('send');

  expect(chat.toIt[0]?.raw).not.toContain('[click](https');
  expect(chat.toIt[0]?.raw).toContain('click');
});

it('can no longer be sent when everything is cancelled', async () => {
  const chat = await blocked();
  await chat.press('Tell IT');
  const card = chat.lastCard();

  await chat.say('cancel');

  expect(card.buttons).toEqual([]);
  expect(card.text).toContain('Nothing was sent');
});
