import { type Conversation, conversation } from './conversation.ts';
import { phone, servicesOf, type World, world } from './facts.ts';

const leaving = async (facts: Partial<World> = {}, ...lines: string[]): Promise<Conversation> => {
  const chat = conversation({ services: servicesOf(world(facts)) });
  for (const line of ['leave', ...lines]) await chat.say(line);
  return chat;
};

it('warns first: what is erased, what stays, and no steps yet', async () => {
  const text = (await leaving()).last();

  expect(text).toContain('This cannot be undone');
  expect(text).toContain('All work apps that your company installed');
  expect(text).toContain('Your photos, messages, private apps and settings');
  expect(text).not.toContain('Sign Out');
});

it('shows the way after a yes, with both names of the last tap', async () => {
  const text = (await leaving({}, 'yes')).last();

  expect(text).toContain('Settings, General, VPN & Device Management');
  expect(text).toContain('Sign Out');
  expect(text).toContain('Remove Management');
});

it.each([[['no']], [['yes', 'keep it']]])('changes nothing after %j', async (lines) => {
  const chat = await leaving({}, ...lines);

  expect(chat.last()).toContain('Nothing was changed');
  // Usher has not looked, so it does not know whether the phone was set up at all.
  expect(chat.last()).not.toContain('set up for work');
  expect(chat.stack()).toEqual([]);
});

it.each([
  ['it is gone', { phone: null }, 'your company no longer sees it'],
  ['it is still listed', { phone: phone() }, 'I still see “Robin’s iPhone”'],
  ['it cannot be looked up', { phone: null, unknown: ['unavailable'] }, 'does not let me look'],
] as const)('looks afterwards, and says that %s', async (_when, progress, said) => {
  const chat = await leaving({ progress: progress as World['progress'] }, 'yes', 'done');

  expect(chat.last()).toContain(said);
  expect(chat.stack()).toEqual([]);
});

it('takes the person back into the guide that was open', async () => {
  const chat = conversation({ services: servicesOf(world()) });
  for (const line of ['start', 'iphone', '18', '5', 'leave']) await chat.say(line);

  await chat.press('Keep it');

  expect(chat.last()).toContain('Step 5 of 12');
});

it('offers nothing more to press when it is cancelled', async () => {
  const chat = await leaving();
  const card = chat.lastCard();

  await chat.say('cancel');

  expect(card.buttons).toEqual([]);
});
