import { accountDisabled } from '../../src/diagnosis/account-disabled.ts';
import type { Account } from '../../src/graph/users.ts';
import { now, refusing } from '../checks/person.ts';
import { paths, personIn } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { clear, findingOf, notReported, type Told, told } from './told.ts';

const account = (changes: Partial<Account> = {}): Account => ({
  id: 'x',
  name: 'Ada',
  address: 'ada@contoso.com',
  enabled: true,
  kind: 'member',
  ...changes,
});
const decide = (changes: Partial<Account>) => accountDisabled.decide(account(changes), now);

it.each<[string, Account | null, Told]>([
  ['the account is disabled', account({ enabled: false }), ['disabled', 'certain', 'tell-it', 'it']],
  ['the directory has no such person', null, ['missing', 'high', 'tell-it', 'it']],
  ['the person is a guest', account({ kind: 'guest' }), ['guest', 'high', 'tell-it', 'it']],
  ['a guest is disabled', account({ kind: 'guest', enabled: false }), ['disabled', 'certain', 'tell-it', 'it']],
])('when %s', (_when, found, expected) => {
  expect(told(accountDisabled, accountDisabled.decide(found, now))).toEqual(expected);
});

it('is clear when a member’s account is enabled, even where Graph does not say what kind it is', () => {
  expect(decide({})).toEqual(clear);
  expect(decide({ kind: null })).toEqual(clear);
});

it('cannot tell when Graph does not say whether it is enabled', () => {
  expect(decide({ enabled: null })).toEqual(notReported);
});

it('tells IT that an account from on premises is enabled there, and that it takes a while', () => {
  expect(findingOf(accountDisabled, decide({ enabled: false })).forIt).toMatch(/on premises.*30 minutes/);
});

it('sends a guest to their own organisation', () => {
  const { cause, next } = findingOf(accountDisabled, decide({ kind: 'guest' }));

  expect(cause).toContain('another organisation');
  expect(next).toContain('IT of your own organisation');
});

it('takes nobody for deleted when Graph refuses or does not answer', async () => {
  expect(await runRule(accountDisabled, refusing('graph-forbidden'))).toEqual({ kind: 'unknown', reason: 'forbidden' });
  expect(await runRule(accountDisabled, refusing('graph-unavailable'))).toEqual({ kind: 'unknown', reason: 'unavailable' });
});

it('reads the account from Graph', async () => {
  const guest = personIn({ [paths.user]: { id: 'x', accountEnabled: true, userPrincipalName: 'a#EXT#@x', userType: 'Guest' } });

  expect(await runRule(accountDisabled, personIn())).toEqual(clear);
  expect(await runRule(accountDisabled, guest)).toMatchObject({ case: 'guest' });
  expect(await runRule(accountDisabled, refusing('not-found'))).toMatchObject({ case: 'missing' });
});
