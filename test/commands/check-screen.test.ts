import type { ToldTenantCheck, ToldTenantFinding } from '../../src/checks/tenant/tell-tenant-check.ts';
import { type Readiness, readinessScreen } from '../../src/commands/check/screen.ts';
import { wordsOf } from '../cards/cards.ts';

const now = new Date('2026-11-25T09:00:00Z');
const finding = (changes: Partial<ToldTenantFinding> = {}): ToldTenantFinding => ({
  status: 'fail',
  case: 'broken',
  finding: 'It is broken.',
  fix: 'Mend it.',
  facts: {},
  asOf: now.toISOString(),
  reason: null,
  requestId: null,
  ...changes,
});
const check = (id: string, findings: ToldTenantFinding[] = [finding()]): ToldTenantCheck => ({
  id,
  status: findings[0]!.status,
  title: `All is well with ${id}`,
  why: 'It matters.',
  link: 'https://learn.microsoft.com/x',
  features: ['usher'],
  usesBeta: false,
  permissions: [],
  findings,
});
const draw = (checks: ToldTenantCheck[], changes: Partial<Readiness> = {}) =>
  readinessScreen({ checks, total: checks.length, before: {}, asked: 'all', now, ...changes }, { locale: 'en', timeZone: 'UTC' })
    .content;
const sizeOf = (content: unknown): number => Buffer.byteLength(JSON.stringify(content), 'utf16le');
const most = 28 * 1024;

it('shows what fails, then warnings, then what could not be told, then what is fine, each under its word', () => {
  const unknown = finding({ status: 'unknown', asOf: null, reason: 'forbidden' });

  const words = wordsOf(
    draw([
      check('fine', [finding({ status: 'pass', fix: '' })]),
      check('unseen', [unknown]),
      check('doubtful', [finding({ status: 'warn' })]),
      check('broken'),
    ]),
  );

  expect(words).toMatch(
    /1 check fails · 1 warning · 1 could not be told · 1 is fine[\s\S]*Failing\n[^\n]*broken[\s\S]*Warnings\n[^\n]*doubtful[\s\S]*Could not be told\n[^\n]*unseen[\s\S]*Fine: All is well with fine \(fine\)/,
  );
});

it('counts further findings of one check among many, and shows them when it is asked for alone', () => {
  const many = check(
    'vpp-token',
    Array.from({ length: 6 }, (_, index) => finding({ finding: `Token ${index} is broken.` })),
  );

  const among = wordsOf(draw([many, check('other')]));
  const alone = wordsOf(draw([many]));

  expect(among).toContain('3 more findings: **/check vpp-token**');
  expect(among).not.toContain('Token 3');
  expect(alone).toContain('Token 5 is broken.');
  expect(alone).not.toContain('more finding');
});

it('fits into a message whatever was found, and says what is left out', () => {
  const long = finding({ finding: 'f'.repeat(2000), fix: 'x'.repeat(2000) });
  const everything = draw(Array.from({ length: 17 }, (_, index) => check(`check-${index}`, [long, long, long, long])));
  const one = draw([
    check(
      'vpp-token',
      Array.from({ length: 40 }, () => long),
    ),
  ]);

  expect(sizeOf(everything)).toBeLessThan(most);
  expect(wordsOf(everything)).toMatch(
    /\d+ more checks do not fit in here\. Type \*\*\/check\*\* and a name, such as \*\*\/check check-\d+\*\*/,
  );
  expect(sizeOf(one)).toBeLessThan(most);
  expect(wordsOf(one)).toMatch(/\d+ more findings do not fit in here\. On the command line: usher check vpp-token/);
});

it('shows names as text', () => {
  const words = wordsOf(draw([check('x', [finding({ finding: 'Profile “**[x](http://e.example)**” is broken.' })])]));

  expect(words).toContain(String.raw`\*\*\[x\](http\://e.example)\*\*`);
});

it('names a change for the worse at its check, and for the better in one line', () => {
  const words = wordsOf(
    draw([check('worse'), check('better', [finding({ status: 'pass' })]), check('same')], {
      before: { worse: 'pass', better: 'fail', same: 'fail' },
    }),
  );

  expect(words).toContain('2 checks have changed since your last look. Better than last time: All is well with better.');
  expect(words.match(/Changed since your last look: it was fine\./g)).toHaveLength(1);
});

it('has neither a change nor a button before all are through', () => {
  const content = draw([check('broken')], { total: 2, before: { broken: 'pass' } });

  expect(wordsOf(content)).toContain('I am still looking: 1 of 2 checks are through.');
  expect(content.actions).toEqual([]);
});
