import type { GraphReader, ReadOptions } from '../../src/graph/reader.ts';

export interface Asked {
  kind: 'get' | 'list' | 'ask';
  path: string;
  options: ReadOptions;
  body?: unknown;
}

export interface FakeGraph extends GraphReader {
  /** Every question so far, in order. */
  readonly asked: readonly Asked[];
}

/**
 * Answers from a table of path → body. For `list` the body is the array of rows, for `get` and `ask` the answer itself.
 * An Error is thrown, a function gets the question and returns the body. An unplanned path fails the test by name.
 */
export function fakeGraph(answers: Readonly<Record<string, unknown>>): FakeGraph {
  const asked: Asked[] = [];
  const answer = async (question: Asked): Promise<never> => {
    asked.push(question);
    if (!(question.path in answers)) throw new Error(`fakeGraph has no answer for ${question.path}`);
    const planned = answers[question.path];
    const body: unknown = typeof planned === 'function' ? planned(question) : planned;
    if (body instanceof Error) throw body;
    return structuredClone(body) as never;
  };
  return {
    asked,
    get: (path, options) => answer({ kind: 'get', path, options }),
    list: (path, options) => answer({ kind: 'list', path, options }),
    ask: (path, body, options) => answer({ kind: 'ask', path, options, body }),
  };
}
