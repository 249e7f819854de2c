import { configureLog } from '../../src/log.ts';
import type { AuditEntry } from '../../src/store/store.ts';
import { type Scene, type SceneOptions, startScene } from './help-desk-scene.ts';

configureLog('silent');

const title = 'Is the tenant set up for phones?';
const lines = (entries: readonly AuditEntry[]) => entries.map(({ action, outcome, detail }) => [action, outcome, detail]);

let scene: Scene;
const start = async (options: SceneOptions = {}) => void (scene = await startScene(options));
afterEach(() => scene.close());

const withoutPushCertificate = () =>
  scene.sandbox.tenant.change(({ organisation }) => void (organisation.pushCertificate = null));

describe('who may', () => {
  const refused = 'is for your IT help desk';
  const cannot = 'I cannot check right now whether you belong to the help desk';
  const nobody: SceneOptions = { groups: { helpDeskGroup: null, adminGroup: null } };

  it.each<[string, string, SceneOptions, boolean, string, string[][]]>([
    ['an employee', 'healthy', {}, false, refused, [['check', 'refused', 'no-role']]],
    [
      'the help desk',
      'help-desk',
      {},
      false,
      title,
      [
        ['check', 'asked', ''],
        ['check', 'done', 'fail 0, warn 0, unknown 0, pass 1'],
      ],
    ],
    [
      'an admin',
      'admin',
      {},
      false,
      title,
      [
        ['check', 'asked', ''],
        ['check', 'done', 'fail 0, warn 0, unknown 0, pass 1'],
      ],
    ],
    ['the help desk where no group is set', 'help-desk', nobody, false, refused, [['check', 'refused', 'no-role']]],
    ['the help desk while Graph cannot say so', 'help-desk', {}, true, cannot, [['check', 'refused', 'role-unknown']]],
  ])('%s is answered as declared', async (_name, who, options, isDown, answer, audit) => {
    await start(options);
    if (isDown) await scene.fault('checkMemberGroups');

    expect(await scene.say(who, '/check mdm-authority')).toContain(answer);
    expect(lines(await scene.audit(null))).toEqual(audit);
  });

  it('asks Graph nothing about the tenant for an employee', async () => {
    const asked: string[] = [];
    await start({ before: async (path) => void asked.push(path) });

    await scene.say('healthy', '/check');

    expect(asked.filter((path) => !path.includes(scene.person('healthy').id))).toEqual([]);
  });

  it.each([
    ['a channel', { id: '19:channel', conversationType: 'channel', isGroup: true }],
    ['a group chat', { id: '19:group', conversationType: 'groupChat', isGroup: true }],
  ])('is only pointed to the own chat in %s', async (_where, conversation) => {
    await start();

    const answer = await scene.say('help-desk', '/check', conversation);

    expect(answer).toBe('Let us do that in private. Please open a chat with **Usher** and send: **/check**');
    expect(await scene.audit(null)).toEqual([]);
  });
});

describe('the card', () => {
  beforeEach(() => start());

  it('has the counts in words, what fails first with what to do, and what is fine in one line', async () => {
    withoutPushCertificate();

    const answer = await scene.say('help-desk', '/check');

    expect(answer).toMatch(/\d checks fail · .* could not be told · \d+ are fine/);
    const parts = [
      '"Failing"',
      'There is no Apple MDM push certificate',
      'What to do: Create one',
      '"Warnings"',
      '"Could not be told"',
    ];
    // What is said aloud stands before the body.
    const places = parts.map((part) => answer.indexOf(part, answer.indexOf('"body"')));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(answer).toMatch(/"Fine: [^"]*Microsoft Intune is the MDM authority \(mdm-authority\) · /);
    expect(answer).toContain('[Microsoft’s page](https://learn.microsoft.com/');
    expect(Buffer.byteLength(answer, 'utf16le')).toBeLessThan(28 * 1024);
  });

  it('says how many checks do not fit, and how to see them', async () => {
    await scene.fault('(v1.0|beta)/(?!.*checkMemberGroups)', { status: 403 });

    const answer = await scene.say('help-desk', '/check');

    expect(Buffer.byteLength(answer, 'utf16le')).toBeLessThan(28 * 1024);
    expect(answer).toMatch(/not fit in here\. Type \*\*\/check\*\* and a name/);
  });

  it('names the permission where Graph refuses, and passes nothing', async () => {
    await scene.fault('applePushNotificationCertificate', { status: 403 });

    const answer = await scene.say('help-desk', '/check apns-certificate');

    expect(answer).toContain('Nothing fails · no warnings · 1 could not be told · 0 are fine');
    expect(answer).toContain('Grant the application permission DeviceManagementManagedDevices.Read.All');
    expect(lines(await scene.audit(null)).at(-1)).toEqual(['check', 'failed', 'nothing-readable']);
  });

  it('is replaced by “Check again”, which looks at the same checks', async () => {
    await scene.say('help-desk', '/check apns-certificate mdm-authority');
    const sent = scene.bot.connector.sent.length;

    const answer = await scene.press('help-desk', 'Check again');

    const messages = scene.bot.connector.sent.slice(sent).filter(({ body }) => body.type === 'message');
    expect(messages.map(({ method }) => method)).toEqual(['PUT']);
    expect(answer).toContain('2 are fine');
  });

  it('asks for the role again when a button is pressed', async () => {
    await scene.say('help-desk', '/check mdm-authority');
    scene.sandbox.tenant.change((state) => {
      const mei = state.people.find(({ key }) => key === 'help-desk');
      if (mei) mei.groups = [];
    });
    scene.later(300);

    expect(await scene.press('help-desk', 'Check again')).toContain('is for your IT help desk');
  });

  it('marks what has changed since the last look, for the worse and for the better', async () => {
    const first = await scene.say('help-desk', '/check apns-certificate mdm-authority');
    const same = await scene.say('help-desk', '/check apns-certificate');
    withoutPushCertificate();
    scene.later(120);
    const worse = await scene.say('help-desk', '/check apns-certificate');
    scene.sandbox.tenant.reset();
    scene.later(120);
    const better = await scene.say('help-desk', '/check');

    expect(first).not.toContain('last look');
    expect(same).toContain('Nothing has changed since your last look.');
    expect(worse).toContain('Changed since your last look: it was fine.');
    expect(better).toContain(
      'One check has changed since your last look. Better than last time: The Apple MDM push certificate is valid.',
    );
  });

  it('keeps ids and outcomes alone in the memory of the chat', async () => {
    await scene.say('help-desk', '/check apns-certificate mdm-authority');

    const state = await scene.bot.store.states.load(`chat-${scene.person('help-desk').id}`);

    expect(JSON.stringify(state)).toContain('"check":{"outcomes":{"mdm-authority":"pass","apns-certificate":"pass"}}');
  });

  it('shows what is there while other checks still run, at most once a second', async () => {
    const slow = new Promise<void>((resolve) => setTimeout(resolve, 2300));
    await scene.close();
    await start({ before: (path) => (path.includes('vppTokens') ? slow : Promise.resolve()) });

    await scene.say('help-desk', '/check mdm-authority vpp-token');

    const shown = scene.bot.connector.sent.filter(({ body }) => JSON.stringify(body).includes(title));
    expect(shown.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(JSON.stringify(shown[0]?.body)).toContain('I am still looking: 1 of 2 checks are through.');
    expect(JSON.stringify(shown[0]?.body)).not.toContain('Check again');
    expect(JSON.stringify(shown[1]?.body)).not.toContain('still looking');
  });
});

describe('the words', () => {
  beforeEach(() => start());

  it.each([
    ['/check apns', 'Did you mean **/check apns-certificate**?'],
    ['/check purple', 'I know no check called **purple**.'],
    ['/chekc', 'I do not know **/chekc**. Did you mean **/check**?'],
    ['/diagnoze Robin', 'Did you mean **/diagnose**?'],
    ['/CHECK   MDM-authority,', title],
    ['/ check mdm-authority', title],
    ['check mdm-authority', title],
    ['/check mdm-authority vpp-token', '2 are fine'],
  ])('“%s” is understood', async (typed, answer) => {
    expect(await scene.say('help-desk', typed)).toContain(answer);
  });

  it.each(['check', 'check now', 'check again', 'check my phone'])(
    '“%s” without a slash is left to what is open',
    async (typed) => {
      await scene.say('help-desk', 'diagnose Tomás Herrera');

      expect(await scene.say('help-desk', typed)).not.toContain(title);
      expect(lines(await scene.audit(null)).map(([action]) => action)).not.toContain('check');
    },
  );

  it('counts with a slash while something else is open, which stays open', async () => {
    await scene.say('help-desk', 'diagnose Tomás Herrera');

    expect(await scene.say('help-desk', '/check mdm-authority')).toContain(title);
    expect(await scene.say('help-desk', 'check')).toContain('Tomás Herrera');
  });
});
