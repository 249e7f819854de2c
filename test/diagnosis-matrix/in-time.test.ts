import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startUsher, type Usher } from '../../src/usher.ts';
import { personIn as chatOf, until } from '../integration/person.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { signIn } from './change.ts';

configureLog('silent');

const opened: Usher[] = [];

async function start(): Promise<Usher> {
  const usher = await startUsher(configFrom({ PORT: '0', USHER_DATA_DIR: temporaryFolder() }));
  opened.push(usher);
  return usher;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((usher) => usher.close()));
});
afterAll(removeFolders);

/** Asks in the chat and gives back the answer card, and how long it took. */
async function answerTo(usher: Usher, person: string): Promise<{ card: string; ms: number }> {
  const chat = await chatOf(usher.sandbox!.url, person);
  const newest = async () => JSON.stringify((await chat.messages()).at(-1) ?? null);
  const began = Date.now();
  await chat.say('why can’t i sign in');
  await until(async () => (await newest()).includes('diagnose.tell'), 20_000);
  return { card: await newest(), ms: Date.now() - began };
}

describe('with the real patience', () => {
  it('answers within 12 seconds whatever hangs, and names what it could not see', async () => {
    const hanging = ['.', 'GET beta/users/[^/]+/managedDevices', 'GET v1.0/auditLogs', String.raw`POST beta/\$batch`];

    const answers = await Promise.all(
      hanging.map(async (match) => {
        const usher = await start();
        // What the first answer of all compiles is not what is measured.
        await answerTo(usher, 'healthy');
        const body = JSON.stringify({ match, hang: true });
        await fetch(`${usher.sandbox!.url}/api/faults`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return answerTo(usher, 'not-compliant');
      }),
    );

    expect(answers.map(({ ms }) => ms).filter((ms) => ms > 12_000)).toEqual([]);
    expect(answers.filter(({ card }) => !card.includes('did not answer me in time'))).toEqual([]);
  }, 40_000);

  it('tells the third person that it is not them alone', async () => {
    const usher = await start();
    const people = ['healthy', 'admin', 'help-desk'];
    usher.sandbox!.tenant.change((state) => {
      for (const [index, key] of people.entries()) signIn(state, key, { minutes: 12 - index, code: 90033 });
    });

    const cards: string[] = [];
    for (const person of people) cards.push((await answerTo(usher, person)).card);

    expect(cards.map((card) => card.includes('people in your company have the same problem'))).toEqual([false, false, true]);
  }, 30_000);
});
