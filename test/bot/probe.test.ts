import { createProbe } from '../../src/discovery/probe.ts';
import type { Resolver } from '../../src/discovery/resolver.ts';
import { configureLog } from '../../src/log.ts';
import { resolverOf } from '../discovery/scene.ts';
import { type Scene, type SceneOptions, startScene } from './help-desk-scene.ts';

configureLog('silent');

let scene: Scene;
/** Every name that DNS was asked for. */
let asked: string[];
const noNames: Resolver = {
  addressesOf: (host) => {
    asked.push(host);
    return resolverOf({}).addressesOf(host);
  },
};

async function start(options: SceneOptions = {}, resolver: Resolver = noNames): Promise<void> {
  asked = [];
  const phonesEye = createProbe({ cloud: 'global', tenantId: null, resolver, now: () => new Date() });
  scene = await startScene({ phonesEye, ...options });
}
afterEach(() => scene.close());

const lines = async (domain: string) =>
  (await scene.bot.store.audit.about(domain, 50)).toReversed().map(({ action, outcome, detail }) => [action, outcome, detail]);

describe('who may', () => {
  const refused = 'Looking at domains is for your IT help desk';
  const cannot = 'I cannot check right now whether you belong to the help desk';
  const nobody: SceneOptions = { groups: { helpDeskGroup: null, adminGroup: null } };

  it.each<[string, string, SceneOptions, boolean, string, string]>([
    ['an employee', 'healthy', {}, false, refused, 'no-role'],
    ['the help desk where no group is set', 'help-desk', nobody, false, refused, 'no-role'],
    ['the help desk while Graph cannot say so', 'help-desk', {}, true, cannot, 'role-unknown'],
  ])('%s is refused, and nothing is asked', async (_name, who, options, isDown, answer, detail) => {
    await start(options);
    if (isDown) await scene.fault('checkMemberGroups');

    expect(await scene.say(who, '/probe contoso.com')).toContain(answer);
    expect(await lines('')).toEqual([['probe', 'refused', detail]]);
    expect([await lines('contoso.com'), asked]).toEqual([[], []]);
  });

  it.each(['help-desk', 'admin'])('%s is answered, with a line before and after', async (who) => {
    await start();

    expect(await scene.say(who, '/probe contoso.com')).toContain('A phone cannot start here.');
    expect(await lines('contoso.com')).toEqual([
      ['probe', 'asked', ''],
      ['probe', 'done', expect.stringMatching(/^fail [a-z-]+$/)],
    ]);
  });

  it.each([
    ['a channel', { id: '19:channel', conversationType: 'channel', isGroup: true }],
    ['a group chat', { id: '19:group', conversationType: 'groupChat', isGroup: true }],
  ])('is only pointed to the own chat in %s', async (_where, conversation) => {
    await start();

    const answer = await scene.say('help-desk', '/probe contoso.com', conversation);

    expect(answer).toContain('Please open a chat with **Usher** and send: **probe**');
    expect(asked).toEqual([]);
  });
});

it.each([
  '/probe contoso.com',
  'probe contoso.com',
  '/probe CONTOSO.com.',
  '/probe https://contoso.com/.well-known/x?y',
  '/probe [contoso.com](http://contoso.com)',
  '/probe <a href="http://contoso.com">contoso.com</a>',
  '/probe robin@contoso.com',
  '/probe “contoso.com”',
])('“%s” looks at contoso.com', async (typed) => {
  await start();

  expect(await scene.say('help-desk', typed)).toContain('"text":"contoso.com"');
  expect(asked[0]).toBe('contoso.com');
  expect((await lines('contoso.com')).at(-1)?.[1]).toBe('done');
});

it.each(['/probe', '/probe   '])('“%s” is asked which domain', async (typed) => {
  await start();

  expect(await scene.say('help-desk', typed)).toContain('Which domain shall I look at?');
  expect(await lines('')).toEqual([]);
});

it.each(['/probe 127.0.0.1', '/probe localhost', '/probe 169.254.169.254', '/probe Robin Jansen'])(
  '“%s” is told to be no domain, and nothing is asked',
  async (typed) => {
    await start();

    const answer = await scene.say('help-desk', typed);

    expect(answer).toMatch(/\(address-shape\)/);
    expect(asked).toEqual([]);
    expect(await lines('')).toEqual([
      ['probe', 'asked', ''],
      ['probe', 'done', 'fail address-shape'],
    ]);
  },
);

it('is kind about too many looks, in seconds, and goes on showing what was looked at', async () => {
  await start();
  for (const number of [1, 2, 3, 4, 5]) await scene.say('help-desk', `/probe contoso${number}.com`);

  const sixth = await scene.say('help-desk', '/probe contoso6.com');

  expect(sixth).toMatch(/^You have looked at several domains just now\. Please wait \d+ seconds; what I have looked at already/);
  expect(await lines('contoso6.com')).toEqual([
    ['probe', 'asked', ''],
    ['probe', 'refused', 'wait-person'],
  ]);
  expect(await scene.say('help-desk', '/probe contoso1.com')).toContain('A phone cannot start here.');
  expect(await scene.say('admin', '/probe contoso7.com')).toContain('A phone cannot start here.');
});

it('does not count the looks of /check for the person who runs it', async () => {
  await start();
  for (const number of [1, 2, 3, 4, 5]) await scene.say('help-desk', `/probe contoso${number}.com`);

  expect(await scene.say('help-desk', '/check discovery')).not.toContain('too many looks');
});

it('says that it is looking when that takes longer, on the card that then has the answer', async () => {
  const slow: Resolver = {
    addressesOf: (host) => new Promise((resolve) => setTimeout(() => resolve(resolverOf({}).addressesOf(host)), 1300)),
  };
  await start({}, slow);

  await scene.say('help-desk', '/probe contoso.com');

  const cards = scene.bot.connector.sent.filter(({ body }) => body.attachments);
  expect(cards.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  expect(JSON.stringify(cards[0]?.body)).toContain('I am asking contoso.com as an iPhone and as an iPad do.');
  expect(JSON.stringify(cards[1]?.body)).toContain('A phone cannot start here.');
});

it('suggests itself to who nearly typed it', async () => {
  await start();

  expect(await scene.say('help-desk', '/prob contoso.com')).toBe('I do not know **/prob**. Did you mean **/probe**?');
});
