import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personas } from '../../../src/sandbox/tenant/personas.ts';
import { seedOrganisation } from '../../../src/sandbox/tenant/seed-organisation.ts';
import { createTenant } from '../../../src/sandbox/tenant/tenant.ts';
import { type GraphServer, startGraph } from '../graph/graph-server.ts';

const now = new Date('2026-11-20T10:00:00Z');
const idOf = (key: string) => personas.find((persona) => persona.key === key)!.id;

describe('a file of an older sandbox', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contoso-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (state: object) => {
    writeFileSync(join(folder, 'sandbox-tenant.json'), JSON.stringify({ shape: 1, savedAt: now.toISOString(), state }));
    return createTenant({ now: () => now, dataDir: folder }).state;
  };
  const old = {
    people: [
      {
        key: 'ready',
        id: idOf('ready'),
        name: 'Amara',
        address: 'amara@contoso.com',
        kind: 'Member',
        authenticatorOn: 'Her phone',
      },
      { key: 'no-licence', id: idOf('no-licence'), name: 'Tomás', address: 'tomas@contoso.com', authenticatorOn: null },
    ],
    devices: [{ id: 'd1', userId: idOf('ready'), name: 'Phone', enrolledAt: now.toISOString(), lastSync: now.toISOString() }],
    signIns: [
      {
        id: 's1',
        at: now.toISOString(),
        userId: idOf('ready'),
        code: 530001,
        policy: { name: 'Require a compliant phone', result: 'failure' },
      },
    ],
    enrollmentEvents: [],
    phones: { ready: { screen: 'ready', address: '', message: null, managed: true } },
  };

  it('gets the settings that an organisation has today', () => {
    expect(open(old).organisation).toEqual(seedOrganisation(now));
  });

  it('keeps what it says, in the shape of today', () => {
    const state = open(old);

    expect(state.people[0]).toMatchObject({ mail: 'amara@contoso.com', deleted: false });
    expect(state.people[0]!.methods.map(({ kind, name }) => [kind, name])).toEqual([
      ['password', ''],
      ['microsoftAuthenticator', 'Her phone'],
    ]);
    expect(state.people[1]!.methods.map(({ kind }) => kind)).toEqual(['password']);
    expect(state.devices[0]).toMatchObject({ id: 'd1', managementState: 'managed', appsReported: true, nulls: [] });
    expect(state.signIns.find(({ id }) => id === 's1')!.policies).toEqual([
      { name: 'Require a compliant phone', result: 'failure', controls: ['RequireCompliantDevice'] },
    ]);
    expect(state.phones.ready?.screen).toBe('ready');
  });

  it('gains the people who joined since, with their phones', () => {
    const state = open(old);

    expect(personas.filter(({ key }) => state.people.every((person) => person.key !== key))).toEqual([]);
    expect(state.devices.filter(({ userId }) => userId === idOf('two-phones'))).toHaveLength(2);
    expect(state.phones['two-phones']?.managed).toBe(true);
  });
});

it('keeps changed settings over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'contoso-'));
  const first = createTenant({ now: () => now, dataDir: folder });
  first.change(({ organisation }) => {
    organisation.mdmAuthority = 'sccm';
    organisation.pushCertificate = null;
  });
  await first.close();

  const { organisation } = createTenant({ now: () => now, dataDir: folder }).state;

  expect(readFileSync(join(folder, 'sandbox-tenant.json'), 'utf8')).toContain('"sccm"');
  expect([organisation.mdmAuthority, organisation.pushCertificate]).toEqual(['sccm', null]);
  rmSync(folder, { recursive: true });
});

it('is as on the first day after a reset, whatever was changed in place', () => {
  const tenant = createTenant({ now: () => now, dataDir: null });
  const before = JSON.stringify(tenant.state);

  tenant.change((state) => {
    state.people.forEach((person) => person.methods.splice(0));
    state.devices.forEach((device) => device.nulls.push('model'));
    state.organisation.applications.forEach((app) => app.targets.splice(0));
  });
  tenant.reset();

  expect(JSON.stringify(tenant.state)).toBe(before);
});

describe('the state from outside', () => {
  let graph: GraphServer;

  beforeEach(async () => {
    graph = await startGraph();
  });

  afterEach(() => graph.close());

  it('is read, changed and written back', async () => {
    const { body: state } = await graph.call('GET', '/api/state');
    state.people[0].enabled = false;
    state.organisation.mdmAuthority = 'unknown';

    const { status } = await graph.call('PUT', '/api/state', { body: state });

    expect(status).toBe(204);
    expect(graph.sandbox.tenant.state).toEqual(state);
    expect((await graph.get(`/v1.0/users/${state.people[0].id}?$select=accountEnabled`)).body.accountEnabled).toBe(false);
  });

  it('is the one that the owner of the sandbox holds', async () => {
    graph.sandbox.tenant.change((state) => {
      state.organisation.mdmAuthority = 'sccm';
    });

    expect((await graph.call('GET', '/api/state')).body.organisation.mdmAuthority).toBe('sccm');
  });

  it.each([
    ['nothing', {}, 'The state has no list "people".'],
    ['a person without an id', { people: [{ name: 'A' }] }, 'people[0] needs the text "id".'],
    ['settings of another kind', { organisation: { profiles: {} } }, 'organisation.profiles is no list.'],
    ['a device that is no object', { devices: [7] }, 'devices[0] is no object.'],
    ['a null where a list belongs', { organisation: { domains: null } }, 'organisation.domains is no list.'],
  ])('is refused with %s', async (_what, wanted, error) => {
    const empty = { people: [], devices: [], signIns: [], enrollmentEvents: [] };
    const state = Object.keys(wanted).length === 0 ? {} : { ...empty, ...wanted };
    const before = JSON.stringify(graph.sandbox.tenant.state);

    const { status, body } = await graph.call('PUT', '/api/state', { body: state });

    expect([status, body.error]).toEqual([400, error]);
    expect(JSON.stringify(graph.sandbox.tenant.state)).toBe(before);
  });
});
