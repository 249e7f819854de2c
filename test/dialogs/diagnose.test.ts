import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts';
import type { Course } from '../../src/dialogs/diagnose/course.ts';
import { matterOf } from '../../src/dialogs/diagnose/matter.ts';
import type { Matter } from '../../src/dialogs/matter.ts';
import { type Conversation, conversation, type Setting } from './conversation.ts';
import { diagnosisOf, disabled, finding, noMethod, noPhone, pending, told, unseen, wrongPassword } from './diagnoses.ts';
import { phone, servicesOf, type World, world } from './facts.ts';

interface Scene {
  chat: Conversation;
  facts: World;
}

async function asked(diagnosis: (now: Date) => Diagnosis, setting: Partial<Setting> = {}): Promise<Scene> {
  const facts = world({ diagnosis });
  const chat = conversation({ services: servicesOf(facts), ...setting });
  await chat.say('why can’t I sign in?');
  return { chat, facts };
}

const toldOf = (...findings: Finding[]) => asked(diagnosisOf(findings));
const titles = (chat: Conversation): string[] => {
  const { links, buttons } = chat.lastCard();
  return [...links, ...buttons].map(({ title }) => title);
};

/** What IT would get now. */
function handedOver(chat: Conversation): Matter {
  const { course } = chat.memory()['sign-in-help'] as { course: Course };
  return matterOf(course, { locale: 'en', timeZone: 'Europe/Amsterdam' });
}

describe('one answer', () => {
  it('says the cause first, how sure it is, one thing to do, what was checked and what cannot be seen', async () => {
    const { chat } = await asked(
      diagnosisOf([disabled, pending], { unknown: [unseen('sign-in-log', 'Your sign-ins'), unseen('no-phone', 'Your phone')] }),
    );

    expect(chat.last()).toBe(
      'Why you can’t sign in. Your account is switched off. This is what stops you. Looked at just now. ' +
        'What to do now: What to do about it: your account is switched off. ' +
        'What I can’t see: Your sign-ins; Your phone: I am not allowed to look at this in your company. ' +
        'What I checked, and when: Your account: as of 10:42 AM. Microsoft Authenticator: as of 7:15 AM. ' +
        'Fine as of 11:00 AM: A licence for work phones; When your phone was last heard of. ' +
        'You can also type send to IT, check again, or that’s not it.',
    );
    expect(chat.last()).not.toContain('still on its way');
  });

  it.each([
    [
      'set-up',
      finding('no-phone', 'No phone.', { action: 'set-up' }),
      ['Set up my iPhone', 'Check again', 'That’s not it', 'Send to IT'],
    ],
    ['check-again', pending, ['I have done that: check again', 'That’s not it', 'Send to IT']],
    ['tell-it', disabled, ['Send to IT', 'Check again']],
    ['security-info', noMethod, ['Open my security info', 'Check again', 'That’s not it', 'Send to IT']],
    ['reset-password', wrongPassword, ['Reset my password', 'Check again', 'That’s not it', 'Send to IT']],
  ])('offers what the cause needs as the main button: %s', async (_action, cause, expected) => {
    const { chat } = await toldOf(cause);

    expect(titles(chat)).toEqual(expected);
  });

  it.each([
    [wrongPassword, 'reset my password', 'https://aka.ms/sspr'],
    [noMethod, 'open my security info', 'https://aka.ms/mysecurityinfo'],
  ])('opens the page of the company’s own account, and says where it is to those who type', async (cause, word, url) => {
    const { chat } = await toldOf(cause);

    await chat.say(word);

    expect(chat.lastCard().links.map((link) => link.url)).toEqual([url]);
    expect(chat.said.at(-1)).toContain(`(${url})`);
    expect(chat.cards).toHaveLength(1);
  });

  it('says that it did not look further when something certain explains it', async () => {
    const { chat } = await asked(diagnosisOf([disabled], { notLookedAt: ['sign-in-log'] }));

    expect(chat.last()).toContain('I did not look further, because this explains it.');
  });

  it('looks further once the person says that what was certain is not it', async () => {
    const { chat, facts } = await asked(diagnosisOf([disabled], { notLookedAt: ['sign-in-log'] }));
    facts.diagnosis = diagnosisOf([disabled, pending], { notLookedAt: ['no-phone'] });

    expect(await chat.say('not it')).toContain('Then it may be this. Authenticator is still on its way');
    expect(await chat.say('not it')).toContain('That is all I can see');
  });

  it('says what a pasted error means even where something else comes first', async () => {
    const { chat } = await toldOf(disabled, finding('pasted-error', 'A company rule stopped your sign-in.'));

    expect(chat.last()).toContain('Your account is switched off. What you sent means: A company rule stopped your sign-in.');
    expect(await chat.say('not it')).not.toContain('What you sent means');
  });

  it('names the day of what it knows from another day', async () => {
    const { chat } = await toldOf({ ...pending, asOf: '2026-11-20T06:15:00.000Z' });

    expect(chat.last()).toContain('Microsoft Authenticator: as of November 20, 7:15 AM');
  });

  it('puts one sentence into the heading, and cuts no name', async () => {
    const { chat } = await toldOf(finding('phone', 'Your phone “Mr. T. Phone? It is. Mine!” is silent. It may be switched off.'));

    const { body } = JSON.parse(chat.lastCard().raw) as { body: { style?: string; text?: string }[] };
    expect(body.find(({ style }) => style === 'heading')?.text).toBe('Your phone “Mr. T. Phone? It is. Mine!” is silent.');
    expect(chat.last()).toContain('is silent. It may be switched off. This is what stops you.');
  });

  it('makes names from Graph safe', async () => {
    const { chat } = await toldOf(finding('phone', 'Your phone “[x](https://evil.example)” is silent.'));

    const { body } = JSON.parse(chat.lastCard().raw) as { body: unknown };
    expect(JSON.stringify(body)).not.toContain('[x](https');
    expect(JSON.stringify(body)).toContain('“\\\\[x\\\\](https\\\\://evil.example)” is silent');
  });

  it('shows at once that it is looking when that takes long, and puts the answer in the same place', async () => {
    const facts = world({ diagnosis: diagnosisOf([disabled]), slow: 80 });
    const chat = conversation({ services: servicesOf(facts) });

    await chat.say('why can’t I sign in?');

    expect(chat.cards).toHaveLength(1);
    expect(chat.lastCard().replaced).toBe(1);
    expect(chat.last()).toContain('Your account is switched off.');
  });
});

describe('nothing found', () => {
  it.each([
    ['everything could be looked at', {}, 'In what I can see, I found nothing that stops you.'],
    [
      'something could not be looked at',
      { unknown: [unseen('log', 'Your sign-ins')] },
      'I found nothing, but I could not see all.',
    ],
    ['nothing could be looked at', { unknown: [unseen('x', 'Your account')], clear: [] }, 'I could not look at anything.'],
  ])('is said once, as the diagnosis says it, when %s', async (_when, changes, headline) => {
    const { chat } = await asked(diagnosisOf([], { headline, summary: headline, ...changes }));

    expect(chat.last()).toMatch(
      new RegExp(`^Why you can’t sign in. ${headline} Looked at just now. What to do now: Try once more.`),
    );
    expect(titles(chat)).toEqual(['Check again', 'Send to IT', 'Set up my iPhone']);
  });
});

describe('a cause that is not it', () => {
  it('makes room for the next one, which is told as a possibility', async () => {
    const { chat } = await toldOf(pending, wrongPassword);

    await chat.press('That’s not it');

    expect(chat.last()).toMatch(/^Then it may be this\. Your password was not accepted\./);
    expect(chat.last()).not.toContain('This is what stops you');
    expect(chat.cards).toHaveLength(1);
  });

  it('after the last one leads to IT with everything', async () => {
    const { chat } = await toldOf(pending, wrongPassword);

    for (const line of ['that’s not it', 'no, that is not it.', 'not it']) await chat.say(line);

    expect(chat.last()).toContain('That is all I can see');
    expect(titles(chat)).toEqual(['Send to IT', 'Check again']);
  });

  it('is said to be seen clearly when it is certain, and asked when it is not', async () => {
    const { chat } = await toldOf(wrongPassword, disabled, noPhone);

    const second = await chat.say('not it');
    const third = await chat.say('not it');

    expect(second).toContain('Then it may be this. I can see it clearly.');
    expect(third).toContain('Then let me ask you something else. Did you set up your phone for work?');
  });
});

describe('a question', () => {
  it('is asked where a cause is not sure, and says what was seen', async () => {
    const { chat } = await toldOf(noPhone);

    expect(chat.last()).toContain('Did you set up your phone for work? I cannot see your phone. I am not sure yet');
    expect(titles(chat)).toEqual(['Yes', 'No', 'I’m not sure', 'Send to IT']);
  });

  it.each([
    ['yes', 'Your phone is set up, and your company does not see it yet.', 'I have done that: check again'],
    ['no', 'Your phone is not set up for work yet.', 'Set up my iPhone'],
  ])('answered with %s tells what follows', async (answer, cause, main) => {
    const { chat } = await toldOf(noPhone);

    const text = await chat.say(answer);

    expect(text).toContain(`Thank you. This is what your answer tells me. ${cause}`);
    expect(titles(chat)[0]).toBe(main);
  });

  it('says where to look when the person is not sure, and stays open', async () => {
    const { chat } = await toldOf(noPhone);

    const text = await chat.press('I’m not sure');

    expect(text).toContain('Where to look: Open Settings, General, VPN & Device Management');
    expect(titles(chat)).toEqual(['Yes', 'No', 'I’m not sure', 'Send to IT']);
    expect(await chat.say('no')).toContain('Your phone is not set up for work yet.');
  });

  it('is not asked a third time of somebody who cannot tell', async () => {
    const { chat } = await toldOf(noPhone, wrongPassword);

    await chat.say('i don’t know');
    const text = await chat.say('not sure');

    expect(text).toContain('Then it may be this. Your password was not accepted.');
  });

  it('is asked again after a side question, and nothing else is repeated', async () => {
    const question = await toldOf(noPhone);
    const cause = await toldOf(disabled);

    await question.chat.say('a side question');
    await cause.chat.say('a side question');

    expect(question.chat.said.at(-1)).toBe('an answer');
    expect(question.chat.cards).toHaveLength(2);
    expect(question.chat.last()).toContain('Did you set up your phone for work?');
    expect(cause.chat.cards).toHaveLength(1);
  });

  it('on an old card is no answer to a newer one', async () => {
    const { chat, facts } = await toldOf(noPhone);
    const old = structuredClone(chat.lastCard());
    facts.diagnosis = diagnosisOf([{ ...noPhone, rule: 'other', question: { ...noPhone.question!, text: 'Another question?' } }]);
    await chat.say('why can’t I sign in?');
    chat.cards.push({ ...old, id: 'old' });

    await chat.press('Yes', 'old');

    expect(chat.last()).toContain('Another question?');
  });
});

describe('checking again', () => {
  it('asks for facts that are a minute old at most, and says that it is still the same', async () => {
    const { chat } = await toldOf(disabled);
    chat.later(3);

    const text = await chat.press('Check again');

    expect(text).toMatch(/^Still the same as at 11:00 AM\. Your account is switched off\./);
    expect(chat.freshness).toEqual([undefined, 60_000]);
    expect(chat.cards).toHaveLength(1);
  });

  it.each(['check again', 'look again', 'done', 'I have done that: check again', 'I did that.'])(
    '“%s” does the same at the end of the chat',
    async (typed) => {
      const { chat } = await toldOf(pending);

      await chat.say(typed);

      expect(chat.last()).toMatch(/^Still the same as at 11:00 AM/);
      expect(chat.cards).toHaveLength(2);
      expect(chat.cards[0]?.buttons).toEqual([]);
    },
  );

  it('says kindly when it is good now, and the guide goes on', async () => {
    const { chat, facts } = await inGuide(diagnosisOf([pending]));
    facts.diagnosis = diagnosisOf([], { clear: [{ rule: pending.rule, title: pending.title }] });

    await chat.say('check again');

    expect(chat.cards.at(-2)?.text).toMatch(/^Good news\. What stopped you at 11:00 AM is gone/);
    expect(chat.last()).toContain('Step 4 of 12');
    expect(chat.stack()).toEqual(['enroll']);
  });

  it('does not call gone what it could not look at this time', async () => {
    const { chat, facts } = await toldOf(wrongPassword);
    const headline = 'I found nothing, but I could not see all.';
    facts.diagnosis = diagnosisOf([], { headline, unknown: [unseen('sign-in-log', 'Your sign-ins')] });

    const text = await chat.say('check again');

    expect(text).toMatch(/^Something has changed since 11:00 AM\. I found nothing, but I could not see all\./);
  });

  it('tells what is new, and not what the person has ruled out', async () => {
    const { chat, facts } = await toldOf(pending, wrongPassword);
    await chat.say('not it');
    facts.diagnosis = diagnosisOf([pending, noMethod]);

    const text = await chat.say('check again');

    expect(text).toMatch(/^Something has changed since 11:00 AM\. You have no way to confirm a sign-in\./);
  });

  it('keeps the answer to a question that is still the same', async () => {
    const { chat } = await toldOf(noPhone);
    await chat.say('no');

    const text = await chat.say('check again');

    expect(text).toMatch(/^Still the same as at .+ Your phone is not set up for work yet\. Looked at just now\./);
  });

  it('tells everything once more to somebody who asks anew', async () => {
    const { chat } = await toldOf(pending, wrongPassword);
    await chat.say('not it');

    const text = await chat.say('why can’t I sign in?');

    expect(text).toMatch(/^Why you can’t sign in\. Authenticator is still on its way\./);
    expect(chat.stack()).toEqual(['diagnose']);
    expect(chat.cards[0]?.buttons).toEqual([]);
  });
});

async function inGuide(diagnosis: (now: Date) => Diagnosis, step = '4'): Promise<Scene> {
  const facts = world({ diagnosis });
  const chat = conversation({ services: servicesOf(facts) });
  for (const line of ['start', 'iphone', '18.2', step, 'why can’t I sign in?']) await chat.say(line);
  return { chat, facts };
}

describe('above the guide', () => {
  it('gives way when the person goes on with the guide', async () => {
    const { chat } = await inGuide(diagnosisOf([noPhone]));

    await chat.say('next');

    expect(chat.last()).toContain('Step 5 of 12');
    expect(chat.stack()).toEqual(['enroll']);
  });

  it('gives way when the guide’s own card is pressed, which goes on in its place', async () => {
    const { chat } = await inGuide(diagnosisOf([disabled]));

    await chat.press('Next');

    expect(chat.cards.at(-2)?.text).toContain('Step 5 of 12');
    expect(chat.last()).toContain('Your account is switched off.');
    expect(chat.stack()).toEqual(['enroll']);
  });

  it('takes what both understand as an answer to itself', async () => {
    const { chat } = await inGuide(diagnosisOf([noPhone]));

    expect(await chat.say('yes')).toContain('Your phone is set up, and your company does not see it yet.');
    expect(chat.stack()).toEqual(['enroll', 'diagnose']);
  });

  it('stays while Usher keeps looking for the phone, and the guide sees it come', async () => {
    const { chat, facts } = await inGuide(diagnosisOf([noPhone]), '9');
    facts.progress = { phone: phone() };

    await chat.tick();

    expect(chat.watching()).toBe(true);
    expect(chat.stack()).toEqual(['enroll', 'diagnose']);
    expect(chat.state('enroll')).toMatchObject({ guide: { known: { phone: { name: 'Robin’s iPhone' } } } });
    expect(await chat.say('no')).toContain('Your phone is not set up for work yet.');
  });

  it('is over when something else was begun and has ended', async () => {
    const { chat } = await inGuide(diagnosisOf([noPhone]));
    await chat.say('take work off my phone');

    await chat.say('keep it');

    expect(chat.stack()).toEqual(['enroll']);
    expect(chat.last()).toContain('Step 4 of 12');
  });
});

describe('to IT', () => {
  it('is asked once, even where the question to IT was open before', async () => {
    const facts = world({ diagnosis: diagnosisOf([pending]) });
    const chat = conversation({ services: servicesOf(facts) });
    await chat.say('talk to a person');
    await chat.say('why can’t I sign in?');
    expect(chat.stack()).toEqual(['diagnose']);

    await chat.say('send to it');
    expect(chat.stack()).toEqual(['diagnose', 'hand-off']);
    await chat.say('send it');

    expect(chat.stack()).toEqual([]);
    expect(chat.toIt).toHaveLength(1);
  });

  it('goes everything: what was found, told, asked, and what could not be seen, with requests and permissions', async () => {
    const { chat } = await asked(diagnosisOf([pending, noPhone, disabled], { unknown: [unseen('log', 'Your sign-ins')] }));
    for (const line of ['not it', 'no', 'check again']) await chat.say(line);

    expect(handedOver(chat)).toMatchObject({
      about: 'A sign-in that does not work',
      lines: [
        { id: 'authenticator-state', fix: 'For IT: Authenticator is still on its way.', told: true, requestId: 'request-7' },
        { id: 'no-phone', text: 'Your phone is not set up for work yet.', told: true, asOf: noPhone.asOf },
        { id: 'account-disabled', fix: 'For IT: Your account is switched off.', told: false },
        { id: 'log', fix: 'Grant AuditLog.Read.All.', requestId: 'request-9' },
      ],
      tried: [
        '11:00 AM: I said “Authenticator is still on its way.” The person says that is not it.',
        '11:00 AM: I asked “Did you set up your phone for work?” The answer was no.',
        '11:00 AM: I looked again.',
      ],
    });
    await chat.press('Send to IT');
    expect(chat.last()).toContain('Shall I tell your IT help desk?');
    expect(chat.toIt).toEqual([]);
  });

  it('keeps what an answer told, and never says that something was told that was only asked', async () => {
    const other = { ...noPhone, rule: 'phone-type', question: { ...noPhone.question!, text: 'Is it yours?' } };
    const { chat } = await toldOf(noPhone, other);
    for (const line of ['no', 'not it', 'not sure', 'not sure']) await chat.say(line);

    const text = await chat.say('send to it');

    expect(text).toContain(
      'The person was told: Your phone is not set up for work yet. Advice to IT: For IT: Your phone is not set up',
    );
    expect(text).not.toContain('The person was told: I cannot see your phone.');
  });

  it.each(['tell it', 'send to it', 'human'])('“%s” leads there as the button does', async (typed) => {
    const { chat } = await toldOf(disabled);
    const pressed = chat.fork();
    await pressed.press('Send to IT');

    await chat.say(typed);

    expect(chat.last()).toBe(pressed.last());
    expect(chat.last()).toContain('Your account is switched off.');
  });

  it('is looked at anew first when the answer is old', async () => {
    const { chat, facts } = await toldOf(disabled);
    facts.diagnosis = diagnosisOf([wrongPassword]);
    chat.later(45);

    const text = await chat.press('Send to IT');

    expect(text).toContain('Your password was not accepted.');
  });

  it('can be put off: the answer stays, and its buttons work on', async () => {
    const { chat } = await toldOf(pending, wrongPassword);
    await chat.press('Send to IT');
    await chat.press('Not now');

    await chat.press('That’s not it');

    expect(chat.cards[0]?.text).toContain('Then it may be this. Your password was not accepted.');
    expect(chat.stack()).toEqual(['diagnose']);
  });

  it('is not wanted any more by somebody who turns back to the answer', async () => {
    const { chat } = await toldOf(pending, wrongPassword);
    await chat.press('Send to IT');

    await chat.press('That’s not it');

    expect(chat.toIt).toEqual([]);
    expect(chat.cards[0]?.text).toContain('Then it may be this. Your password was not accepted.');
  });

  it('ends it', async () => {
    const { chat } = await inGuide(diagnosisOf([disabled]));
    await chat.say('send to it');

    await chat.press('Send to IT');

    expect(chat.toIt).toHaveLength(1);
    expect(chat.stack()).toEqual(['enroll']);
    expect(chat.last()).toContain('Step 4 of 12');
  });
});

describe('afterwards', () => {
  it('goes on where it was when a button of it is pressed after something else', async () => {
    const { chat } = await toldOf(pending, wrongPassword);
    await chat.say('cancel');

    await chat.press('That’s not it');

    expect(chat.cards).toHaveLength(1);
    expect(chat.last()).toContain('Then it may be this. Your password was not accepted.');
  });

  it('forgets a diagnosis of more than a day ago, and looks anew instead', async () => {
    const { chat, facts } = await toldOf(pending, noPhone);
    facts.diagnosis = diagnosisOf([wrongPassword]);
    chat.later(25 * 60);
    const ended = chat.fork();
    await ended.say('cancel');

    const open = await chat.press('That’s not it');
    const closed = await ended.press('That’s not it');

    for (const text of [open, closed]) expect(text).toMatch(/^Why you can’t sign in\. Your password was not accepted\./);
    expect(JSON.stringify(chat.memory())).not.toContain('still on its way');
  });

  it('answers thanks with a word, and shows nothing again', async () => {
    const { chat } = await toldOf(disabled);

    await chat.say('thanks!');

    expect(chat.said).toEqual(['You are welcome.']);
    expect(chat.cards).toHaveLength(1);
  });

  it('fits into a message however much there is to say', async () => {
    const long = 'W'.repeat(700);
    const question = { ...noPhone.question!, text: long, where: long, yes: told(long), no: told(long) };
    const unknown = Array.from({ length: 18 }, (_one, index) =>
      unseen(`rule-${index}`, `What number ${index} looks at, in some words`),
    );
    const clear = unknown.map(({ rule, title }) => ({ rule, title }));
    const all = { unknown, clear, summary: long, freshness: 'F'.repeat(160) };
    const cause = await asked(diagnosisOf([finding('one', long, { next: long })], all));
    const ask = await asked(diagnosisOf([{ ...noPhone, question }], all));
    await ask.chat.say('not sure');

    for (const { chat } of [cause, ask]) {
      expect(Buffer.byteLength(chat.lastCard().raw, 'utf16le')).toBeLessThanOrEqual(28 * 1024);
    }
  });
});
