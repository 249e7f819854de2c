import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startUsher, type Usher } from '../../src/usher.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { personIn, until } from './person.ts';

configureLog('silent');

describe('Usher with its sandbox', () => {
  let usher: Usher;
  let url: string;

  beforeEach(async () => {
    usher = await startUsher(configFrom({ PORT: '0', USHER_DATA_DIR: temporaryFolder() }), { watchTimings: { pollMs: 100 } });
    url = usher.sandbox?.url ?? '';
  });
  afterEach(async () => {
    await usher.close();
    removeFolders();
  });

  const fault = (body: object) =>
    fetch(`${url}/api/faults`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  it('greets a person who opens the chat', async () => {
    const person = await personIn(url, 'ready');

    await person.open();

    await until(async () => (await person.all()).includes('I am Usher'));
  });

  it('answers help, a question and gibberish', async () => {
    const person = await personIn(url, 'ready');

    await person.say('help');
    await person.say('Can IT erase my whole phone?');
    await person.say('qwertz uiop');

    await until(async () => (await person.messages()).length >= 6);
    expect(await person.all()).toContain('Apple does not let your company erase the phone');
  });

  it('starts the guide for a person whose account is ready', async () => {
    const person = await personIn(url, 'ready');

    await person.say('set up my iphone');

    await until(async () => (await person.messages()).length >= 2);
    expect(await person.all()).toMatch(/iPad/);
  });

  it('answers though Graph hangs, and helps others meanwhile', async () => {
    await fault({ match: '.*', hang: true });
    const [waiting, other] = [await personIn(url, 'wrong-password'), await personIn(url, 'healthy')];

    const accepted = waiting.say('why can’t I sign in');
    await other.say('help');
    await until(async () => (await other.messages()).length >= 2);
    expect((await accepted).status).toBe(200);
    // The channel has its answer, and the turn goes on.
    expect(await waiting.all()).toContain('I am looking at your account');

    await until(async () => (await waiting.all()).includes('Microsoft did not answer me in time'), 20_000);
  }, 25_000);
});
