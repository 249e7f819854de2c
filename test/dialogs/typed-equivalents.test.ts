import type { Guide } from '../../src/dialogs/enroll/guide.ts';
import { steps } from '../../src/dialogs/enroll/steps.ts';
import { cancel } from '../../src/commands/cancel.ts';
import { handOff } from '../../src/commands/hand-off.ts';
import { help } from '../../src/commands/help.ts';
import { leaveManagement } from '../../src/commands/leave-management.ts';
import { setUpIphone } from '../../src/commands/set-up-iphone.ts';
import { signInHelp } from '../../src/commands/sign-in-help.ts';
import { startOver } from '../../src/commands/start-over.ts';
import type { Course } from '../../src/dialogs/diagnose/course.ts';
import { type Conversation, conversation } from './conversation.ts';
import { diagnosisOf, disabled, finding, noMethod, noPhone, pending, wrongPassword } from './diagnoses.ts';
import { phone, servicesOf, type World, world } from './facts.ts';

const commands = [setUpIphone, signInHelp, leaveManagement, handOff, startOver, cancel, help];

interface Situation {
  when: string;
  facts?: Partial<World>;
  lines: string[];
  /** What becomes true after the lines, seen by one more look. */
  afterwards?: World['progress'];
}

const noWay = finding('set-up-missing', 'Nothing is set up yet.', { action: 'set-up' });
const started = ['set up my iphone', 'iphone', '18.2'];
const there = { phone: phone(), authenticator: 'installed', registered: true, compliance: 'compliant' } as const;

const situations: Situation[] = [
  { when: 'the device is asked', lines: ['start'] },
  { when: 'the version is asked', lines: ['start', 'iphone'] },
  { when: 'the version cannot be found', lines: ['start', 'iphone', 'i don’t know'] },
  { when: 'the version is too old', lines: ['start', 'iphone', '14'] },
  { when: 'the version has a quirk', lines: ['start', 'iphone', '15.5'] },
  { when: 'something is missing', lines: started, facts: { checks: [{ status: 'fail', facts: {} }] } },
  { when: 'the phone is there', lines: ['start'], facts: { progress: there } },
  { when: 'the phone is half there', lines: ['start'], facts: { progress: { phone: phone(), authenticator: 'pending' } } },
  { when: 'the person comes back', lines: [...started, '4', 'cancel', 'start'] },
  ...steps.map((_step, index) => ({ when: `step ${index + 1} is shown`, lines: [...started, `${index + 1}`] })),
  ...steps.map((_step, index) => ({
    when: `the person is stuck at step ${index + 1}`,
    lines: [...started, `${index + 1}`, 'stuck'],
  })),
  ...steps.flatMap((step, index) =>
    step.troubles.map(({ id }, trouble) => ({
      when: `${id} is answered`,
      lines: [...started, `${index + 1}`, 'stuck', `${trouble + 1}`],
    })),
  ),
  { when: 'all steps are shown', lines: [...started, '4', 'all steps'] },
  { when: 'Authenticator failed', lines: [...started, '10'], afterwards: { phone: phone(), authenticator: 'failed' } },
  { when: 'done is not proved', lines: [...started, '12', 'done'] },
  { when: 'IT is to be told', lines: [...started, '4', 'tell it'] },
  ...[disabled, pending, noPhone, wrongPassword, noMethod, noWay].map((cause) => ({
    when: `the answer is ${cause.rule}`,
    facts: { diagnosis: diagnosisOf([cause, disabled]) },
    lines: ['why can’t i sign in'],
  })),
  { when: 'a question was answered', facts: { diagnosis: diagnosisOf([noPhone]) }, lines: ['why can’t i sign in', 'yes'] },
  {
    when: 'a question shows where to look',
    facts: { diagnosis: diagnosisOf([noPhone]) },
    lines: ['why can’t i sign in', 'not sure'],
  },
  { when: 'no cause is left', facts: { diagnosis: diagnosisOf([pending]) }, lines: ['why can’t i sign in', 'not it'] },
  { when: 'no cause was found', lines: ['why can’t i sign in'] },
  {
    when: 'the answer stands above the guide',
    facts: { diagnosis: diagnosisOf([noPhone]) },
    lines: [...started, '4', 'cant sign in'],
  },
  { when: 'leaving is asked for', lines: ['leave'] },
  { when: 'the way to leave is shown', lines: ['leave', 'yes'] },
];

async function reach({ facts, lines, afterwards }: Situation): Promise<Conversation> {
  const now = world(facts);
  const chat = conversation({ services: servicesOf(now), commands });
  for (const line of lines) await chat.say(line);
  if (afterwards) {
    now.progress = afterwards;
    await chat.tick();
  }
  return chat;
}

/** Where the person is, without the times at which it happened. */
function place(chat: Conversation): unknown {
  const guide = (chat.state('enroll') as { guide?: Guide } | undefined)?.guide;
  const {
    startedAt: _startedAt,
    checkedAt,
    waitingSince: _since,
    known: _known,
    findingsAt: _findingsAt,
    ...rest
  } = guide ?? ({} as Partial<Guide>);
  const phases = ['hand-off', 'leave'].map((id) => (chat.state(id) as { phase?: string } | undefined)?.phase);
  const { course } = (chat.state('diagnose') ?? {}) as { course?: Course };
  const shown = chat.lastCard();
  return {
    stack: chat.stack(),
    rest,
    checked: checkedAt !== null,
    phases,
    course: course && { ...course, tried: course.tried.map(({ kind }) => kind) },
    title: shown.title,
    said: chat.said.length,
    toIt: chat.toIt.length,
  };
}

describe.each(situations.map((situation) => [situation.when, situation] as const))('when %s', (_when, situation) => {
  it('the card names one word for each of its buttons', async () => {
    const { buttons, links, typed } = (await reach(situation)).lastCard();

    expect(buttons.length).toBeGreaterThan(0);
    expect(links.length + buttons.length).toBeLessThanOrEqual(6);
    expect(typed).toHaveLength(links.length + buttons.length);
  });

  it('typing the word or the title of a button leads where pressing it leads', async () => {
    const chat = await reach(situation);
    const { buttons, links, typed } = chat.lastCard();
    // Links stand first; pressing one opens a page and tells Usher nothing.
    const words = typed.slice(links.length);

    for (const [index, { title }] of buttons.entries()) {
      const [pressed, worded, titled] = [chat.fork(), chat.fork(), chat.fork()];
      await pressed.press(title);
      await worded.say(words[index] ?? '');
      await titled.say(title);

      expect([title, place(worded)]).toEqual([title, place(pressed)]);
      expect([title, place(titled)]).toEqual([title, place(pressed)]);
    }
  });

  it('typing the word or the title of a link says where it leads', async () => {
    const chat = await reach(situation);
    const { links, typed } = chat.lastCard();

    for (const [index, { title, url }] of links.entries()) {
      const [worded, titled] = [chat.fork(), chat.fork()];
      await worded.say(typed[index] ?? '');
      await titled.say(title);

      expect([worded.said, titled.said]).toEqual([[expect.stringContaining(url)], [expect.stringContaining(url)]]);
    }
  });
});
