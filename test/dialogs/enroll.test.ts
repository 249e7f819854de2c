import { UsherError } from '../../src/errors.ts';
import { type Conversation, conversation } from './conversation.ts';
import { phone, servicesOf, type World, world } from './facts.ts';

const chatIn = (facts: World = world()): Conversation => conversation({ services: servicesOf(facts) });

async function talk(chat: Conversation, ...lines: string[]): Promise<string> {
  for (const line of lines) await chat.say(line);
  return chat.last();
}

const toStep = async (facts: World, number: number): Promise<Conversation> => {
  const chat = chatIn(facts);
  await talk(chat, 'set up my iphone', 'iphone', '18.2');
  if (number > 1) await chat.say(`${number}`);
  return chat;
};

describe('a conversation', () => {
  interface Story {
    when: string;
    facts?: Partial<World>;
    turns: [string, string][];
  }

  const stories: Story[] = [
    {
      when: 'somebody types their way through the questions',
      turns: [
        ['set up my iphone', 'Which one is it?'],
        ['1', 'Which iOS version does your iPhone have?'],
        ['iOS 18.2', 'Step 1 of 12. Open Settings. I checked your account at 11:00 AM: everything is ready.'],
        ['next', 'Step 2 of 12'],
        ['ok', 'Step 3 of 12'],
        ['weiter', 'Step 4 of 12'],
        ['back', 'Step 3 of 12'],
        ['7', 'Step 7 of 12'],
        ['step 2', 'Step 2 of 12'],
      ],
    },
    {
      when: 'somebody has an iPad and does not know the version',
      turns: [
        ['enroll', 'Which one is it?'],
        ['ipad', 'Which iPadOS version does your iPad have?'],
        ['I don’t know', 'Here is where to read it'],
        ["I don't know", 'Step 1 of 12'],
        ['next', 'Step 2 of 12'],
      ],
    },
    {
      when: 'the iPhone is too old',
      turns: [
        ['new phone', 'Which one is it?'],
        ['iphone', 'Which iOS version'],
        ['14.8', 'Setting up your iPhone needs iOS 15 or later'],
        ['i have updated', 'Here is where to read it'],
        ['18', 'Step 1 of 12'],
      ],
    },
    {
      when: 'the version cannot take codes',
      turns: [
        ['start', 'Which one is it?'],
        ['iphone', 'Which iOS version'],
        ['15.5', 'cannot take the confirmation by text message or call on the same iPhone'],
        ['go on', 'Step 1 of 12'],
      ],
    },
    {
      when: 'something is missing',
      facts: { checks: [{ status: 'fail', facts: {} }] },
      turns: [
        ['start', 'Which one is it?'],
        ['iphone', 'Which iOS version'],
        ['26', 'One thing is missing. This is not your fault'],
        ['check again', 'One thing is missing'],
        ['go on anyway', 'Step 1 of 12. Open Settings. Something is still missing on IT’s side'],
      ],
    },
    {
      when: 'something cannot be checked',
      facts: { checks: [{ status: 'unknown', reason: 'forbidden' }] },
      turns: [
        ['start', 'Which one is it?'],
        ['iphone', 'Which iOS version'],
        ['26', 'Step 1 of 12. Open Settings. I could not check this: You have a licence. That does not stop you.'],
      ],
    },
    {
      when: 'there is a note to the check',
      facts: { checks: [{ status: 'warn', facts: {} }] },
      turns: [
        ['start', 'Which one is it?'],
        ['iphone', 'Which iOS version'],
        ['26', 'Please note: It runs out.'],
      ],
    },
    {
      when: 'somebody is stuck',
      turns: [
        ['start', 'Which one is it?'],
        ['iphone', 'Which iOS version'],
        ['17', 'It still works, but Microsoft is about to ask for iOS 18'],
        ['next', 'Step 1 of 12'],
        ['4', 'Step 4 of 12'],
        ['stuck', '1. “…expected services…”'],
        ['1', 'The message names your Apple ID, but nothing is wrong with it'],
        ['back', 'Step 4 of 12'],
        ['all steps', 'All steps for your iPhone'],
        ['3', 'Step 3 of 12'],
      ],
    },
  ];

  it.each(stories.map((story) => [story.when, story] as const))('when %s', async (_when, { facts, turns }) => {
    const chat = chatIn(world(facts));
    const answers: string[] = [];

    for (const [said] of turns) answers.push(await chat.say(said));

    turns.forEach(([, answer], index) => expect(answers[index]).toContain(answer));
  });
});

it('takes the lowest version from its settings', async () => {
  const services = { ...servicesOf(world()), minimumVersion: { major: 18, minor: 2 } };
  const chat = conversation({ services });

  expect(await talk(chat, 'start', 'iphone', '18.1')).toContain('needs iOS 18.2 or later');
});

describe('the live card', () => {
  it('is replaced where it stands when a button is pressed', async () => {
    const chat = await toStep(world(), 1);
    const shown = chat.cards.length;

    await chat.press('Next');
    await chat.press('Next');

    expect(chat.cards).toHaveLength(shown);
    expect(chat.last()).toContain('Step 3 of 12');
  });

  it('goes to the end of the chat when something is typed, and the old one shrinks', async () => {
    const chat = await toStep(world(), 4);
    const old = chat.lastCard();

    await chat.say('next');

    expect(chat.lastCard().id).not.toBe(old.id);
    expect(old.text).toBe('Step 4 of 12: Sign in with your work account. It goes on below.');
    expect(old.buttons).toEqual([]);
  });

  it('does not move on twice when a button is pressed twice', async () => {
    const chat = await toStep(world(), 4);
    const pressed = chat.lastCard().buttons;
    await chat.press('Next');
    chat.lastCard().buttons = pressed;

    await chat.press('Next');

    expect(chat.last()).toContain('Step 5 of 12');
  });

  it('comes back to the end of the chat when an old card is pressed, at the same step', async () => {
    const chat = await toStep(world(), 4);
    const old = { ...chat.lastCard(), buttons: chat.lastCard().buttons };
    await chat.say('next');
    const oldNow = chat.cards.find(({ id }) => id === old.id)!;
    oldNow.buttons = old.buttons;

    await chat.press('Next', old.id);

    expect(chat.lastCard().id).not.toBe(old.id);
    expect(chat.last()).toContain('Step 5 of 12');
  });

  it('comes back after a side question', async () => {
    const chat = await toStep(world(), 4);
    const shown = chat.cards.length;

    await chat.say('a side question');

    expect(chat.answered).toBe(1);
    expect(chat.cards).toHaveLength(shown + 1);
    expect(chat.last()).toContain('Step 4 of 12');
  });

  it('comes back after help', async () => {
    const chat = await toStep(world(), 4);

    await chat.say('help');

    expect(chat.cards.at(-2)?.text).toContain('What I can do for you');
    expect(chat.last()).toContain('Step 4 of 12');
  });
});

describe('pausing', () => {
  it('keeps the place, and asks whether to go on', async () => {
    const chat = await toStep(world(), 6);
    const old = chat.lastCard();

    await chat.say('cancel');
    chat.later(600);
    const asked = await chat.say('set up my iphone');

    expect(chat.said.at(-1)).toContain('I keep your place');
    expect(old.text).toContain('Paused here');
    expect(asked).toContain('at step 6 of 12');
    expect(await chat.press('Go on at step 6')).toContain('Step 6 of 12');
  });

  it('can be followed by a fresh start', async () => {
    const chat = await toStep(world(), 6);

    await talk(chat, 'cancel', 'set up my iphone');

    expect(await chat.press('Start over')).toContain('Which one is it?');
  });

  it('stops looking for the phone', async () => {
    const chat = await toStep(world(), 8);
    expect(chat.watching()).toBe(true);

    await chat.say('cancel');

    expect(chat.watching()).toBe(false);
  });

  it('is not needed to start over', async () => {
    const chat = await toStep(world(), 6);

    expect(await chat.say('start over')).toContain('Which one is it?');
    await chat.say('cancel');
    expect(await chat.say('set up my iphone')).toContain('Which one is it?');
  });

  it('happens by itself when the set-up is asked for again in the middle', async () => {
    const chat = await toStep(world(), 6);

    expect(await chat.say('set up my iphone')).toContain('at step 6 of 12');
  });
});

describe('waiting for the phone', () => {
  it('goes on after IT was told in between', async () => {
    const facts = world();
    const chat = await toStep(facts, 8);
    await chat.say('tell it');
    await chat.tick();
    expect(chat.watching()).toBe(false);

    await chat.say('not now');

    expect(chat.watching()).toBe(true);
    expect(chat.last()).toContain('Step 8 of 12');
  });

  it('goes on by itself, in place, each time something is proved, and comes to the end in a new message', async () => {
    const facts = world();
    const chat = await toStep(facts, 8);
    const shown = chat.cards.length;
    const seen: string[] = [chat.last()];

    const stages: World['progress'][] = [
      { phone: phone(), authenticator: 'pending' },
      { phone: phone(), authenticator: 'installed', otherApps: { installed: 0, pending: 2, failed: 0 } },
      { phone: phone(), authenticator: 'installed', otherApps: { installed: 2, pending: 0, failed: 0 } },
      { phone: phone(), authenticator: 'installed', registered: true, compliance: 'compliant' },
    ];
    for (const stage of stages) {
      facts.progress = stage;
      seen.push(await chat.tick());
    }

    expect(seen.map((text) => /Step \d+|ready for work/.exec(text)?.[0])).toEqual([
      'Step 8',
      'Step 9',
      'Step 11',
      'Step 12',
      'ready for work',
    ]);
    expect(seen[1]).toContain('I can see your iPhone since 10:42');
    expect(chat.cards).toHaveLength(shown + 1);
    expect(chat.watching()).toBe(false);
    expect(chat.stack()).toEqual([]);
  });

  it('goes on in a new message when the person has waited long enough to turn to something else', async () => {
    const facts = world();
    const chat = await toStep(facts, 8);
    const shown = chat.cards.length;

    chat.later(6);
    facts.progress = { phone: phone(), authenticator: 'pending' };

    expect(await chat.tick()).toContain('Step 9 of 12');
    expect(chat.cards).toHaveLength(shown + 1);
    expect(chat.cards[shown - 1]?.buttons).toEqual([]);
  });

  it('leaves the card alone while nothing changes', async () => {
    const chat = await toStep(world(), 8);
    const before = chat.lastCard().replaced;

    await chat.tick();
    await chat.tick();

    expect(chat.lastCard().replaced).toBe(before);
  });

  it('says as of when, when the person checks', async () => {
    const chat = await toStep(world(), 8);

    expect(await chat.press('Check now')).toMatch(/Not yet: as of 11:\d\d AM I do not see your iPhone/);
  });

  it('says that it cannot look, and still lets the person go on', async () => {
    const chat = await toStep(world({ progress: { phone: null, unknown: ['forbidden'] } }), 8);

    expect(chat.last()).toContain('Microsoft does not let me look right now');
    expect(await chat.say('next')).toContain('Step 9 of 12');
  });

  it('shows the step first when Graph is slow, and the facts follow in the same card', async () => {
    const facts = world();
    const chat = await toStep(facts, 7);
    const shown = chat.cards.length;
    Object.assign(facts, { slow: 60, progress: { phone: phone(), authenticator: 'pending' } });

    const text = await chat.say('next');

    expect(text).toContain('Step 9 of 12');
    expect(chat.cards).toHaveLength(shown + 1);
  });

  it.each([
    ['failed', 'Please do not delete it'],
    ['not-assigned', 'That is for IT to change'],
  ] as const)('offers IT when Authenticator is %s', async (authenticator, said) => {
    const facts = world();
    const chat = await toStep(facts, 10);

    facts.progress = { phone: phone(), authenticator };
    await chat.tick();
    await chat.say('10');

    expect(chat.last()).toContain(said);
    expect(chat.lastCard().buttons.map(({ title }) => title)).toContain('Tell IT');
  });

  it('stops when the phone is enrolled in another way', async () => {
    const facts = world();
    const chat = await toStep(facts, 8);

    facts.progress = { phone: null, otherPhone: { name: 'iPhone', since: null, enrollment: 'web-or-portal' } };

    expect(await chat.tick()).toContain('Please stop here');
  });
});

describe('after 30 minutes without a phone', () => {
  const after = async (failures: World['failures']): Promise<Conversation> => {
    const chat = await toStep(world({ failures }), 8);
    chat.later(31);
    await chat.tick();
    return chat;
  };

  it('says why the records call it failed', async () => {
    const at = new Date('2026-11-23T10:12:00Z');
    const chat = await after([{ at, category: 'enrollmentRestrictionsEnforced', reason: 'x' }]);

    expect(chat.last()).toContain('The records show a failed attempt at 11:12 AM. A company rule stops this iPhone');
  });

  it('leaves out what failed before this set-up', async () => {
    const chat = await after([{ at: new Date('2026-11-01T10:12:00Z'), category: 'authentication', reason: 'x' }]);

    expect(chat.last()).toContain('the records show no failed attempt');
  });

  it.each([
    [[], 'the records show no failed attempt'],
    [new UsherError('graph-forbidden', 'no'), 'I may not read the records'],
  ])('says it when there is nothing to read', async (failures, said) => {
    const chat = await after(failures);

    expect(chat.last()).toContain(said);
    expect(chat.lastCard().buttons.map(({ title }) => title)).toContain('Tell IT');
  });
});

describe('the end', () => {
  it('is reached with done, when Graph shows that everything is in order', async () => {
    const facts = world();
    const chat = await toStep(facts, 12);
    facts.progress = { phone: phone(), authenticator: 'installed', registered: true, compliance: 'compliant' };

    const text = await chat.say('done');

    expect(text).toContain('Your iPhone is ready for work');
    expect(text).toContain('I can see it since 10:42');
    expect(chat.stack()).toEqual([]);
  });

  it.each([
    [{ registered: false, compliance: 'compliant' }, 'is not registered for sign-in yet'],
    [{ registered: null, compliance: 'compliant' }, 'is not registered for sign-in yet'],
    [{ registered: true, compliance: 'not-compliant' }, 'does not meet a company rule yet'],
    [{ registered: true, compliance: 'grace' }, 'you still have some time'],
    [{ registered: true, compliance: 'unknown' }, 'has not finished checking'],
    [{ registered: null, unknown: ['unavailable'] }, 'I cannot look it up right now'],
  ] as const)('says what it still waits for: %j', async (more, said) => {
    const facts = world();
    const chat = await toStep(facts, 12);
    facts.progress = { phone: phone(), authenticator: 'installed', ...more } as World['progress'];

    expect(await chat.say('done')).toContain(said);
  });

  it('claims nothing that was not seen when the person says that it works', async () => {
    const chat = await toStep(world(), 12);

    await talk(chat, 'done', 'it works');

    expect(chat.last()).toContain('I could not see all of it from here');
    expect(chat.last()).not.toContain('All met');
  });
});

describe('a phone that is already there', () => {
  it('and in order is told instead of starting again', async () => {
    const chat = chatIn(
      world({
        progress: { phone: phone('2026-11-02T08:00:00Z'), authenticator: 'installed', registered: true, compliance: 'compliant' },
      }),
    );

    expect(await chat.say('set up my iphone')).toContain('is set up since November 2, and everything is in order');
    expect(await chat.press('All is well')).toContain('ready for work');
  });

  it.each([
    ['yes', 'Which one is it?'],
    ['no', 'ready for work'],
  ])('takes “%s” as the answer to its question', async (said, answer) => {
    const there = { phone: phone(), authenticator: 'installed', registered: true, compliance: 'compliant' } as const;
    const chat = chatIn(world({ progress: there }));
    await chat.say('set up my iphone');

    expect(await chat.say(said)).toContain(answer);
  });

  it('and not compliant goes on with the rule, whatever app is still on its way', async () => {
    const open = { authenticator: 'installed', registered: true, compliance: 'not-compliant' } as const;
    const chat = chatIn(world({ progress: { phone: phone(), ...open, otherApps: { installed: 1, pending: 1, failed: 0 } } }));
    await chat.say('set up my iphone');

    expect(await chat.say('go on')).toContain('does not meet a company rule yet');
  });

  it('is told again when the set-up is asked for twice', async () => {
    const there = { phone: phone(), authenticator: 'installed', registered: true, compliance: 'compliant' } as const;
    const chat = chatIn(world({ progress: there }));

    expect(await talk(chat, 'set up my iphone', 'set up my iphone')).toContain('everything is in order');
  });

  it('can be another one', async () => {
    const chat = chatIn(
      world({
        progress: { phone: phone('2026-11-02T08:00:00Z'), authenticator: 'installed', registered: true, compliance: 'compliant' },
      }),
    );
    await chat.say('set up my iphone');

    await chat.press('It is another device');
    const text = await talk(chat, 'iphone', '18', '8');

    expect(text).toContain('I do not see your iPhone yet');
  });

  it('and unfinished goes on where it stopped', async () => {
    const chat = chatIn(
      world({ progress: { phone: phone(), authenticator: 'installed', otherApps: { installed: 1, pending: 1, failed: 0 } } }),
    );

    expect(await chat.say('set up my iphone')).toContain('the next step is “Install your work apps”');
    expect(await chat.say('go on')).toContain('Step 11 of 12');
  });
});

describe('old buttons', () => {
  it('of a guide that is over ask whether to go on', async () => {
    const chat = await toStep(world(), 6);
    const { buttons, id } = chat.lastCard();
    await chat.say('cancel');
    chat.cards.find((card) => card.id === id)!.buttons = buttons;

    expect(await chat.press('Next', id)).toContain('at step 6 of 12');
  });

  it.each([{ from: 'x' }, { from: 4.5 }, {}, { from: -1 }])('with data %j of nobody’s making change nothing', async (data) => {
    const chat = await toStep(world(), 4);
    chat.lastCard().buttons.push({ title: 'Forged', verb: 'enroll.next', data });

    await chat.press('Forged');

    expect(chat.last()).toContain('Step 4 of 12');
  });
});

describe('what people type besides', () => {
  it('is not asked for the device when it was named', async () => {
    const chat = chatIn();

    expect(await chat.say('set up my ipad')).toContain('Which iPadOS version does your iPad have?');
  });

  it('is asked about an iPhone that is there, but not when it is the iPad that was named', async () => {
    const facts = world({ progress: { phone: phone() } });

    expect(await chatIn(facts).say('set up my iphone')).toContain('Your iPhone is already there');
    expect(await chatIn(facts).say('set up my ipad')).toContain('Which iPadOS version');
  });

  it.each(['thanks', 'ok thx', 'Great, thanks!', 'danke', '👍'])(
    'answers “%s” shortly and leaves the step where it is',
    async (typed) => {
      const chat = await toStep(world(), 4);
      const shown = chat.cards.length;

      await chat.say(typed);

      expect(chat.said.at(-1)).toContain('You are welcome');
      expect(chat.cards).toHaveLength(shown);
    },
  );

  it('brings the step back into sight for somebody who says hello', async () => {
    const chat = await toStep(world(), 4);
    const shown = chat.cards.length;

    expect(await chat.say('hi')).toContain('Step 4 of 12');
    expect(chat.cards).toHaveLength(shown + 1);
  });

  it('says that it did not understand, and shows the step again without all that it can do', async () => {
    const chat = await toStep(world(), 4);
    const shown = chat.cards.length;

    expect(await chat.say('purple elephants')).toContain('Step 4 of 12');
    expect(chat.said.at(-1)).toContain('I did not quite understand that');
    expect(chat.cards).toHaveLength(shown + 1);
  });

  it.each(['whats next', 'nxt', 'skip', 'did it'])('takes “%s” for next', async (typed) => {
    const chat = await toStep(world(), 2);

    expect(await chat.say(typed)).toContain('Step 3 of 12');
  });

  it.each(['no', 'not working', 'i cant find it', 'ich komme nicht weiter'])('takes “%s” for being stuck', async (typed) => {
    const chat = await toStep(world(), 2);

    expect(await chat.say(typed)).toContain('Step 2: what is the matter?');
  });

  it.each([1, 5])('goes on with the iPad at step %d when it turns out to be one', async (number) => {
    const chat = await toStep(world(), number);

    await chat.say('i have an ipad');

    expect(chat.last()).toContain(`Step ${number} of 12`);
    expect(await chat.say('all steps')).toContain('All steps for your iPad');
  });

  it('asks an iPad’s version when the device is changed at that question', async () => {
    const chat = chatIn();

    expect(await talk(chat, 'set up my iphone', 'iphone', 'ipad')).toContain('Which iPadOS version does your iPad have?');
  });
});

describe('the company’s own lowest version', () => {
  const facts = (): World => world({ minimumVersion: '18.1' });

  it('is said before the first step to somebody who has an older one, and met by an update', async () => {
    const chat = chatIn(facts());

    expect(await talk(chat, 'set up my iphone', 'iphone', '18.0')).toContain('needs iOS 18.1 or later');
    expect(await talk(chat, 'i have updated', '18.0')).toContain('needs iOS 18.1 or later');
    expect(await talk(chat, '18.1')).toContain('Step 1 of 12');
  });

  it.each(['18', 'i don’t know'])('is named on the first step when “%s” does not tell', async (version) => {
    const chat = chatIn(facts());
    await talk(chat, 'set up my iphone', 'iphone', version);
    if (version !== '18') await chat.say('skip');

    expect(chat.last()).toContain('Step 1 of 12');
    expect(chat.last()).toContain('Your company asks for iOS 18.1 or later');
  });

  it.each(['18.1', '26'])('says nothing to somebody with %s', async (version) => {
    const text = await talk(chatIn(facts()), 'set up my iphone', 'iphone', version);

    expect(text).toContain('everything is ready.');
    expect(text).not.toContain('18.1 or later');
  });
});

describe('what cannot be looked up', () => {
  const blind: World['progress'] = { phone: null, unknown: ['forbidden'] };

  it('promises nobody at the last step that it will see them', async () => {
    const chat = await toStep(world({ progress: blind }), 12);

    expect(chat.last()).toContain('I cannot look it up right now. When Teams shows your chats on the iPhone, send me done.');
  });

  it('looks first when somebody says at once that it works, and then believes them', async () => {
    const chat = await toStep(world({ progress: blind }), 12);

    expect(await chat.say('it works')).toContain('type it works');
    expect(await chat.say('it works')).toContain('You say that it works, so we are through');
  });

  it('counts the checks that could not be made instead of listing them all', async () => {
    const unknown = { status: 'unknown', reason: 'forbidden' } as const;

    expect((await toStep(world({ checks: [unknown] }), 1)).last()).toContain('I could not check this: You have a licence.');
    expect((await toStep(world({ checks: [unknown, unknown, unknown] }), 1)).last()).toContain('I could not check 3 things');
  });

  it('says that it looks, and not that it sees nothing, before the first answer has come', async () => {
    const facts = world();
    const chat = await toStep(facts, 6);
    facts.slow = 200;
    const waiting = chat.say('8');
    await new Promise((resolve) => setTimeout(resolve, 100));

    expect(chat.last()).toContain('I am looking for your iPhone');
    expect(await waiting).toContain('I do not see your iPhone yet');
  });
});
