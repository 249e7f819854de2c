import type { ProbeResult, RuleResult } from '../discovery/verdict.ts';
import { wordsFor } from '../texts/words.ts';

const text = {
  pass: '{domain}: a phone can start here.',
  warn: '{domain}: a phone can start here, but look at the warnings.',
  fail: '{domain}: a phone cannot start here. Affected: {affected}.',
  unknown: '{domain}: this could not be told for certain.',
  all: 'all iPhones and iPads',
  'ios-before-18.2':
    'iOS and iPadOS before 18.2 for certain; newer ones too, unless Apple’s fallback is set up, which cannot be tested from outside',
  'ios-27': 'iOS and iPadOS 27',
  nobody: 'nobody',
  affectsUnknown: 'not known',
  finding: '{outcome}  {id}: {detail}',
  why: 'Why: {why}',
  fix: 'Fix: {fix}',
  passed: 'Fine: {ids}.',
  notReached: 'Not reached: {ids}.',
  sees: 'The employee sees: {sentence}',
  file: 'The file to publish at https://{domain}/.well-known/com.apple.remotemanagement (Content-Type: application/json):',
  asOf: 'As of {time}.',
};
const say = wordsFor('cli.probe', text, 'en');

/** The same for people: what is wrong first, each with its fix; what is fine in one line. */
export function probePage(result: ProbeResult): string {
  const { domain, verdict, affected, employeeSees, expectedFile, asOf } = result;
  const told = result.rules.filter(({ outcome, fix }) => outcome !== 'pass' && (outcome !== 'unknown' || fix !== ''));
  const passed = result.rules.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id);
  const unreached = result.rules.filter(({ outcome, fix }) => outcome === 'unknown' && fix === '').map(({ id }) => id);
  const parts = [
    say(verdict, { domain, affected: say(affected === 'unknown' ? 'affectsUnknown' : affected) }),
    ...told.map(blockOf),
    ...(passed.length > 0 ? [say('passed', { ids: passed.join(', ') })] : []),
    ...(unreached.length > 0 ? [say('notReached', { ids: unreached.join(', ') })] : []),
    ...(employeeSees === null ? [] : [say('sees', { sentence: employeeSees })]),
    ...(verdict === 'pass' ? [] : [`${say('file', { domain })}\n\n${expectedFile.trimEnd()}`]),
    say('asOf', { time: asOf }),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockOf({ id, outcome, detail, why, fix }: RuleResult): string {
  const lines = [say('finding', { outcome: outcome.toUpperCase().padEnd(7), id, detail })];
  if (outcome === 'fail') lines.push(say('why', { why }));
  if (fix !== '') lines.push(say('fix', { fix }));
  return lines.map((line, index) => (index === 0 ? line : `         ${line}`)).join('\n');
}
