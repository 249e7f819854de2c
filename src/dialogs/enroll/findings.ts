import { plain } from '../../cards/plain.ts';
import type { CheckResult } from '../../checks/check.ts';
import { unknownWords } from '../../checks/unknown-words.ts';
import { wordsFor } from '../../texts/words.ts';
import type { Finding } from './guide.ts';
import { parseVersion } from './ios-versions.ts';

/** A finished sentence may hold names from Graph, so all of it is made safe. */
const longest = 600;

/** One check's outcome in the person's words and in IT's. */
export function findingOf({ check, outcome }: CheckResult, locale: string): Finding {
  const words = wordsFor(`check.${check.id}`, check.text, locale);
  const base = { id: check.id, status: outcome.status, title: words('title') };
  if (outcome.status === 'pass') return { ...base, detail: '', fix: '' };
  if (outcome.status === 'unknown') {
    const { forPerson, forIt } = unknownWords(outcome.reason, check.permissions, locale);
    return { ...base, detail: forPerson, fix: forIt };
  }
  const key = outcome.status === 'warn' && 'warn' in check.text ? 'warn' : 'fail';
  return { ...base, detail: plain(words(key, outcome.facts), longest), fix: plain(words('fix', outcome.facts), longest) };
}

/** The lowest version that the company lets in; null when it has no such rule, or it could not be seen. */
export function companyMinimumIn(results: readonly CheckResult[]): string | null {
  const rule = results.find(({ check }) => check.id === 'personal-ios-allowed');
  const minimum = rule?.outcome.status === 'pass' ? rule.outcome.facts?.['minimumVersion'] : undefined;
  return typeof minimum === 'string' && parseVersion(minimum) ? minimum : null;
}
