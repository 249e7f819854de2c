import { conversation } from './conversation.ts';
import { servicesOf, world } from './facts.ts';

it('walks', async () => {
  const chat = conversation({ services: servicesOf(world()) });
  console.log(await chat.say('set up my iphone'));
  console.log(await chat.press('iPhone'));
  console.log(await chat.say('18.2'));
  for (let i = 1; i < 13; i++) console.log(await chat.say('next'));
  console.log(await chat.say('stuck'));
  console.log(chat.cards.map(({ id, title, replaced }) => [id, title, replaced]));
});
