import * as fc from 'fast-check';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { UsherError } from '../../src/errors.ts';
import { plain } from '../../src/cards/plain.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { now, refusing, run } from '../checks/person.ts';
import { appRow, inWaves, paths, personIn, phoneRow, signInRow, tenant } from '../checks/tenant.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { runRule } from './run-rule.ts';

const of = (changes: Record<string, unknown> = {}) => diagnose(run(personIn(changes)), 'en', 'Europe/Stockholm');
const signIns = (...rows: object[]) => ({ [paths.signIns]: { value: rows } });
const disabled = { [paths.user]: { id: 'x', accountEnabled: false, userPrincipalName: 'ada@contoso.com' } };
const noPhone = { [paths.devices]: [] };

describe('the headline', () => {
  it('is empty for somebody healthy, with what was looked at and when', async () => {
    const found = await of();

    expect(found).toMatchObject({ headline: null, findings: [], unknown: [], asOf: now });
    expect(found.clear).toContain('Your work account');
    expect(found.summary).toBe('In what I can see, I found nothing that stops you.');
    expect(found.freshness).toContain('As of 11:00');
    expect(found.freshness).toContain('2 to 15 minutes behind');
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['the account is disabled and much else is wrong', { ...disabled, ...noPhone }, 'account-disabled', 'certain'],
    ['there is no licence and no phone', { [paths.licences]: [], ...noPhone }, 'intune-licence', 'certain'],
    ['there is no phone', noPhone, 'no-phone', 'likely'],
    [
      'there is no phone, and the log asks for one',
      { ...noPhone, ...signIns(signInRow('2026-11-23T09:00:00Z', 530003)) },
      'no-phone',
      'likely',
    ],
    ['Authenticator is pending', { [paths.appStates]: appRow('pendingInstall') }, 'authenticator-state', 'likely'],
    [
      'a rule blocks, and Authenticator is pending',
      { [paths.appStates]: appRow('pendingInstall'), ...signIns(signInRow('2026-11-23T09:00:00Z', 53003)) },
      'sign-in-log',
      'certain',
    ],
    [
      'the phone does not comply, and the log says so too',
      { [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })], ...signIns(signInRow('2026-11-23T09:00:00Z', 53000)) },
      'phone-not-compliant',
      'likely',
    ],
  ])('when %s', async (_when, changes, rule, confidence) => {
    const { headline } = await of(changes);

    expect(headline).toMatchObject({ rule, verdict: { confidence } });
    expect(headline?.next).not.toBe('');
  });

  it('comes first among all findings', async () => {
    const { headline, findings } = await of({ ...noPhone, ...signIns(signInRow('2026-11-23T09:00:00Z', 53003)) });

    expect(findings.map(({ rule }) => rule)).toEqual(['sign-in-log', 'no-phone']);
    expect(headline).toBe(findings[0]);
  });
});

it('warns of the slow sign-in log only where that could change the answer', async () => {
  const [certain, likely] = [await of(disabled), await of(noPhone)];

  expect(certain.freshness).not.toContain('sign-in log');
  expect(likely.freshness).toContain('sign-in log');
});

describe('what cannot be seen', () => {
  it('is named with the reason, and for IT with the permission', async () => {
    const found = await of({ [paths.signIns]: new UsherError('graph-forbidden', 'refused') });

    expect(found.headline).toBeNull();
    expect(found.unknown).toEqual([
      {
        rule: 'sign-in-log',
        title: 'Your sign-ins of the last 24 hours',
        reason: 'I am not allowed to look at this in your company.',
        forIt: expect.stringContaining('AuditLog.Read.All'),
      },
    ]);
    expect(found.summary).toContain('I could not look at everything');
  });

  it.each(['graph-forbidden', 'graph-unavailable', 'graph-no-premium'] as const)(
    'is everything when every read ends with %s: no cause, nothing fine',
    async (code) => {
      const found = await diagnose(run(refusing(code)), 'en', 'UTC');

      expect(found).toMatchObject({ headline: null, findings: [], clear: [] });
      expect(found.unknown).toHaveLength(rules.length);
      expect(found.summary).toContain('I cannot tell');
    },
  );

  it('never makes a rule surer: with any reads failing, no new cause and no certainty appears', async () => {
    const broken = fc.subarray(Object.values(paths));
    const code = fc.constantFrom('graph-forbidden' as const, 'graph-unavailable' as const);

    await fc.assert(
      fc.asyncProperty(broken, code, async (failing, why) => {
        const answers = tenant(Object.fromEntries(failing.map((path) => [path, new UsherError(why, 'refused')])));
        const verdicts = await Promise.all(rules.map((rule) => runRule(rule, fakeGraph(answers))));

        expect(verdicts.filter(({ kind }) => kind === 'cause')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it('needs at most two dependent round trips', async () => {
  const { graph, waves } = inWaves(personIn({ [paths.devices]: [phoneRow({ complianceState: 'noncompliant' })] }));

  await diagnose(run(graph), 'en', 'UTC');

  expect(waves()).toBe(2);
});

it('leaves names as they are, so that a card escapes the whole sentence', async () => {
  const { headline } = await of({ [paths.devices]: [phoneRow({ deviceName: '[x](https://evil)', azureADRegistered: false })] });

  expect(headline?.cause).toContain('“[x](https://evil)”');
  expect(plain(headline?.cause ?? '', 600)).not.toContain('[x](');
});

it('says when, in the person’s own time zone', async () => {
  const { headline } = await of(signIns(signInRow('2026-11-23T09:00:00Z', 53003)));

  expect(headline?.cause).toContain('on November 23 at 10:00');
});

describe('the words of a rule', () => {
  const slots = Object.fromEntries(
    ['account', 'phone', 'policies', 'read', 'category', 'log', 'app', 'name', 'hint', 'token']
      .map((slot): [string, string | number] => [slot, 'x'])
      .concat(['at', 'count', 'phones', 'code', 'policyCount'].map((slot) => [slot, 2])),
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s hold no Markdown and no leftover slot', (_id, rule) => {
    for (const key of Object.keys(rule.text)) {
      const sentence = wordsFor('test', rule.text, 'en')(key, slots);

      expect(sentence).not.toMatch(/[{}*`]/);
      expect(sentence.length).toBeLessThan(600);
    }
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s give every cause one next step and words for IT', (_id, rule) => {
    const causes = Object.keys(rule.text).filter((key) => key !== 'title' && !/(Next|It)$/.test(key));

    expect(causes.filter((key) => !(`${key}Next` in rule.text))).toEqual([]);
    expect('anyIt' in rule.text ? [] : causes.filter((key) => !(`${key}It` in rule.text))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s never tell an employee to remove or enroll again', (_id, rule) => {
    const next = Object.entries(rule.text).filter(([key]) => key.endsWith('Next'));

    expect(next.filter(([, said]) => /remove management|unenroll|factory|reset your phone/i.test(said))).toEqual([]);
  });
});
