import type { FoundError } from '../knowledge/errors/find-error.ts';
import { knownErrors } from '../knowledge/errors/index.ts';
import { wordsFor } from '../texts/words.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import { knownErrorFinding, numberFinding, signInFinding } from './pasted-finding.ts';
import { pastedWords } from './tables/pasted-words.ts';
import type { Language } from './wording.ts';

/**
 * The diagnosis with what somebody pasted in its place: after what is certain, with the live finding that explains it
 * before it or instead of it. What could not be seen, and how old all of it is, stay as they are.
 */
export function withError(found: FoundError, diagnosis: Diagnosis, language: Language): Diagnosis {
  const { findings } = diagnosis;
  const explains = explainedBy(found);
  const certain = findings.filter((finding) => finding.confidence === 'certain');
  const likely = findings.filter((finding) => finding.confidence !== 'certain');
  const live = likely.filter(explains);
  // What Usher sees says more than the message; only where the message has several causes, the others stay possible.
  const replaced = findings.some(explains) && !hasSeveralCauses(found);
  const pasted = replaced ? null : findingOf(found, diagnosis, language);
  const ordered = [...certain, ...live, ...(pasted ? [pasted] : []), ...likely.filter((finding) => !explains(finding))];
  return headedBy(ordered, { diagnosis, language });
}

const knownOf = (found: FoundError) => (found.kind === 'known' ? knownErrors.find(({ id }) => id === found.id) : undefined);

const hasSeveralCauses = (found: FoundError): boolean => knownOf(found)?.possible !== undefined;

/** Whether a live finding is about the same thing: by its number, or because it is what such an error comes from. */
function explainedBy(found: FoundError): (finding: Finding) => boolean {
  const error = knownOf(found);
  const codes = new Set((found.kind === 'known' ? (error?.codes ?? []) : [String(found.code)]).map((code) => code.toLowerCase()));
  const rules = new Set(error?.rules);
  return (finding) =>
    rules.has(finding.rule) || rules.has(`${finding.rule}/${finding.case}`) || numbersOf(finding).some((code) => codes.has(code));
}

/** The sign-in log's number, or the one that Intune wrote down about an app. */
const numbersOf = ({ evidence }: Finding): string[] =>
  [evidence['code'], evidence['hex']].flatMap((code) => (code === undefined ? [] : String(code).toLowerCase()));

function findingOf(found: FoundError, diagnosis: Diagnosis, language: Language): Finding | null {
  if (found.kind === 'sign-in') return signInFinding(found.code, diagnosis, language);
  if (found.kind === 'number') return numberFinding(found.code, diagnosis, language);
  const error = knownOf(found);
  return error ? knownErrorFinding(error, diagnosis, language) : null;
}

interface Telling {
  diagnosis: Diagnosis;
  language: Language;
}

/** Another first finding than before is the error itself, or what is seen live behind it. */
function headedBy(ordered: Finding[], { diagnosis, language }: Telling): Diagnosis {
  const [first] = ordered;
  if (!first || first.rule === diagnosis.findings[0]?.rule) return { ...diagnosis, findings: ordered };
  const say = wordsFor('rule.pasted-error', pastedWords, language.locale, language.timeZone);
  return { ...diagnosis, findings: ordered, headline: first.cause, summary: say(summaryKey(first)) };
}

const unclear: ReadonlySet<string> = new Set(['unlisted', 'number']);

function summaryKey({ rule, case: found, outcome }: Finding): 'seen' | 'unclear' | Finding['outcome'] {
  if (rule !== 'pasted-error') return outcome === 'question' ? outcome : 'seen';
  return unclear.has(found) ? 'unclear' : outcome;
}
