import { reasonOf } from '../../src/checks/run-checks.ts';
import type { AnyRule, Verdict } from '../../src/diagnosis/rule.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { run } from '../checks/person.ts';

/** What a rule comes to when its reads may fail. */
export async function runRule(rule: AnyRule, graph: GraphReader): Promise<Verdict> {
  try {
    const begun = await rule.begin(run(graph));
    return 'verdict' in begun ? begun.verdict : await begun.goOn();
  } catch (error) {
    return { kind: 'unknown', reason: reasonOf(error, rule.id) };
  }
}
