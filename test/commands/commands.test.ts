import { callFor } from '../../src/bot/routing.ts';
import { commands } from '../../src/commands/index.ts';
import { simplified } from '../../src/dialogs/typed-words.ts';
import { text as enrollText } from '../../src/dialogs/enroll/text.ts';
import { conversation } from '../dialogs/conversation.ts';
import { servicesOf, world } from '../dialogs/facts.ts';

const meant = (text: string): string | undefined => callFor({ kind: 'text', text }, commands)?.command.id;

it.each([
  ['Set up my iPhone', 'set-up-iphone'],
  ['set up my ipad!', 'set-up-iphone'],
  ['/set-up-iphone', 'set-up-iphone'],
  ['Enroll', 'set-up-iphone'],
  ['I got a new phone.', 'set-up-iphone'],
  ['start', 'set-up-iphone'],
  ['Why can’t I sign in?', 'sign-in-help'],
  ["why can't I sign in", 'sign-in-help'],
  ['CANT SIGN IN', 'sign-in-help'],
  ['sign-in-help', 'sign-in-help'],
  ['human', 'hand-off'],
  ['tell IT', 'hand-off'],
  ['unenroll', 'leave-management'],
  ['start over', 'start-over'],
  ['stop', 'cancel'],
  ['help', 'help'],
  ['?', 'help'],
])('“%s” runs %s', (typed, id) => {
  // "?" alone is punctuation to the router, which then answers with help anyway.
  expect(meant(typed) ?? 'help').toBe(id);
});

it.each(['next', 'back', 'done', 'ok', 'stuck', 'all steps', 'check now', 'check again', '4', 'iphone', 'yes', 'no'])(
  'leaves “%s” to the guide',
  (typed) => {
    expect(meant(typed)).toBeUndefined();
  },
);

it('take no word that the guide listens to, but for the way to IT', () => {
  const guide = Object.entries(enrollText)
    .filter(([key]) => key.startsWith('says') && key !== 'saysTellIt')
    .flatMap(([, list]) => list.split(',').map(simplified));

  expect(guide.filter((word) => meant(word) !== undefined)).toEqual([]);
});

it('help lists what can be asked for, with the words to type', async () => {
  const chat = conversation({ services: servicesOf(world()) });

  const text = await chat.say('help');

  expect(text).toContain('set up my iphone');
  expect(text).toContain('why can’t i sign in');
  expect(chat.lastCard().buttons).toHaveLength(6);
});

it('what nobody understands is answered with help', async () => {
  const chat = conversation({ services: servicesOf(world()) });

  expect(await chat.say('purple elephants')).toContain('What I can do for you');
});

it.each([
  [[], 'There is nothing to cancel'],
  [['leave'], 'I stopped that'],
  [['start', 'iphone'], 'I stopped that'],
  [['start', 'iphone', '18'], 'I keep your place'],
  [['start', 'iphone', '18', '6', 'cancel', 'start'], 'I keep your place'],
])('cancel after %j says what happened', async (lines, said) => {
  const chat = conversation({ services: servicesOf(world()) });
  for (const line of lines) await chat.say(line);

  await chat.say('cancel');

  expect(chat.said.at(-1)).toContain(said);
  expect(chat.stack()).toEqual([]);
});

describe('words that nobody understands', () => {
  it.each([
    ['setup my ipone', 'Which one is it?'],
    ['set up my iphnoe', 'Which one is it?'],
    ['please set up my iphone', 'Which one is it?'],
    ['can you set up my new ipad pls', 'Which iPadOS version'],
    ['i want to speak to someone', 'Shall I tell your IT help desk?'],
    ['tlak to a person', 'Shall I tell your IT help desk?'],
    ['unenrol my iphone', 'Taking work off your iPhone or iPad'],
    ['unenrol my iphne', 'Taking work off your iPhone or iPad'],
    ['remove work from my iphne', 'Taking work off your iPhone or iPad'],
  ])('“%s” are met with what comes closest', async (typed, answer) => {
    const chat = conversation({ services: servicesOf(world()) });

    expect(await chat.say(typed)).toContain(answer);
  });

  it.each(['start ovr', 'set up my printer', 'stap', 'cance'])('“%s” start nothing', async (typed) => {
    const chat = conversation({ services: servicesOf(world()) });

    expect(await chat.say(typed)).toContain('I did not quite understand that');
    expect(chat.stack()).toEqual([]);
  });

  it.each(['cant signin', 'why can i not log in', 'login not working'])('“%s” ask for help with a sign-in', (typed) => {
    expect(meant(typed)).toBe('sign-in-help');
  });
});

it('greets who greets, and says little to thanks', async () => {
  const chat = conversation({ services: servicesOf(world()) });

  expect(await chat.say('Hi!')).toContain('Hello! What can I do for you?');
  await chat.say('ok thx');

  expect(chat.said).toEqual(['You are welcome.']);
  expect(chat.cards).toHaveLength(1);
});

it.each(['next', 'Done.', 'check now'])('says how to go on when “%s” is typed and no guide is open', async (typed) => {
  const chat = conversation({ services: servicesOf(world()) });

  await chat.say(typed);

  expect(chat.said).toEqual([expect.stringContaining('type **set up my iphone**')]);
  expect(chat.cards).toHaveLength(0);
});
