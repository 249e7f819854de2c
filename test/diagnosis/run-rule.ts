import { reasonOf } from '../../src/checks/run-checks.ts';
import type { AnyRule, Verdict } from '../../src/diagnosis/rule.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { run } from '../checks/person.ts';

/** What a rule comes to when its reads may fail. */
export const runRule = (rule: AnyRule, graph: GraphReader): Promise<Verdict> =>
  rule.run(run(graph)).catch((error: unknown) => ({ kind: 'unknown', reason: reasonOf(error, rule.id) }));
