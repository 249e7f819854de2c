import { configureLog, log } from '../../src/log.ts';
import type { AuditEntry } from '../../src/store/store.ts';
import { type Scene, startScene } from './help-desk-scene.ts';

configureLog('silent');

const lines = (entries: readonly AuditEntry[]) => entries.map(({ action, outcome, detail }) => [action, outcome, detail]);

let scene: Scene;
afterEach(() => scene.close());

describe('the verdict', () => {
  beforeEach(async () => {
    scene = await startScene();
  });

  it('has the words of IT, the account, and how sure it is', async () => {
    const answer = await scene.say('help-desk', `diagnose ${scene.person('no-licence').address}`);

    expect(answer).toContain('"Tomás Herrera"');
    expect(answer).toContain('tomas.herrera@contoso.com · account on');
    expect(answer).toContain('Certain: Intune licence');
    expect(answer).toContain('Read from users/{id}/licenseDetails');
    expect(answer).toMatch(/As of \d+ \w+, \d+:\d\d/);
  });

  it('is about a switched-off account as well', async () => {
    const answer = await scene.say('help-desk', 'diagnose Ingrid Solberg');

    expect(answer).toContain('account switched off');
    expect(answer).toContain('Certain: Account');
  });

  it('replaces itself when it is asked for again by its button, and follows when that is typed', async () => {
    await scene.say('help-desk', 'diagnose Tomás Herrera');
    const sent = scene.bot.connector.sent.length;

    await scene.press('help-desk', 'Check again');
    await scene.say('help-desk', 'check again');

    const methods = scene.bot.connector.sent.slice(sent).filter(({ body }) => body.type === 'message' && body.attachments);
    expect(methods.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });

  it.each([['3'], ['button']])('follows the choice among several people by %s', async (how) => {
    const card = await scene.say('help-desk', 'diagnose Bruno');
    const third = scene.sandbox.tenant.state.people.filter(({ name }) => name.startsWith('Bruno'))[2];
    const title = `${third?.name} (${third?.address})`;
    expect(card).toContain(title);

    const answer = how === 'button' ? await scene.press('help-desk', title) : await scene.say('help-desk', how);

    expect(answer).toContain(`"text":"${third?.name}"`);
  });

  it('keeps nothing of what was found in the memory of the chat', async () => {
    await scene.say('help-desk', 'diagnose Tomás Herrera');

    const state = await scene.bot.store.states.load(`chat-${scene.person('help-desk').id}`);

    expect(JSON.stringify(state)).not.toMatch(/licen|Tomás|tomas|Herrera/i);
  });

  it.each([
    ['a channel', { id: '19:channel', conversationType: 'channel', isGroup: true }],
    ['a group chat', { id: '19:group', conversationType: 'groupChat', isGroup: true }],
  ])('is only pointed to in %s', async (_where, conversation) => {
    const answer = await scene.say('help-desk', 'diagnose Tomás Herrera', conversation);

    expect(answer).toContain('Please open a chat with **Usher** and send: **diagnose**');
    expect(answer).not.toMatch(/Tomás|Herrera/);
    expect(await scene.audit(null)).toEqual([]);
  });
});

describe('the audit', () => {
  it('has a line before anything is read about a person, and one after', async () => {
    const seen: string[][][] = [];
    let scanning: Scene | null = null;
    scene = await startScene({
      before: async (path) => {
        const tomas = scanning?.person('no-licence');
        if (scanning && tomas && path.includes(tomas.id)) seen.push(lines(await scanning.audit('no-licence')));
        if (scanning && path === '/users') seen.push(lines(await scanning.audit(null)));
      },
    });
    scanning = scene;

    await scene.say('help-desk', 'diagnose Tomás Herrera');

    expect(seen[0]).toEqual([['find-person', 'asked', '']]);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.slice(1).every((found) => JSON.stringify(found) === JSON.stringify([['diagnose', 'asked', '']]))).toBe(true);
    expect(lines(await scene.audit(null))).toEqual([
      ['find-person', 'asked', ''],
      ['find-person', 'done', '1 found'],
    ]);
    expect(lines(await scene.audit('no-licence'))).toEqual([
      ['diagnose', 'asked', ''],
      ['diagnose', 'done', 'intune-licence'],
    ]);
  });

  it('says who asked and when, by ids alone', async () => {
    scene = await startScene();

    await scene.say('help-desk', 'diagnose Tomás Herrera');

    const entries = [...(await scene.audit('no-licence')), ...(await scene.audit(null))];
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set([scene.person('help-desk').id]));
    expect(JSON.stringify(entries)).not.toMatch(/Tomás|tomas|Herrera|Mei|contoso/);
  });

  it.each([
    ['refuses', { status: 403 }],
    ['does not answer', { status: 503 }],
  ])(
    'says that the look failed when Graph %s, and nobody is told of a look that saw nothing',
    async (_how, wish) => {
      scene = await startScene();
      await scene.open('no-licence');
      await scene.fault(
        '(users/[0-9a-f-]{36}(/(?!checkMemberGroups)|$))|auditLogs|deviceManagement|deviceAppManagement|organization|health',
        wish,
      );

      const answer = await scene.say('help-desk', 'diagnose Tomás Herrera');

      expect(answer).toContain('Nothing could be looked at');
      expect(answer).toContain('I could read nothing');
      expect(lines(await scene.audit('no-licence'))).toEqual([
        ['diagnose', 'asked', ''],
        ['diagnose', 'failed', 'nothing-readable'],
      ]);
      expect(scene.chatOf('no-licence')).not.toContain('looked at');
    },
    20_000,
  );

  it('says that the search failed when nobody could be searched for', async () => {
    scene = await startScene();
    await scene.fault('users\\?');
    await scene.fault('GET v1.0/users$');

    const answer = await scene.say('help-desk', 'diagnose Tomás Herrera');

    expect(answer).toContain('Microsoft is not answering me right now');
    expect(lines(await scene.audit(null))).toEqual([
      ['find-person', 'asked', ''],
      ['find-person', 'failed', 'graph-unavailable'],
    ]);
  });

  it('has a line for whoever was refused', async () => {
    scene = await startScene();

    await scene.say('healthy', 'diagnose Tomás Herrera');
    await scene.fault('checkMemberGroups');
    await scene.say('help-desk', 'diagnose Tomás Herrera');

    expect(lines(await scene.audit(null))).toEqual([
      ['diagnose', 'refused', 'no-role'],
      ['diagnose', 'refused', 'role-unknown'],
    ]);
    expect(await scene.audit('no-licence')).toEqual([]);
  });
});

describe('the person', () => {
  const looked = 'Mei Lin Tan from IT looked at why you can’t sign in';
  const times = (text: string): number => text.split(looked).length - 1;

  beforeEach(async () => {
    scene = await startScene();
  });

  it('is told at once who looked and how to see it, and not again within the hour', async () => {
    await scene.open('no-licence');

    const answers = [await scene.say('help-desk', 'diagnose Tomás Herrera'), await scene.say('help-desk', 'check again')];

    expect(answers[0]).toContain('I told Tomás Herrera that you looked.');
    expect(answers[1]).toContain('I told Tomás Herrera already');
    expect(times(scene.chatOf('no-licence'))).toBe(1);
    expect(scene.chatOf('no-licence')).toContain('type **why can’t I sign in**');
    scene.later(60 * 60);
    await scene.say('help-desk', 'check again');
    expect(times(scene.chatOf('no-licence'))).toBe(2);
  });

  it.each([
    ['opens the chat', () => scene.open('no-licence')],
    ['writes', () => scene.say('no-licence', 'help')],
  ])('is told once when they first %s, where Usher had no chat with them', async (_how, comes) => {
    const answer = await scene.say('help-desk', 'diagnose Tomás Herrera');

    expect(answer).toContain('I have no chat with Tomás Herrera yet');
    expect(times(await comes())).toBe(1);
    expect(times(await scene.say('no-licence', 'help'))).toBe(0);
    expect(times(await scene.open('no-licence'))).toBe(0);
  });

  it('is told when they come back to a chat that was closed to Usher', async () => {
    await scene.open('no-licence');
    const chat = `chat-${scene.person('no-licence').id}`;
    scene.bot.connector.closed.add(chat);

    const answer = await scene.say('help-desk', 'diagnose Tomás Herrera');
    scene.bot.connector.closed.delete(chat);

    expect(answer).toContain('I have no chat with Tomás Herrera yet');
    expect(times(await scene.say('no-licence', 'help'))).toBe(1);
    expect(times(await scene.say('no-licence', 'help'))).toBe(0);
  });

  it('hears what waited for them in their own chat alone', async () => {
    await scene.say('help-desk', 'diagnose Tomás Herrera');

    const inGroup = await scene.say('no-licence', 'help', { id: '19:group', conversationType: 'groupChat', isGroup: true });

    expect(times(inGroup)).toBe(0);
    expect(times(await scene.say('no-licence', 'help'))).toBe(1);
  });

  it('hears it later when it cannot be said now, and has their answer all the same', async () => {
    await scene.say('help-desk', 'diagnose Tomás Herrera');
    scene.bot.connector.statuses.push(200, 400);

    const first = await scene.say('no-licence', 'help');

    expect(first).toContain('What I can do for you');
    expect(await scene.bot.store.notices.waiting(scene.person('no-licence').id)).toBe(true);
    expect(times(await scene.say('no-licence', 'help'))).toBe(1);
  });

  it('is sent what to do, in their own words, when the help desk says so', async () => {
    await scene.open('wrong-password');
    await scene.say('help-desk', 'diagnose Zofia Kowalska');

    const answer = await scene.press('help-desk', 'Tell the person what to do');

    expect(answer).toContain('I sent Zofia Kowalska this:');
    expect(scene.chatOf('wrong-password')).toContain(
      'Mei Lin Tan from IT looked at why you can’t sign in, and asks me to tell you this.',
    );
    expect(scene.chatOf('wrong-password')).toContain('**What to do now:**');
    expect(lines(await scene.audit('wrong-password')).slice(2)).toEqual([
      ['advise', 'asked', ''],
      ['advise', 'done', 'sign-in-log'],
    ]);
  });

  it('is not sent what is no longer so', async () => {
    await scene.open('wrong-password');
    await scene.say('help-desk', 'diagnose Zofia Kowalska');
    scene.sandbox.tenant.change((state) => {
      const zofia = state.people.find(({ key }) => key === 'wrong-password');
      if (zofia) zofia.enabled = false;
    });

    const answer = await scene.say('help-desk', 'tell the person what to do');

    expect(answer).toContain('That has changed meanwhile');
    expect(answer).toContain('Certain: Account');
    expect(scene.chatOf('wrong-password')).not.toContain('What to do now');
    expect(lines(await scene.audit('wrong-password')).at(-1)).toEqual(['advise', 'refused', 'changed']);
  });

  it('cannot be sent anything where Usher has no chat with them, and the help desk gets the words', async () => {
    await scene.say('help-desk', 'diagnose Zofia Kowalska');

    const answer = await scene.say('help-desk', 'tell them');

    expect(answer).toContain('Please tell them yourself');
    expect(lines(await scene.audit('wrong-password')).at(-1)).toEqual(['advise', 'failed', 'no-chat']);
  });

  it('is not to be told what only IT can do', async () => {
    const answer = await scene.say('help-desk', 'diagnose Tomás Herrera');

    expect(answer).not.toContain('Tell the person what to do');
  });
});

describe('the log', () => {
  const { write } = process.stderr;
  afterEach(() => {
    process.stderr.write = write;
    log.level = 'silent';
  });

  it('names nobody, whatever goes wrong', async () => {
    scene = await startScene();
    await scene.open('wrong-password');
    let logged = '';
    process.stderr.write = (text: string | Uint8Array) => {
      logged += String(text);
      return true;
    };
    log.level = 'trace';

    scene.bot.connector.statuses.push(400);
    await scene.say('help-desk', 'diagnose Zofia Kowalska');
    await scene.fault('users');
    await scene.say('help-desk', 'diagnose Tomás Herrera');
    await scene.say('healthy', 'diagnose Tomás Herrera');

    expect(logged).toContain('a person could not be told');
    expect(logged).toContain('a role could not be checked');
    expect(logged).not.toMatch(/zofia|kowalska|tomás|tomas|herrera|mei lin|vargas/i);
  });
});
