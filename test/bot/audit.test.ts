import { configureLog } from '../../src/log.ts';
import { type Scene, type SceneOptions, startScene } from './help-desk-scene.ts';

configureLog('silent');

let scene: Scene;
const start = async (options: SceneOptions = {}): Promise<void> => {
  scene = await startScene(options);
};
afterEach(() => scene.close());

const lines = async () => (await scene.bot.store.audit.list({})).map(({ action, outcome, detail }) => [action, outcome, detail]);

describe('who may read the audit', () => {
  it.each<[string, string, string, string]>([
    ['an employee', 'healthy', 'The audit is for your admins', 'no-role'],
    ['the help desk', 'help-desk', 'The audit is for your admins', 'no-role'],
  ])('is not %s, and the refusal is written down', async (_name, who, answer, detail) => {
    await start();

    expect(await scene.say(who, '/audit')).toContain(answer);
    expect(await lines()).toEqual([['audit', 'refused', detail]]);
  });

  it('is nobody while Graph cannot say who is an admin', async () => {
    await start();
    await scene.fault('checkMemberGroups');

    expect(await scene.say('admin', '/audit')).toContain('I cannot check right now whether you are an admin');
    expect(await lines()).toEqual([['audit', 'refused', 'role-unknown']]);
  });

  it('is nobody where no group of admins is set', async () => {
    await start({ groups: { helpDeskGroup: null, adminGroup: null } });

    expect(await scene.say('admin', '/audit')).toContain('The audit is for your admins');
  });

  it('is an admin in the own chat alone', async () => {
    await start();
    const channel = { id: '19:channel', conversationType: 'channel', isGroup: true };

    expect(await scene.say('admin', '/audit', channel)).not.toContain('What was done');
    expect(await lines()).toEqual([]);
  });
});

describe('the lines', () => {
  it('name who did what about whom, newest first, the look at them included', async () => {
    await start();
    await scene.say('help-desk', '/diagnose Tomás Herrera');

    const said = await scene.say('admin', '/audit');

    expect(said).toContain('Elif Demir, audit: asked');
    expect(said).toContain('Mei Lin Tan, diagnose, about Tomás Herrera: done (intune-licence)');
    expect(said.indexOf('diagnose, about Tomás Herrera: done')).toBeLessThan(
      said.indexOf('diagnose, about Tomás Herrera: asked'),
    );
    expect((await lines()).slice(-2)).toEqual([
      ['audit', 'asked', ''],
      ['audit', 'done', expect.stringMatching(/^\d+ lines$/)],
    ]);
  });

  it('of one person are what they did and what was done about them', async () => {
    await start();
    await scene.say('help-desk', '/diagnose Tomás Herrera');
    await scene.say('help-desk', '/diagnose Kenji Watanabe');

    const said = await scene.say('admin', '/audit tomas.herrera@contoso.com');

    expect(said).toContain('by or about Tomás Herrera');
    expect(said).toContain('about Tomás Herrera: done');
    expect(said).not.toContain('Kenji');
  });

  it('say how many older ones there are', async () => {
    await start();
    for (let time = 0; time < 6; time += 1) await scene.say('admin', '/audit');

    expect(await scene.say('admin', '/audit')).toMatch(/\d+ older lines are not shown/);
  });

  it.each([
    ['nobody@contoso.com', 'Nobody here has the address, id or name'],
    ['a', 'Nobody here has the address, id or name'],
  ])('of %s are not looked for any further', async (typed, answer) => {
    await start();

    expect(await scene.say('admin', `/audit ${typed}`)).toContain(answer);
  });
});
