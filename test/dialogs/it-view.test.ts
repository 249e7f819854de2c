import { personVerdictCard } from '../../src/cards/person-verdict.ts';
import { rules } from '../../src/diagnosis/index.ts';
import { ruleNames } from '../../src/dialogs/diagnose/it-text.ts';
import { itViewOf } from '../../src/dialogs/diagnose/it-view.ts';
import type { Account } from '../../src/graph/users.ts';
import { verdictScreen } from '../../src/dialogs/on-behalf/screen.ts';
import { diagnosisOf, disabled, finding, noPhone, pending, unseen, wrongPassword } from './diagnoses.ts';

const now = new Date('2026-11-23T10:00:00Z');
const reader = { locale: 'en', timeZone: 'Europe/Amsterdam' };
const view = (...of: Parameters<typeof diagnosisOf>) => itViewOf(diagnosisOf(...of)(now), reader);

const account: Account = { id: 'ann-id', name: 'Ann', address: 'ann@contoso.com', enabled: true, kind: 'member' };
const screen = (...of: Parameters<typeof diagnosisOf>) =>
  verdictScreen(diagnosisOf(...of)(now), { account, told: 'told', reader });

it('has a name for every rule, and none for a rule that is gone', () => {
  expect(Object.keys(ruleNames).sort()).toEqual(rules.map(({ id }) => id).sort());
});

it.each([
  [[disabled], {}, 'Certain: Account'],
  [[pending], {}, 'Most likely: Managed Microsoft Authenticator'],
  [[noPhone], {}, 'Not sure: Managed devices'],
  [[], {}, 'Nothing found that stops this person'],
  [[], { unknown: [unseen('sign-in-log', 'x')] }, 'Nothing found, but not everything could be looked at'],
  [[], { unknown: [unseen('sign-in-log', 'x')], clear: [] }, 'Nothing could be looked at'],
])('says first how sure it is of what', (findings, rest, headline) => {
  expect(view(findings, rest).headline).toBe(headline);
});

it('gives the words of IT with the evidence behind them, in the time zone of the reader', () => {
  const at = Date.parse('2026-11-23T09:58:00Z');
  const evidence = { at, code: 53003, app: 'Outlook', requestId: 'r-1', correlationId: 'c-1', name: 'none', log: '–' };

  const [found] = view([finding('sign-in-log', 'You cannot.', { evidence, forIt: 'Look at the policy.' })]).findings;

  expect(found?.text).toBe('Look at the policy.');
  expect(found?.evidence.split(' · ')).toEqual([
    'As of 23 November, 10:42 AM'.replace('23 November', 'November 23'),
    'At November 23, 10:58 AM',
    'Code 53003',
    'App: Outlook',
    'Request id r-1',
    'Correlation id c-1',
    expect.stringContaining('Read from auditLogs/signIns'),
  ]);
});

it('leaves out what a log did not say', () => {
  const evidence = { requestId: '–', correlationId: '' };

  expect(view([finding('sign-in-log', 'x', { evidence })]).findings[0]?.evidence).not.toMatch(/Request id|Correlation/);
});

it.each([
  ['no-phone', true],
  ['intune-licence', false],
])('says of %s whether it rests on Graph beta: %s', (rule, beta) => {
  expect(view([finding(rule, 'x')]).findings[0]?.evidence.includes('Graph beta, which Microsoft may change')).toBe(beta);
});

it('tells IT what to ask, and what each answer means', () => {
  expect(view([noPhone]).findings[0]?.ask).toBe(
    'Ask the person: “Did you set up your phone for work?” Yes: For IT: Your phone is set up, and your company does not see it yet. No: For IT: Your phone is not set up for work yet.',
  );
});

it('names what is missing for what could not be seen, each reason once', () => {
  const { unknown } = view([], {
    unknown: [
      unseen('sign-in-log', 'x'),
      unseen('account-locked', 'x'),
      unseen('phone-silent', 'x', { reason: 'unavailable', forIt: 'Graph did not answer.', requestId: '' }),
    ],
  });

  expect(unknown).toEqual([
    {
      title: 'Sign-in log · Lock or risk on the account',
      text: 'Grant AuditLog.Read.All.',
      detail: 'Missing: AuditLog.Read.All · Request id request-9',
    },
    { title: 'Last check-in of the device', text: 'Graph did not answer.', detail: '' },
  ]);
});

it('lists what is fine and what was not looked at', () => {
  const { clear, notLookedAt } = view([disabled], { notLookedAt: ['sign-in-log', 'a-rule-of-tomorrow'] });

  expect(clear).toBe('Fine: Intune licence · Last check-in of the device');
  expect(notLookedAt).toBe('Not looked at: Sign-in log · a-rule-of-tomorrow');
});

it('makes names from Graph safe wherever they stand', () => {
  const bad = '[x](https://evil.example) **b** <at>all</at> \u202eabc';
  const evil: Account = { ...account, name: bad, address: bad };
  const found = finding('sign-in-log', bad, { forIt: bad, evidence: { app: bad, requestId: bad } });

  const card = verdictScreen(
    diagnosisOf([{ ...found, question: noPhone.question }], { unknown: [unseen('x', bad, { forIt: bad })] })(now),
    {
      account: evil,
      told: 'told',
      reader,
    },
  );

  const shown = JSON.stringify({ ...card.content, speak: '', fallbackText: '' });
  expect(shown).not.toMatch(/(?<!\\)\]\((?<!\\)|(?<!\\\\)<at>|\u202e/);
  expect(shown).not.toContain('"[x](https');
});

it.each([
  ['something the person can do alone', [wrongPassword], ['Check again', 'Tell the person what to do']],
  ['something only IT can do', [disabled], ['Check again']],
  ['a question first', [noPhone], ['Check again']],
  ['nothing', [], ['Check again']],
])('offers to tell the person where there is %s', (_what, findings, titles) => {
  const { actions } = screen(findings).content as { actions: { title: string; data: unknown }[] };

  expect(actions.map(({ title }) => title)).toEqual(titles);
  expect(actions.map(({ data }) => data)).toContainEqual({ person: 'ann-id', again: true, verb: 'command.diagnose' });
});

it('fits into a Teams message however much was found', () => {
  const long = 'x'.repeat(2000);
  const findings = rules.map(({ id }) =>
    finding(id, long, { forIt: long, evidence: { app: long, requestId: long, code: long } }),
  );
  const unknown = rules.map(({ id }) => unseen(id, long, { forIt: `${id} ${long}` }));

  const { content } = screen(findings, { unknown });

  expect(Buffer.byteLength(JSON.stringify(content), 'utf16le')).toBeLessThanOrEqual(28 * 1024);
  expect(JSON.stringify(content)).toMatch(/\d+ more things do not fit in here/);
});

it('is drawn from its data alone', () => {
  const { content } = personVerdictCard({
    title: 'Ann',
    account: '',
    headline: 'Nothing',
    findings: [],
    unknown: [],
    more: '',
    clear: '',
    notLookedAt: '',
    freshness: '',
    told: '',
    typed: '',
    buttons: [],
  });

  expect(JSON.stringify(content)).not.toMatch(/What I found|What I could not look at/);
});
