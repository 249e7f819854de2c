import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupsOf, personByKey } from '../../../src/sandbox/tenant/directory.ts';
import { refusalOf } from '../../../src/sandbox/tenant/enrollment-answer.ts';
import { adminGroupId, authenticatorAppId, helpDeskGroupId } from '../../../src/sandbox/tenant/ids.ts';
import { act } from '../../../src/sandbox/tenant/phone-actions.ts';
import { addressOf, personas } from '../../../src/sandbox/tenant/personas.ts';
import { seed } from '../../../src/sandbox/tenant/seed.ts';
import { createTenant } from '../../../src/sandbox/tenant/tenant.ts';

const start = new Date('2026-11-20T10:00:00Z');

describe('Contoso on its first day', () => {
  const state = seed(start);

  it('has people with addresses of their own', () => {
    const addresses = state.people.map((person) => person.address);

    expect(personas.length).toBe(23);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(state.people.map((person) => person.id)).size).toBe(state.people.length);
  });

  it.each([
    ['Chloé Dubois', 'chloe.dubois@contoso.com'],
    ["Owen O'Hara", "owen.o'hara@contoso.com"],
  ])('writes the address of %s as %s', (name, address) => {
    expect(addressOf(name)).toBe(address);
  });

  it('knows its help desk and its admins by fixed groups', () => {
    const inGroup = (id: string) => state.people.filter((person) => groupsOf(person).has(id)).map((person) => person.key);

    expect(inGroup(helpDeskGroupId)).toEqual(['help-desk', 'admin']);
    expect(inGroup(adminGroupId)).toEqual(['admin']);
  });

  it('tells a story of one sentence or two about everybody', () => {
    const odd = personas.filter(({ story }) => !/^[A-Z].+\.$/.test(story) || story.length > 120);

    expect(odd).toEqual([]);
  });

  it('puts people in the state that their story tells', () => {
    const of = (key: string) => {
      const person = personByKey(state, key)!;
      const phones = state.devices.filter((device) => device.userId === person.id);
      return { ...person, phones, phone: phones.at(-1)! };
    };

    expect(of('guest')).toMatchObject({ kind: 'Guest', licence: 'none', phones: [] });
    expect(of('guest').address).toBe('jonas.lindqvist_fabrikam.com#EXT#@contoso.onmicrosoft.com');
    expect(of('two-phones').phones.map(({ lastSync }) => lastSync)).toEqual([
      '2026-09-21T10:00:00.000Z',
      '2026-11-20T09:23:00.000Z',
    ]);
    expect(of('grace-period').phone).toMatchObject({ compliance: 'inGracePeriod', graceUntil: '2026-11-23T10:00:00.000Z' });
    expect(Object.values(of('sso-conflict').phone.configurationStates)).toEqual(['conflict']);
    expect(of('sso-conflict').phone).toMatchObject({ registered: false, apps: { [authenticatorAppId]: 'installed' } });
    expect(of('no-method')).toMatchObject({ methods: [{ kind: 'password' }], phones: [] });
    expect(of('locked').locked).toBe(true);
    expect(of('lost-phone')).toMatchObject({
      methods: [{ kind: 'password' }, { kind: 'microsoftAuthenticator', name: 'Malik’s iPhone 12' }],
      phone: { model: 'iPhone 17', apps: { [authenticatorAppId]: 'failed' } },
    });
  });

  it('lets in exactly the people whose story says so', () => {
    const refused = personas
      .filter((persona) => refusalOf(state, personByKey(state, persona.key)!, start) !== null)
      .map((persona) => persona.key);

    expect(refused).toEqual([
      'no-licence',
      'disabled',
      'no-profile',
      'wrong-profile',
      'device-limit',
      'personal-blocked',
      'conditional-access',
      'guest',
      'locked',
    ]);
  });
});

describe('the tenant', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contoso-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const at = (date: Date) => createTenant({ now: () => date, dataDir: folder });
  const devicesOf = (tenant: ReturnType<typeof at>) => tenant.state.devices.filter((device) => device.userId === personas[0]!.id);

  it('outlives a restart', async () => {
    const first = at(start);
    act(first, 'ready', 'finish');
    await first.close();

    const second = at(start);

    expect(devicesOf(second)).toHaveLength(1);
    expect(second.state.phones.ready?.screen).toBe('ready');
    expect(readdirSync(folder)).toEqual(['sandbox-tenant.json']);
  });

  it('writes by itself within a moment', async () => {
    const tenant = at(start);
    act(tenant, 'ready', 'next');

    await new Promise((resolve) => setTimeout(resolve, 220));

    expect(readdirSync(folder)).toEqual(['sandbox-tenant.json']);
    await tenant.close();
  });

  it('stands still while it is off for long', async () => {
    const first = at(start);
    act(first, 'ready', 'finish');
    await first.close();
    const nextWeek = new Date('2026-11-27T10:00:00Z');

    const second = at(nextWeek);

    expect(devicesOf(second)[0]?.enrolledAt).toBe(nextWeek.toISOString());
  });

  it('starts afresh from a damaged file', () => {
    writeFileSync(join(folder, 'sandbox-tenant.json'), '{"shape":1,');

    expect(at(start).state.people.length).toBeGreaterThan(140);
  });

  it('goes back to the first day, and tells whoever listens', () => {
    const tenant = createTenant({ now: () => start, dataDir: null });
    let told = 0;
    const stop = tenant.onChange(() => {
      told += 1;
    });

    act(tenant, 'ready', 'next');
    tenant.reset();
    stop();
    act(tenant, 'ready', 'next');

    expect(told).toBe(2);
    expect(tenant.state.phones.ready?.screen).toBe('settings');
  });
});
