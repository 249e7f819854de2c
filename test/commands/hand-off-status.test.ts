import type { AuditLine, Turn } from '../../src/dialogs/turn.ts';
import { UsherError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Notice, Store } from '../../src/store/store.ts';
import { type Conversation, conversation } from '../dialogs/conversation.ts';
import { servicesOf, world } from '../dialogs/facts.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';

const robin = '11111111-1111-4111-8111-111111111111';

interface Desk {
  chat: Conversation;
  audit: AuditLine[];
  /** What the person was told, and what waits for them. */
  told: string[];
  later: Notice[];
}

let store: Store;
beforeEach(async () => {
  store = await openStore({ dataDir: temporaryFolder() });
});
afterEach(async () => {
  await store.close();
  removeFolders();
});

const helpDesk: Turn['roles'] = async () => new Set(['help-desk']);

/** Robin, who is IT as well here, has sent something to IT. */
async function sentToIt(roles: Turn['roles'] = helpDesk, reachable = true): Promise<Desk> {
  const audit: AuditLine[] = [];
  const told: string[] = [];
  const later: Notice[] = [];
  const tellPerson: Turn['tellPerson'] = async (personId, message) => {
    const said = typeof message === 'function' ? await message({ locale: 'en', timeZone: 'UTC' }) : message;
    if (reachable) told.push(`${personId} ${'text' in said ? said.text : ''}`);
    return reachable;
  };
  const chat = conversation({
    services: servicesOf(world()),
    helpDesk: {
      roles,
      tellPerson,
      audit: async (line) => void audit.push(line),
      tellLater: async (_personId, notice) => void later.push(notice),
      handOffs: store.handOffs,
    },
  });
  await chat.say('human');
  await chat.say('send to it');
  return { chat, audit, told, later };
}

const dataOf = ({ chat }: Desk, title: string) => chat.toIt[0]!.buttons.find((one) => one.title === title)?.data;
const idOf = (desk: Desk) => String(dataOf(desk, 'Solved')?.['id']);

/** As if the card of the channel stood here. */
async function press(desk: Desk, data: Record<string, unknown>): Promise<void> {
  const { chat } = desk;
  await chat.say('help');
  chat.lastCard().buttons.push({ title: 'Of the channel', verb: 'command.hand-off-status', data });
  await chat.press('Of the channel');
}

const pressTitle = async (desk: Desk, title: string): Promise<void> => press(desk, { ...dataOf(desk, title) });

it('says on the card that nobody has taken it, and which buttons do what', async () => {
  const { chat } = await sentToIt();

  expect(chat.toIt[0]?.text).toContain('Nobody has taken this yet.');
  expect(chat.toIt[0]?.text).toContain('Press I am on it or Solved below, and I tell the person.');
  expect(chat.toIt[0]?.buttons.map(({ title }) => title)).toEqual(['I am on it', 'Solved']);
});

it('brings a hand-off forward on the card, and the person hears each step', async () => {
  const desk = await sentToIt();

  await pressTitle(desk, 'I am on it');
  const [taken] = structuredClone(desk.chat.toIt);
  await pressTitle(desk, 'Solved');

  const [solved] = desk.chat.toIt;
  expect(desk.chat.toIt).toHaveLength(1);
  expect(taken?.text).toMatch(/Robin Jansen is on it since November 23, 11:\d\d AM \(Europe\/Amsterdam\)\. The person knows\./);
  expect(taken?.raw).toContain('Wants to talk to a person');
  expect(taken?.buttons.map(({ title }) => title)).toEqual(['Solved']);
  expect(solved?.text).toMatch(/Solved\. Robin Jansen said so on November 23/);
  expect(solved?.buttons).toEqual([]);
  expect(desk.told).toEqual([
    `${robin} Robin Jansen from IT is looking at it. There is nothing you need to do now.`,
    expect.stringMatching(/Robin Jansen from IT says it is solved\. If it still does not work, type \*\*why can’t I sign in\*\*/),
  ]);
  expect(desk.chat.said).toEqual([]);
});

it('leaves a line of what was wished and what came of it, with ids alone', async () => {
  const desk = await sentToIt();
  const id = idOf(desk);

  await pressTitle(desk, 'I am on it');

  expect(desk.audit).toEqual([
    { action: 'hand-off-taken', subjectId: robin, outcome: 'asked', detail: '' },
    { action: 'hand-off-taken', subjectId: robin, outcome: 'done', detail: `told ${id}` },
  ]);
});

describe.each([
  ['an employee', async () => new Set<never>(), 'Only your IT help desk can say that.', 'no-role'],
  [
    'somebody whose role cannot be checked',
    async () => Promise.reject(new UsherError('graph-unavailable', 'no answer')),
    'I cannot check right now whether you belong to the help desk',
    'role-unknown',
  ],
] as const)('%s', (_who, roles, said, detail) => {
  it.each(['taken', 'solved'])('cannot say that it is %s', async (status) => {
    const desk = await sentToIt(roles);
    const id = idOf(desk);

    await press(desk, { id, status });

    expect((await store.handOffs.get(id))?.status).toBe('open');
    expect(desk.chat.said).toEqual([expect.stringContaining(said)]);
    expect(desk.chat.toIt[0]?.replaced).toBe(0);
    expect(desk.told).toEqual([]);
    expect(desk.audit).toEqual([{ action: 'hand-off-status', subjectId: '', outcome: 'refused', detail }]);
  });
});

it.each([
  ['made up', '22222222-2222-4222-8222-222222222222'],
  ['no id at all', "' OR 1=1 --"],
])('does nothing for an id that is %s, and says what to do', async (_what, id) => {
  const desk = await sentToIt();

  await press(desk, { id, status: 'solved' });

  expect(desk.chat.said).toEqual([expect.stringContaining('nothing has changed. Please ask the person to write to me')]);
  expect((await store.handOffs.get(idOf(desk)))?.status).toBe('open');
  expect(desk.audit).toEqual([expect.objectContaining({ outcome: 'refused', detail: 'unknown-hand-off' })]);
  expect(desk.told).toEqual([]);
});

it.each([{}, { id: 7, status: 'taken' }, { id: robin, status: 'open' }, { id: robin }])(
  'says how it is done when a press says %j',
  async (data) => {
    const desk = await sentToIt();

    await press(desk, data);

    expect(desk.chat.said).toEqual([expect.stringContaining('have the buttons **I am on it** and **Solved**')]);
    expect(desk.told).toEqual([]);
  },
);

it.each([
  ['taken', 'taken', '', 'Somebody from IT is on it already. Thank you!'],
  ['taken', 'taken', 'Noah [x](https://evil.example)', 'Noah \\[x\\](https\\://evil.example) is on it already.'],
  ['taken', 'taken', 'Robin Jansen', 'You said that already'],
  ['solved', 'taken', 'Noah', 'It is solved already'],
  ['solved', 'solved', 'Noah', 'It is solved already'],
  ['solved', 'solved', 'Robin Jansen', 'You said that already'],
] as const)('when it is %s, a press on %s is met kindly (by “%s”)', async (status, wished, by, said) => {
  const desk = await sentToIt();
  const id = idOf(desk);
  await store.handOffs.settle(id, { status, by, at: desk.chat.now() });

  await press(desk, { id, status: wished });

  expect(desk.chat.said).toEqual([expect.stringContaining(said)]);
  expect((await store.handOffs.get(id))?.settled?.by).toBe(by);
  expect(desk.told).toEqual([]);
});

it('brings an old card up to date', async () => {
  const desk = await sentToIt();
  const id = idOf(desk);
  await store.handOffs.settle(id, { status: 'taken', by: 'Noah', at: desk.chat.now() });

  await press(desk, { id, status: 'taken' });

  expect(desk.chat.toIt[0]?.text).toContain('Noah is on it since');
});

it('keeps the news for somebody who cannot be reached, and says so to IT', async () => {
  const desk = await sentToIt(helpDesk, false);

  await pressTitle(desk, 'I am on it');

  expect(desk.later).toEqual([{ kind: 'hand-off-taken', at: expect.any(Date), by: 'Robin Jansen' }]);
  expect(desk.chat.toIt[0]?.text).toContain('I could not tell the person just now.');
});

it('counts though the card is gone', async () => {
  const desk = await sentToIt();
  const data = { ...dataOf(desk, 'Solved') };
  desk.chat.toIt.length = 0;

  await press(desk, data);

  expect((await store.handOffs.get(String(data['id'])))?.status).toBe('solved');
  expect(desk.told).toHaveLength(1);
  expect(desk.chat.said).toEqual([expect.stringContaining('It counts, and the person hears of it.')]);
});

it('tells whoever types it where the buttons are', async () => {
  const desk = await sentToIt();

  await desk.chat.say('hand-off-status');

  expect(desk.chat.said).toEqual([expect.stringContaining('To see how far your own request is, type **my request**')]);
});

describe('“my request”', () => {
  it.each([
    ['open', 'Nobody has taken it yet.'],
    ['taken', 'Mei Lin from IT is looking at it.'],
    ['solved', 'Mei Lin from IT says it is solved.'],
  ] as const)('says of one that is %s how far it is', async (status, said) => {
    const desk = await sentToIt();
    if (status !== 'open') await store.handOffs.settle(idOf(desk), { status, by: 'Mei Lin', at: desk.chat.now() });

    await desk.chat.say('My request?');

    expect(desk.chat.said).toEqual([expect.stringMatching(/^Work on a phone, sent to IT on November 23, 11:\d\d AM: /)]);
    expect(desk.chat.said[0]).toContain(said);
    expect(desk.chat.stack()).toEqual([]);
  });

  it('says how to send one when there is none', async () => {
    const chat = conversation({ services: servicesOf(world()), helpDesk: { handOffs: store.handOffs } });

    await chat.say('my request');

    expect(chat.said).toEqual([expect.stringContaining('type **tell it**')]);
  });

  it('does not count one that did not get through', async () => {
    const chat = conversation({
      services: servicesOf(world()),
      itChannel: 'broken',
      helpDesk: { handOffs: store.handOffs },
    });
    for (const line of ['human', 'send to it', 'not now']) await chat.say(line);

    await chat.say('my request');

    expect(chat.said.at(-1)).toContain('You have sent nothing to IT');
  });

  it('leaves the guide where it is', async () => {
    const desk = await sentToIt();
    for (const line of ['start', 'iphone', '18.2', '6', 'my request']) await desk.chat.say(line);

    expect(desk.chat.last()).toContain('Step 6 of 12');
  });
});
