import { type AuthenticatorFacts, authenticatorState } from '../../src/diagnosis/authenticator-state.ts';
import { UsherError } from '../../src/errors.ts';
import type { AuthenticatorState } from '../../src/checks/authenticator-on.ts';
import type { MethodKind } from '../../src/graph/sign-in-methods.ts';
import { ago, days, device, now, refusing, vppId } from '../checks/person.ts';
import { appRow, installReport, methodRow, paths, personIn, phoneRow, signInRow, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { runRule } from './run-rule.ts';
import { signIn } from './sign-in.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const on = (state: AuthenticatorState, changes: Parameters<typeof device>[0] = {}) => ({
  phone: device(changes),
  state,
  failedAppId: null,
});
const decide = (state: AuthenticatorState, changes: Partial<AuthenticatorFacts> = {}, phone: Parameters<typeof device>[0] = {}) =>
  authenticatorState.decide({ phones: [on(state, phone)], signIns: [], methods: null, reason: null, ...changes }, now);
const methods = (...kinds: MethodKind[]) => kinds.map((kind) => ({ kind, name: '' }));
const ownCopy = { kind: 'ownCopy', hex: '0x87D13B61', detail: '' } as const;
const inTenant = (changes: Record<string, unknown>) => runRule(authenticatorState, personIn(changes));

describe('a company copy that has not arrived', () => {
  it.each([
    ['pending', 'pending', 'employee', 'check-again'],
    ['failed', 'failed', 'it', 'tell-it'],
    ['not-assigned', 'unassigned', 'it', 'tell-it'],
  ] as const)('is only asked about when it is %s, for a copy of one’s own is invisible', (state, found, actsOn, action) => {
    const verdict = decide(state);

    expect(told(authenticatorState, verdict)).toEqual([found, 'low', action, actsOn]);
    expect(findingOf(authenticatorState, verdict).question?.text).toBe('Is Authenticator on your phone?');
    expect(answerOf(authenticatorState, verdict, 'yes').cause).toContain('You have Authenticator on the phone');
  });

  it.each([50127, 501271])('is likely the cause when the log says %s', (code) => {
    expect(told(authenticatorState, decide('not-assigned', { signIns: [signIn(5, code)] }))[1]).toBe('high');
  });

  it('is not when that sign-in worked later, or was on a computer', () => {
    expect(told(authenticatorState, decide('pending', { signIns: [signIn(1, 0), signIn(5, 50127)] }))[1]).toBe('low');
    expect(told(authenticatorState, decide('pending', { signIns: [signIn(5, 50127, { system: 'other' })] }))[1]).toBe('low');
  });

  it('is likely the cause of a missing link, when the phone speaks to the company', () => {
    const open = { registered: false, registrationState: 'not-registered' } as const;

    expect(told(authenticatorState, decide('pending', {}, open))[1]).toBe('high');
    expect(told(authenticatorState, decide('pending', {}, { ...open, lastSync: ago(days(3)) }))[1]).toBe('low');
    expect(told(authenticatorState, decide('not-assigned', {}, open))[1]).toBe('low');
  });

  it('is never called "not installed"', () => {
    const said = Object.entries(authenticatorState.text).filter(([key]) => !key.endsWith('It'));

    expect(said.filter(([, sentence]) => /not installed on|uninstalled/i.test(sentence))).toEqual([]);
  });
});

describe('the four facts', () => {
  it('are told apart: the company’s copy, a way to confirm and on which phone, a passkey, the link', () => {
    const { cause } = findingOf(
      authenticatorState,
      decide('pending', {
        methods: [
          { kind: 'authenticator', name: 'Old iPhone' },
          { kind: 'passkey-in-authenticator', name: '' },
        ],
      }),
    );

    expect(cause).toContain('still on its way to “Ada’s iPhone”');
    expect(cause).toContain('A copy of your own I cannot see');
    expect(cause).toContain('confirm your sign-ins on “Old iPhone”, which is another matter');
    expect(cause).toContain('So is a passkey in Authenticator');
    expect(cause).toContain('linked to your work account');
    expect(cause.length).toBeLessThan(600);
  });

  it('leave out what could not be read', () => {
    expect(findingOf(authenticatorState, decide('pending', { methods: null })).cause).not.toContain('confirm your sign-ins');
    expect(findingOf(authenticatorState, decide('pending', { methods: [] })).cause).toContain('not set up to confirm');
  });

  it('never let a way to confirm pass for an installation', () => {
    expect(decide('unknown', { methods: methods('authenticator') })).toEqual(notReported);
  });
});

describe('a copy of one’s own that is in the way', () => {
  it.each(['phone', 'passkey', 'computer', 'temporary-pass'] as const)(
    'may be deleted when %s confirms a sign-in as well',
    (kind) => {
      const verdict = decide('failed', { reason: ownCopy, methods: methods('password', 'authenticator', kind) });

      expect(told(authenticatorState, verdict)).toEqual(['ownCopy', 'low', 'check-again', 'employee']);
      expect(answerOf(authenticatorState, verdict, 'yes').next).toContain('delete your own copy');
    },
  );

  it.each([
    ['Authenticator is the only way', methods('password', 'authenticator')],
    ['the only other way lives in Authenticator', methods('authenticator', 'passkey-in-authenticator')],
    ['the other way is a code app, which may be Authenticator', methods('authenticator', 'code-app')],
    ['there is only an e-mail address', methods('password', 'email')],
    ['the other way is of a kind we do not know', methods('authenticator', 'other')],
    ['nothing is registered', []],
    ['the ways could not be read', null],
  ])('stays and goes to a human when %s', (_when, known) => {
    const verdict = decide('failed', { reason: ownCopy, methods: known, signIns: [signIn(5, 50127)] });
    const found = findingOf(authenticatorState, verdict);
    const everything = JSON.stringify([found, authenticatorState.cases]);

    expect(found).toMatchObject({ case: 'ownCopyKept', actsOn: 'it', action: 'tell-it' });
    expect(found.next).toContain('Please do not delete Authenticator');
    expect(everything).not.toMatch(/delete your own copy|may delete/);
    expect(found.forIt).toContain('Temporary Access Pass');
  });

  it('is only asked about until the log agrees, for it may be enough', () => {
    const verdict = decide('failed', { reason: ownCopy, methods: methods('phone') });

    expect(findingOf(authenticatorState, verdict).question?.text).toContain('although you have it');
    expect(answerOf(authenticatorState, verdict, 'no').next).toContain('Open Authenticator once');
  });
});

describe('why an install failed', () => {
  const failedIn = (changes: Record<string, unknown>) => inTenant({ [paths.allAppStates]: [appRow('failed')], ...changes });

  it.each([
    ['0x87D13B62', 'refused'],
    ['0x87D13B66', 'refused'],
    ['0x87D13B64', 'failed'],
    ['0x87D13BA9', 'failed'],
    ['0x87D13B61', 'ownCopyKept'],
  ])('%s is %s', async (hex, found) => {
    expect(await failedIn({ [paths.installReport]: installReport(hex) })).toMatchObject({ case: found, facts: { hex } });
  });

  it('lets the guard read the ways to confirm', async () => {
    const verdict = await failedIn({
      [paths.installReport]: installReport('0x87D13B61'),
      [paths.methods]: [methodRow('password'), methodRow('microsoftAuthenticator'), methodRow('phone')],
    });

    expect(verdict).toMatchObject({ case: 'ownCopy', facts: { way: 'phone' } });
  });

  it.each(['installReport', 'methods', 'signIns'] as const)(
    'still tells what Intune said when %s cannot be read',
    async (path) => {
      expect(await failedIn({ [paths[path]]: new UsherError('graph-forbidden', 'refused') })).toMatchObject({ case: 'failed' });
    },
  );
});

it('is clear when it is installed on every phone, and cannot tell when Intune does not say', () => {
  expect(decide('installed')).toEqual(clear);
  expect(decide('unknown')).toEqual(notReported);
  expect(authenticatorState.decide({ phones: [], signIns: null, methods: null, reason: null }, now)).toEqual(skipped);
});

it('does not believe a missing line right after enrollment, nor a phone that Intune has not listed', async () => {
  const young = phoneRow({ enrolledDateTime: '2026-11-23T09:50:00Z' });

  expect(
    await inTenant({ [paths.devices]: [young], [paths.allAppStates]: [{ ...appRow('installed'), mobileAppList: [] }] }),
  ).toEqual(notReported);
  expect(await inTenant({ [paths.allAppStates]: [] })).toEqual(notReported);
});

it('does not take an unknown word of Intune’s for a cause', async () => {
  expect(await inTenant({ [paths.allAppStates]: [appRow('unknownFutureValue')] })).toEqual(notReported);
});

it('looks at the three newest phones and names the one', async () => {
  const phone = (id: string, enrolled: string) => phoneRow({ id, deviceName: id, enrolledDateTime: enrolled });
  const states = (id: string, state: string) => ({ ...appRow(state), managedDeviceIdentifier: id });
  const verdict = await inTenant({
    [paths.devices]: ['a', 'b', 'c', 'd'].map((id, index) => phone(id, `2026-11-1${9 - index}T08:00:00Z`)),
    [paths.allAppStates]: [
      states('a', 'installed'),
      states('b', 'installed'),
      states('c', 'pendingInstall'),
      states('d', 'failed'),
    ],
  });

  expect(verdict).toMatchObject({ case: 'pending', facts: { phone: 'c' } });
});

it('asks neither the log, the ways to confirm nor the report when it is installed', async () => {
  const graph = fakeGraph(tenant());

  await runRule(authenticatorState, graph);

  expect(graph.asked.map(({ path }) => path).sort()).toEqual([paths.apps, paths.allAppStates, paths.devices].sort());
});

it('asks for the report of the one that failed, of several in the tenant', async () => {
  const second = '11111111-8c44-4d39-9a6b-6a0f5e1d2c77';
  const [app] = tenant()[paths.apps] as object[];
  const [listed] = appRow('failed').mobileAppList;
  const rows = [{ ...listed, applicationId: second, mobileAppIntent: 'available', installState: 'notInstalled' }, listed];
  const graph = fakeGraph(
    tenant({
      [paths.apps]: [{ ...app, id: second }, app],
      [paths.allAppStates]: [{ ...appRow('failed'), mobileAppList: rows }],
    }),
  );

  await runRule(authenticatorState, graph);

  expect(JSON.stringify(graph.asked.find(({ path }) => path === paths.installReport)?.body)).toContain(vppId);
});

it('reads the report only for an install that failed', async () => {
  const graph = fakeGraph(tenant({ [paths.allAppStates]: [appRow('pendingInstall')] }));

  await runRule(authenticatorState, graph);

  expect(graph.asked.map(({ path }) => path)).not.toContain(paths.installReport);
});

it('counts the newest failed sign-in from the real log', async () => {
  const verdict = await inTenant({
    [paths.allAppStates]: [appRow('pendingInstall')],
    [paths.signIns]: { value: [signInRow('2026-11-23T09:55:00Z', 50127)] },
  });

  expect(verdict).toMatchObject({ case: 'pending', confidence: 'high', facts: { inLog: 1 } });
});

it('cannot tell when Graph refuses', async () => {
  expect(await runRule(authenticatorState, refusing('graph-forbidden'))).toEqual({ kind: 'unknown', reason: 'forbidden' });
});
