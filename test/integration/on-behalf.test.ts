import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startUsher, type Usher } from '../../src/usher.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { personIn, until } from './person.ts';

configureLog('silent');

describe('the help desk and a person without a licence', () => {
  let usher: Usher;
  let dataDir: string;

  const start = async () => {
    usher = await startUsher(configFrom({ PORT: '0', USHER_DATA_DIR: dataDir }), { graphLimits: 'none' });
    const { url } = usher.sandbox!;
    return { mei: await personIn(url, 'help-desk'), tomas: await personIn(url, 'no-licence') };
  };
  beforeEach(() => {
    dataDir = temporaryFolder();
  });
  afterEach(async () => {
    await usher.close();
    removeFolders();
  });

  it('Mei Lin sees why Tomás cannot sign in, and Tomás is told at once', async () => {
    const { mei, tomas } = await start();
    await tomas.open();
    await until(async () => (await tomas.all()).includes('I am Usher'));

    await mei.say('/diagnose tomas.herrera@contoso.com');

    await until(async () => (await mei.all()).includes('Certain: Intune licence'));
    expect(await mei.all()).toContain('I told Tomás Herrera that you looked.');
    expect(await tomas.all()).toContain('Mei Lin Tan from IT looked at why you can’t sign in');
    expect(await tomas.all()).not.toContain('Intune licence');
  });

  it('Tomás is told after a restart, when he opens the chat for the first time', async () => {
    const { mei } = await start();
    await mei.say('/diagnose tomas.herrera@contoso.com');
    await until(async () => (await mei.all()).includes('I have no chat with Tomás Herrera yet'));
    await usher.close();

    const { tomas } = await start();
    await tomas.open();

    await until(async () => (await tomas.all()).includes('Mei Lin Tan from IT looked at why you can’t sign in'));
  });

  it('a colleague of Tomás learns nothing about him', async () => {
    await start();
    const colleague = await personIn(usher.sandbox!.url, 'healthy');

    await colleague.say('/diagnose tomas.herrera@contoso.com');

    await until(async () => (await colleague.all()).includes('Only your IT help desk can look'));
    expect(await colleague.all()).not.toMatch(/Tomás|licence/);
  });
});
