import { vppToken } from '../../../src/checks/tenant/vpp-token.ts';
import { worstFirst } from '../../../src/checks/tenant/tenant-outcome.ts';
import type { VppToken } from '../../../src/graph/vpp-tokens.ts';
import { ago, days, now, refusing, tenantRun } from './tenant-run.ts';

const token = (changes: Partial<VppToken> = {}): VppToken => ({
  organization: 'Contoso',
  appleAccount: 'apple@contoso.com',
  state: 'valid',
  expiresAt: ago(-days(100)),
  lastSync: ago(60),
  syncFailed: false,
  ...changes,
});
const decide = (...tokens: VppToken[]) => worstFirst(vppToken.decide(tokens, now));

it('passes with a token that is valid and was synced', () => {
  expect(decide(token())).toMatchObject([{ status: 'pass', case: 'valid', facts: { organization: 'Contoso' } }]);
});

it.each<[string, Partial<VppToken>, string]>([
  ['it has ended', { state: 'expired' }, 'expired'],
  ['its time is over, whatever the state says', { expiresAt: ago(1) }, 'expired'],
  ['Apple refuses it', { state: 'invalid' }, 'invalid'],
  ['another product has it', { state: 'elsewhere' }, 'elsewhere'],
])('fails when the only token does not work: %s', (_when, changes, found) => {
  expect(decide(token(changes))).toMatchObject([{ status: 'fail', case: found, facts: { apple: 'apple@contoso.com' } }]);
});

it('fails without any token', () => {
  expect(decide()).toMatchObject([{ status: 'fail', case: 'none' }]);
});

it.each<[string, Partial<VppToken>, string]>([
  ['it ends within a week', { expiresAt: ago(-days(7)) }, 'lastWeek'],
  ['it ends within a month', { expiresAt: ago(-days(30)) }, 'soon'],
  ['the last sync failed', { syncFailed: true }, 'syncFailed'],
  ['the last sync is long ago', { lastSync: ago(days(4)) }, 'stale'],
  ['it was never synced', { lastSync: null }, 'stale'],
])('warns when %s', (_when, changes, found) => {
  expect(decide(token(changes))).toMatchObject([{ status: 'warn', case: found }]);
});

it('only warns of a dead token beside one that works', () => {
  expect(decide(token(), token({ state: 'expired' })).map(({ status }) => status)).toEqual(['warn', 'pass']);
});

it.each<[string, Partial<VppToken>]>([
  ['a state it does not know', { state: 'unknown' }],
  ['no end', { expiresAt: null }],
  ['a sync status it does not know', { syncFailed: null }],
])('cannot tell with %s', (_what, changes) => {
  expect(decide(token(changes))).toEqual([{ status: 'unknown', reason: 'not-reported' }]);
});

it('does not take a refusal for an empty list', async () => {
  await expect(vppToken.run(tenantRun(refusing('graph-forbidden')))).rejects.toMatchObject({ code: 'graph-forbidden' });
});
