import { configFrom } from '../../src/config.ts';
import { configureLog } from '../../src/log.ts';
import { startUsher, type Usher } from '../../src/usher.ts';
import { resolverOf } from '../discovery/scene.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';
import { personIn, until } from './person.ts';

configureLog('silent');

describe('the help desk and the tenant', () => {
  let usher: Usher;
  const asked: string[] = [];

  beforeEach(async () => {
    asked.length = 0;
    const resolver: ReturnType<typeof resolverOf> = {
      addressesOf: (host) => {
        asked.push(host);
        return resolverOf({}).addressesOf(host);
      },
    };
    usher = await startUsher(configFrom({ PORT: '0', USHER_DATA_DIR: temporaryFolder() }), { graphLimits: 'none', resolver });
  });
  afterEach(async () => {
    await usher.close();
    removeFolders();
  });

  it('Mei Lin checks everything, the sign-in domains included', async () => {
    const mei = await personIn(usher.sandbox!.url, 'help-desk');

    await mei.say('/check');

    await until(async () => (await mei.all()).includes('Looked at'));
    expect(await mei.all()).toContain('contoso.com does not lead a phone to Intune.');
    expect(await mei.all()).toContain('Fine: Microsoft Intune is the MDM authority');
    expect(asked).toContain('contoso.com');
  });

  it('Mei Lin gets the very file that her company has to publish', async () => {
    const mei = await personIn(usher.sandbox!.url, 'help-desk');

    await mei.say('/probe contoso.com');

    await until(async () => (await mei.all()).includes('A phone cannot start here.'));
    expect(await mei.all()).toContain(`aadTenantId=${usher.sandbox!.tenantId}`);
  });

  it('an employee checks nothing, and no domain is asked', async () => {
    const employee = await personIn(usher.sandbox!.url, 'healthy');

    await employee.say('/check');
    await employee.say('/probe contoso.com');

    await until(async () => (await employee.all()).includes('Looking at domains is for your IT help desk'));
    expect(await employee.all()).toContain('Checking how the company is set up is for your IT help desk');
    expect(asked).toEqual([]);
  });
});
