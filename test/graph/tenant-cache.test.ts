import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { UsherError, type ErrorCode } from '../../src/errors.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { keep, type KeptFact } from '../../src/graph/tenant-cache.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';

const start = Date.parse('2026-11-23T10:00:00Z');
const minute = 60_000;
const shallNot = (code: ErrorCode): UsherError => new UsherError(code, 'refused');

let clock: number;
let asked: number;
/** What Graph answers; an Error is thrown. */
let answer: () => unknown;
beforeEach(() => {
  clock = start;
  asked = 0;
  answer = () => asked;
});

const now = (): Date => new Date(clock);
const graph: GraphReader = fakeGraph({});
const question = async (): Promise<unknown> => {
  asked += 1;
  const given = await answer();
  if (given instanceof Error) throw given;
  return given;
};
const kept = (random = 0): KeptFact<unknown> => keep(question, { now, random: () => random });

describe('a kept fact', () => {
  it('is asked once and says when', async () => {
    const fact = kept();
    await fact.get(graph);
    clock += 9 * minute;

    expect(await fact.get(graph)).toMatchObject({ value: 1, asOf: new Date(start) });
    expect(asked).toBe(1);
  });

  it.each([
    [0, 10],
    [0.5, 12.5],
    [1, 15],
  ])('ends, with the dice at %d, after %d minutes', async (random, minutes) => {
    const fact = kept(random);
    await fact.get(graph);

    clock = start + minutes * minute;
    expect(await fact.get(graph)).toMatchObject({ value: 1 });
    clock += 1;
    expect(await fact.get(graph)).toMatchObject({ value: 2, asOf: now() });
  });

  it('is asked anew by somebody who wants it younger, and given to the others then', async () => {
    const fact = kept();
    await fact.get(graph);
    clock += 61_000;

    expect(await fact.get(graph, minute)).toMatchObject({ value: 2, asOf: now() });
    expect(await fact.get(graph)).toMatchObject({ value: 2 });
  });

  it('is not asked anew by somebody for whom it is young enough', async () => {
    const fact = kept();
    await fact.get(graph);
    clock += 59_000;

    expect(await fact.get(graph, minute)).toMatchObject({ value: 1 });
  });

  it('may be older than usual for somebody who says so', async () => {
    const fact = kept();
    await fact.get(graph);
    clock += 20 * minute;

    expect(await fact.get(graph, 30 * minute)).toMatchObject({ value: 1 });
  });

  it('that is null is a fact, too', async () => {
    answer = () => null;
    const fact = kept();

    await fact.get(graph);

    expect(await fact.get(graph)).toMatchObject({ value: null });
    expect(asked).toBe(1);
  });
});

describe('when Graph gives no answer', () => {
  it.each(['graph-unavailable', 'graph-busy'] as const)(
    '(%s) an old fact is given for an hour, with its own time',
    async (code) => {
      const fact = kept();
      await fact.get(graph);
      answer = () => shallNot(code);

      clock = start + 60 * minute;
      expect(await fact.get(graph, minute)).toMatchObject({ value: 1, asOf: new Date(start) });
      clock += 1;
      await expect(fact.get(graph, minute)).rejects.toMatchObject({ code });
    },
  );

  it('an old fact is not given instead of a refusal', async () => {
    const fact = kept();
    await fact.get(graph);
    answer = () => shallNot('graph-forbidden');
    clock += 20 * minute;

    await expect(fact.get(graph)).rejects.toMatchObject({ code: 'graph-forbidden' });
  });

  it('an old fact is not given instead of a bug', async () => {
    const fact = kept();
    await fact.get(graph);
    answer = () => new TypeError('a bug');
    clock += 20 * minute;

    await expect(fact.get(graph)).rejects.toThrow('a bug');
  });

  it('an old fact is given after four seconds, and the answer is kept when it comes', async () => {
    const fact = kept();
    await fact.get(graph);
    clock += 20 * minute;
    const late = Promise.withResolvers<string>();
    answer = () => late.promise;

    const before = performance.now();
    expect(await fact.get(graph)).toMatchObject({ value: 1, asOf: new Date(start) });
    const waited = performance.now() - before;
    late.resolve('late');
    await sleep(0);

    expect(waited).toBeGreaterThan(3900);
    expect(waited).toBeLessThan(5000);
    expect(await fact.get(graph)).toMatchObject({ value: 'late', asOf: now() });
  });

  it.each(['graph-unavailable', 'graph-busy', 'not-found'] as const)('(%s) that is not remembered', async (code) => {
    const fact = kept();
    answer = () => shallNot(code);
    await expect(fact.get(graph)).rejects.toMatchObject({ code });
    answer = () => 'there';

    expect(await fact.get(graph)).toMatchObject({ value: 'there' });
  });

  it('a refusal is remembered for one minute', async () => {
    const fact = kept();
    answer = () => shallNot('graph-forbidden');
    await expect(fact.get(graph)).rejects.toMatchObject({ code: 'graph-forbidden' });
    answer = () => 'granted';

    clock += minute;
    await expect(fact.get(graph)).rejects.toMatchObject({ code: 'graph-forbidden' });
    clock += 1;
    expect(await fact.get(graph)).toMatchObject({ value: 'granted' });
    expect(asked).toBe(2);
  });
});

describe('many who ask at once', () => {
  /** A reader of a turn that ends after so long. Graph hangs for it unless it lives long enough. */
  const turn = (ms: number): GraphReader => ({ ...graph, signal: AbortSignal.timeout(ms) });
  const slow = (answerAfterMs: number): KeptFact<string> =>
    keep(
      async ({ signal }) => {
        asked += 1;
        await sleep(answerAfterMs, undefined, signal ? { signal } : {}).catch((cause: unknown) => {
          throw new UsherError('graph-unavailable', 'given up', { cause });
        });
        return 'fact';
      },
      { now },
    );

  it('are one question', async () => {
    const fact = slow(20);

    const answers = await Promise.all(Array.from({ length: 100 }, () => fact.get(graph)));

    expect(new Set(answers.map(({ value }) => value))).toEqual(new Set(['fact']));
    expect(asked).toBe(1);
  });

  it('do not fail with the one who asked and whose turn ended', async () => {
    const fact = slow(100);
    const first = fact.get(turn(40)).catch((error: { code: string }) => error.code);

    const answers = await Promise.all(Array.from({ length: 50 }, () => fact.get(turn(2000))));

    expect(await first).toBe('graph-unavailable');
    expect(answers.map(({ value }) => value)).toEqual(Array.from({ length: 50 }, () => 'fact'));
    expect(asked).toBe(2);
  });

  it('give up when their own turn ends, whoever asks', async () => {
    const fact = slow(1000);
    const patient = fact.get(turn(2000));

    const before = performance.now();
    await expect(fact.get(turn(50))).rejects.toMatchObject({ code: 'graph-unavailable' });

    expect(performance.now() - before).toBeLessThan(500);
    await patient;
  });

  it('are all refused when one is, without asking again', async () => {
    answer = () => shallNot('graph-forbidden');
    const fact = kept();

    const all = await Promise.allSettled(Array.from({ length: 50 }, () => fact.get(graph)));

    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(asked).toBe(1);
  });

  it('ask once each at most when Graph fails', async () => {
    answer = () => shallNot('graph-unavailable');
    const fact = kept();

    const all = await Promise.allSettled(Array.from({ length: 20 }, () => fact.get(graph)));

    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(asked).toBeLessThanOrEqual(20);
  });

  it('do not join a question that is older than they want', async () => {
    const fact = slow(60);
    const first = fact.get(graph);
    clock += 2 * minute;

    const [old, young] = await Promise.all([first, fact.get(graph, minute)]);

    expect([old.asOf, young.asOf]).toEqual([new Date(start), new Date(start + 2 * minute)]);
    expect((await fact.get(graph)).asOf).toEqual(new Date(start + 2 * minute));
  });

  it('always get the fact when their turn is long enough, and never hang when it is not', async () => {
    const comers = fc.array(fc.record({ after: fc.nat(60), livesFor: fc.constantFrom(5, 20, 40, 400) }), {
      minLength: 2,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(comers, async (all) => {
        const fact = slow(30);

        const results = await Promise.all(
          all.map(async ({ after, livesFor }) => {
            await sleep(after);
            const before = performance.now();
            const result = await fact.get(turn(livesFor)).then(
              ({ value }) => value,
              (error: { code: string }) => error.code,
            );
            return { livesFor, result, took: performance.now() - before };
          }),
        );

        expect(results.filter(({ livesFor, result }) => livesFor === 400 && result !== 'fact')).toEqual([]);
        expect(results.filter(({ livesFor, took }) => took > livesFor + 200)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
