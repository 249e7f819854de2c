import * as fc from 'fast-check';
import { plain } from '../../src/cards/plain.ts';
import { decided, diagnose } from '../../src/diagnosis/diagnose.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { UsherError } from '../../src/errors.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { now, refusing, run } from '../checks/person.ts';
import { appRow, inWaves, methodRow, paths, personIn, phoneRow, signInRow, ssoStateRow, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const of = (changes: Record<string, unknown> = {}) => diagnose(run(personIn(changes)), 'en', 'Europe/Stockholm');
const signIns = (...rows: object[]) => ({ [paths.signIns]: { value: rows } });
const failed = (code: number, changes: object = {}) => signIns(signInRow('2026-11-23T09:00:00Z', code, changes));
const disabled = { [paths.user]: { id: 'x', accountEnabled: false, userPrincipalName: 'ada@contoso.com' } };
const noPhone = { [paths.devices]: [] };
const pending = { [paths.allAppStates]: [appRow('pendingInstall')] };
const notLinked = { [paths.devices]: [phoneRow({ azureADRegistered: false })] };
const wrongSetting = { [paths.configurationStates]: [ssoStateRow('conflict')] };

describe('somebody healthy', () => {
  it('hears that nothing was found, what was looked at and when', async () => {
    const found = await of();

    expect(found).toMatchObject({ findings: [], unknown: [], asOf: now.toISOString() });
    expect(found.headline).toBe('In what I can see, I found nothing that stops you.');
    expect(found.clear).toContainEqual({ rule: 'account-disabled', title: expect.any(String) });
    expect(found.freshness).toContain('As of 11:00');
    expect(found.freshness).toContain('2 to 15 minutes behind');
  });
});

describe('the first cause', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['the account is disabled and much else is wrong', { ...disabled, ...noPhone }, 'account-disabled', 'certain'],
    ['there is no licence and no phone', { [paths.licences]: [], ...noPhone }, 'intune-licence', 'certain'],
    ['there is no phone', noPhone, 'no-phone', 'medium'],
    ['there is no phone, and a rule wants one', { ...noPhone, ...failed(530003) }, 'conditional-access', 'high'],
    ['Authenticator is pending', pending, 'authenticator-state', 'low'],
    ['Authenticator is pending, and the log wants it', { ...pending, ...failed(50127) }, 'authenticator-state', 'high'],
    ['a rule blocks, and Authenticator is pending', { ...pending, ...failed(53003) }, 'conditional-access', 'certain'],
    [
      'the phone does not comply, and the log says so too',
      { [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })], ...failed(53000) },
      'phone-not-compliant',
      'high',
    ],
    ['the account is locked', failed(50053), 'account-locked', 'high'],
    ['the phone is not linked', notLinked, 'not-registered', 'high'],
  ])('when %s', async (_when, changes, rule, confidence) => {
    const { findings, headline } = await of(changes);

    expect(findings[0]).toMatchObject({ rule, confidence });
    expect(headline).toBe(findings[0]?.cause);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['Authenticator that is pending', { ...notLinked, ...pending }, ['authenticator-state', 'not-registered']],
    ['a setting in conflict', { ...notLinked, ...wrongSetting }, ['sso-policy', 'not-registered']],
  ])('is %s, before the missing link that it explains', async (_what, changes, order) => {
    const { findings } = await of(changes);

    expect(findings.map(({ rule }) => rule)).toEqual(order);
  });
});

describe('what cannot be seen', () => {
  it('is named with the reason, and for IT with the permission and the request', async () => {
    const refused = new UsherError('graph-forbidden', 'refused', { details: { requestId: 'r-1' } });
    const found = await of({ [paths.signIns]: refused });

    expect(found.findings).toEqual([]);
    expect(found.unknown).toContainEqual({
      rule: 'sign-in-log',
      title: 'Your sign-ins of the last 24 hours',
      reason: 'forbidden',
      said: 'I am not allowed to look at this in your company.',
      forIt: expect.stringContaining('AuditLog.Read.All'),
      permissions: ['AuditLog.Read.All'],
      requestId: 'r-1',
    });
    expect(found.headline).toContain('I could not look at everything');
  });

  it.each(['graph-forbidden', 'graph-unavailable', 'graph-no-premium', 'graph-busy'] as const)(
    'is everything when every read ends with %s: no cause, nothing fine',
    async (code) => {
      const found = await diagnose(run(refusing(code)), 'en', 'UTC');

      expect(found).toMatchObject({ findings: [], clear: [] });
      expect(found.unknown.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
      expect(found.headline).toContain('I cannot tell');
    },
  );

  it('never makes a rule surer: with any reads failing, no cause appears where there was none', async () => {
    const broken = fc.subarray(Object.values(paths));
    const code = fc.constantFrom('graph-forbidden' as const, 'graph-unavailable' as const, 'graph-busy' as const);

    await fc.assert(
      fc.asyncProperty(broken, code, async (failing, why) => {
        const answers = tenant(Object.fromEntries(failing.map((path) => [path, new UsherError(why, 'refused')])));
        const all = await decided(run(fakeGraph(answers)), rules);

        expect(all.filter(({ verdict }) => verdict.kind === 'cause')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** What was asked in which wave. */
async function wavesOf(changes: Record<string, unknown>): Promise<{ count: number; asked: string[][] }> {
  const asked: string[][] = [];
  const inner = personIn(changes);
  const note = (path: string): void => {
    (asked[waves() - 1] ??= []).push(path);
  };
  const { graph, waves } = inWaves({
    get: (path, options) => (note(path), inner.get(path, options)),
    list: (path, options) => (note(path), inner.list(path, options)),
    ask: (path, body, options) => (note(path), inner.ask(path, body, options)),
  });
  await diagnose(run(graph), 'en', 'UTC');
  return { count: waves(), asked };
}

const slow = [paths.signIns, paths.methods, paths.installReport, paths.policies, paths.configurationStates];

describe('the rounds of questions', () => {
  it.each<[string, Record<string, unknown>]>([
    ['somebody healthy', {}],
    ['a phone that does not comply', { [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })] }],
    ['nobody’s phone', noPhone],
    ['everything about the phone at once', { ...notLinked, ...wrongSetting, [paths.allAppStates]: [appRow('failed')] }],
  ])('are at most two for %s', async (_whom, changes) => {
    expect((await wavesOf(changes)).count).toBeLessThanOrEqual(2);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a disabled account', disabled],
    ['a missing licence', { [paths.licences]: [] }],
  ])('end with the first after %s', async (_cause, changes) => {
    expect((await wavesOf(changes)).count).toBe(1);
  });

  it('never ask the log, the ways to confirm or a report in the first', async () => {
    const { asked } = await wavesOf({ ...notLinked, [paths.allAppStates]: [appRow('failed')] });

    expect(asked[0]?.filter((path) => slow.includes(path))).toEqual([]);
    expect(asked[1]).toEqual(expect.arrayContaining([paths.signIns, paths.methods, paths.installReport]));
  });

  it('leave out what cannot change the answer', async () => {
    const { asked } = await wavesOf({});

    expect(asked[1]).toContain(paths.signIns);
    expect(asked.flat()).not.toContain(paths.methods);
    expect(asked.flat()).not.toContain(paths.installReport);
    expect(asked.flat()).not.toContain(paths.policies);
  });

  it('are both asked where something certain is not it, as the person says', async () => {
    const found = await diagnose({ ...run(personIn(disabled)), evenIfCertain: true }, 'en', 'Europe/Stockholm');

    expect(found.findings[0]?.rule).toBe('account-disabled');
    expect(found.clear.map(({ rule }) => rule)).toContain('sign-in-log');
  });

  it('name the rules that were not needed', async () => {
    expect((await of(disabled)).notLookedAt).toEqual(
      expect.arrayContaining(['sign-in-log', 'sign-in-methods', 'not-registered']),
    );
  });
});

describe('a question that hangs', () => {
  const forever = () => new Promise(() => undefined);
  const impatient = { firstRoundMs: 300, bothRoundsMs: 600 };

  it('in the first round still lets the second ask what it can', async () => {
    const graph = fakeGraph(tenant({ [paths.devices]: forever, ...failed(53003) }));
    const hanging: GraphReader = {
      ...graph,
      list: (path, options) => (path === paths.devices ? (forever() as never) : graph.list(path, options)),
    };

    const all = await decided(run(hanging), rules, impatient);
    const verdictOf = (id: string) => all.find(({ rule }) => rule.id === id)?.verdict;

    expect(verdictOf('conditional-access')).toMatchObject({ kind: 'cause', case: 'companyRule' });
    expect(verdictOf('no-phone')).toEqual({ kind: 'unknown', reason: 'unavailable' });
  });

  it('in the second round takes no longer than both may', async () => {
    const graph = fakeGraph(tenant());
    const hanging: GraphReader = {
      ...graph,
      get: (path, options) => (path === paths.signIns ? (forever() as never) : graph.get(path, options)),
    };

    const all = await decided(run(hanging), rules, impatient);

    expect(all.find(({ rule }) => rule.id === 'sign-in-log')?.verdict).toEqual({ kind: 'unknown', reason: 'unavailable' });
    expect(all.find(({ rule }) => rule.id === 'no-phone')?.verdict).toEqual({ kind: 'clear' });
  });
});

it('warns of the slow sign-in log only where that could change the answer', async () => {
  const [certain, likely] = [await of(disabled), await of(noPhone)];

  expect(certain.freshness).not.toContain('sign-in log');
  expect(likely.freshness).toContain('sign-in log');
});

it('says how old the word of the phone is', async () => {
  expect((await of(notLinked)).freshness).toContain('Your phone last reported on November 23 at 10:30 AM.');
});

it('leaves names as they are, so that a card escapes the whole sentence', async () => {
  const { headline } = await of({ [paths.devices]: [phoneRow({ deviceName: '[x](https://evil)', azureADRegistered: false })] });

  expect(headline).toContain('“[x](https://evil)”');
  expect(plain(headline, 600)).not.toContain('[x](');
});

it('says when, in the person’s own time zone', async () => {
  expect((await of(failed(53003))).headline).toContain('on November 23 at 10:00');
});

it('does not say of a second device that it is the phone', async () => {
  const onPc = { deviceDetail: { operatingSystem: 'Windows 10' } };

  expect((await of(failed(53000, onPc))).headline).toContain('on another device');
});

it('keeps a person from deleting the only way to confirm', async () => {
  const ownCopy = {
    [paths.allAppStates]: [appRow('failed')],
    [paths.installReport]: {
      ...(tenant()[paths.installReport] as object),
      Values: [[phoneRow().id, phoneRow().userId, 2, '0x87D13B61']],
    },
    [paths.methods]: [methodRow('password'), methodRow('microsoftAuthenticator')],
  };

  expect(JSON.stringify((await of(ownCopy)).findings)).not.toMatch(/may delete|delete your own copy/);
});
