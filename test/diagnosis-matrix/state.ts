import type { Confidence, NextAction } from '../../src/diagnosis/rule.ts';
import type { TenantState } from '../../src/sandbox/tenant/model.ts';

/** What has to be told first. */
export interface FirstCause {
  rule: string;
  case?: string;
  confidence: Confidence;
  next: NextAction;
}

/** No cause, and everything could be looked at; `notFine` are rules that found nothing to look at, and so nothing fine. */
interface Nothing {
  nothing: true;
  notFine?: readonly string[];
}

/**
 * A state of the company and one person in it, and what a good help desk would say first. Written from what is known of
 * Intune and Entra, not from what the rules give.
 */
export interface MatrixState {
  /** What is the case, as a sentence. */
  state: string;
  /** Key of the persona who asks. */
  person: string;
  change(state: TenantState): void;
  expect: (FirstCause & { unknown?: readonly string[] }) | Nothing | { unknown: readonly string[] };
  /** Rules besides the first whose cause is true as well, so that they may be told when the first cannot be read. */
  alsoTrue?: readonly string[];
  /** Why Graph as it is now would not answer like that; then its contract has nothing to say. */
  beyondContract?: string;
}

export const isCause = (expected: MatrixState['expect']): expected is FirstCause & { unknown?: readonly string[] } =>
  'rule' in expected;

/** Rules that may be told as sure in this state, whatever cannot be read. */
export const trueIn = ({ expect, alsoTrue = [] }: MatrixState): string[] => [
  ...(isCause(expect) ? [expect.rule] : []),
  ...alsoTrue,
];
