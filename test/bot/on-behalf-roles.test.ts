import { configureLog } from '../../src/log.ts';
import { wellKnownGroups } from '../../src/sandbox/tenant/directory.ts';
import { type Scene, type SceneOptions, startScene } from './help-desk-scene.ts';

configureLog('silent');

interface Asker {
  who: string;
  options?: SceneOptions;
  /** What happens before the question. */
  before?: (scene: Scene) => Promise<unknown> | void;
}

const nowIn = (scene: Scene, groups: string[]) =>
  scene.sandbox.tenant.change((state) => {
    const mei = state.people.find(({ key }) => key === 'help-desk');
    if (mei) mei.groups = groups;
  });

const askers: Record<string, Asker> = {
  'an employee': { who: 'healthy' },
  'the help desk': { who: 'help-desk' },
  'an admin': { who: 'admin' },
  'a member of a group inside the help desk’s group': {
    who: 'ready',
    options: { groups: { helpDeskGroup: wellKnownGroups.byod.id } },
  },
  'somebody who was taken out of the group five minutes ago': {
    who: 'help-desk',
    async before(scene) {
      await scene.say('help-desk', 'diagnose');
      nowIn(scene, []);
      scene.later(300);
    },
  },
  'the help desk while Graph cannot say who is in which group': {
    who: 'help-desk',
    before: (scene) => scene.fault('checkMemberGroups'),
  },
  'the help desk where no group is set': {
    who: 'help-desk',
    options: { groups: { helpDeskGroup: null, adminGroup: null } },
  },
};

const targets = {
  themself: (scene: Scene, who: string) => scene.person(who).address,
  'somebody else': (scene: Scene) => scene.person('no-licence').address,
  nobody: () => 'Xaver Niemand',
  'a name of many': () => 'Bruno',
  'a guest': (scene: Scene) => scene.person('Riley Novak').address,
  'an address of another organisation': () => 'someone@fabrikam.com',
};

type Target = keyof typeof targets;

const own = 'Why you can’t sign in';
const allowed: Record<Target, string> = {
  themself: own,
  'somebody else': 'Certain: Intune licence',
  nobody: 'I found nobody called **Xaver Niemand**',
  'a name of many': 'Whom do you mean?',
  'a guest': '**Riley Novak** is a guest here',
  'an address of another organisation': 'belongs to another organisation',
};
const all = (said: string): Record<Target, string> => ({
  themself: own,
  'somebody else': said,
  nobody: said,
  'a name of many': said,
  'a guest': said,
  'an address of another organisation': said,
});
const refused = all('Only your IT help desk can look');
const expected: Record<string, Record<Target, string>> = {
  'an employee': refused,
  'the help desk': allowed,
  'an admin': allowed,
  'a member of a group inside the help desk’s group': allowed,
  'somebody who was taken out of the group five minutes ago': refused,
  'the help desk while Graph cannot say who is in which group': all('I cannot check right now'),
  'the help desk where no group is set': refused,
};

describe.each(Object.entries(askers))('asked by %s, /diagnose', (name, { who, options, before }) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene(options);
    await before?.(scene);
  });
  afterAll(() => scene.close());

  it.each(Object.keys(targets) as Target[])('with %s answers what the role allows', async (target) => {
    const answer = await scene.say(who, `/diagnose ${targets[target](scene, who)}`);

    expect(answer).toContain(expected[name]?.[target]);
  });
});

it('a refusal is the same whether or not the person exists, and asks Graph nothing about anybody', async () => {
  const asked: string[] = [];
  const scene = await startScene({ before: async (path) => void asked.push(path) });

  const answers = [
    await scene.say('healthy', 'diagnose Tomás Herrera'),
    await scene.say('healthy', 'diagnose Xaver Niemand'),
    await scene.say('healthy', `diagnose ${scene.person('no-licence').id}`),
  ];

  expect(new Set(answers).size).toBe(1);
  expect(asked.filter((path) => !path.includes(scene.person('healthy').id))).toEqual([]);
  await scene.close();
});

it.each([['diagnose'], ['diagnose me'], ['/diagnose my phone'], ['diagnose Mateo Vargas']])(
  '“%s” is an employee’s own check',
  async (text) => {
    const scene = await startScene();

    expect(await scene.say('healthy', text)).toContain('I found nothing that stops you');

    await scene.close();
  },
);

it('asks the help desk whom, when nobody is named', async () => {
  const scene = await startScene();

  expect(await scene.say('help-desk', '/diagnose')).toContain('Whom shall I look at?');

  await scene.close();
});

it('asks for the role again when a person is chosen or looked at again', async () => {
  const scene = await startScene();
  await scene.say('help-desk', 'diagnose Bruno');
  nowIn(scene, []);
  scene.later(300);

  expect(await scene.say('help-desk', '1')).toContain('Only your IT help desk can look');

  await scene.close();
});

it.each([['button'], ['tell the person what to do']])(
  'sends nothing for somebody who was taken out of the group just now, by %s',
  async (how) => {
    const scene = await startScene();
    await scene.open('wrong-password');
    await scene.say('help-desk', 'diagnose Zofia Kowalska');
    nowIn(scene, []);

    const answer = await (how === 'button'
      ? scene.press('help-desk', 'Tell the person what to do')
      : scene.say('help-desk', how));

    expect(answer).toContain('Only your IT help desk can look');
    expect(scene.chatOf('wrong-password')).not.toContain('What to do now');
    await scene.close();
  },
);

it('shows the help desk their own check when they name themselves', async () => {
  const scene = await startScene();

  expect(await scene.say('help-desk', 'diagnose Mei Lin Tan')).toContain(own);
  expect(scene.chatOf('help-desk')).not.toContain('from IT looked at');

  await scene.close();
});
