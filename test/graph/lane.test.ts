import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { openLane, type Lane } from '../../src/graph/lane.ts';

const withinMs = 400;
// Busy machines ring late, but still before the next one's turn.
const late = 350;
const lane = (most = 2, longestWaitMs = 1500): Lane => openLane({ name: 'reports', limit: { most, withinMs }, longestWaitMs });

/** When each one was let in, or the code of the refusal, in the order of asking. */
const results = (entering: readonly Promise<void>[]): Promise<(number | string)[]> => {
  const start = performance.now();
  return Promise.all(
    entering.map((entry) =>
      entry.then(
        () => performance.now() - start,
        (error: { code: string }) => error.code,
      ),
    ),
  );
};

it('lets in as many as the limit allows at once, and the others when the first ones are old enough', async () => {
  const reports = lane();

  const at = (await results([1, 2, 3, 4].map(() => reports.enter({})))) as number[];

  expect(Math.max(...at.slice(0, 2))).toBeLessThan(late);
  expect(Math.min(...at.slice(2))).toBeGreaterThanOrEqual(withinMs - 1);
  expect(Math.max(...at.slice(2))).toBeLessThan(withinMs + late);
});

it('sends away at once whoever would wait too long, and says for how many seconds', async () => {
  const reports = openLane({ name: 'reports', limit: { most: 2, withinMs: 2500 }, longestWaitMs: 100 });
  await Promise.all([reports.enter({}), reports.enter({})]);

  const before = performance.now();
  await expect(reports.enter({})).rejects.toMatchObject({
    code: 'graph-busy',
    message: expect.stringContaining('reports'),
    details: { retryAfter: 3 },
  });

  expect(performance.now() - before).toBeLessThan(late);
});

it('sends away at once whoever would have given up by then', async () => {
  const reports = lane();
  await Promise.all([reports.enter({}), reports.enter({})]);

  const inTime = reports.enter({ deadline: performance.now() + withinMs + 300 });
  const tooLate = reports.enter({ deadline: performance.now() + withinMs - 300 });

  await expect(tooLate).rejects.toMatchObject({ code: 'graph-busy' });
  await inTime;
});

it('keeps the order of asking', async () => {
  const reports = lane(1, 3000);
  const order: number[] = [];

  await Promise.all([1, 2, 3, 4].map((n) => reports.enter({}).then(() => order.push(n))));

  expect(order).toEqual([1, 2, 3, 4]);
});

it('gives the place of whoever leaves to the next one', async () => {
  const reports = lane(1, 3000);
  await reports.enter({});
  const impatient = new AbortController();
  const leaving = reports.enter({ signal: impatient.signal });
  const next = reports.enter({});

  const all = results([leaving, next]);
  impatient.abort();
  const [left, entered] = await all;

  expect(left).toBe('graph-unavailable');
  expect(entered).toBeLessThan(withinMs + late);
});

it('takes no place for whoever has left already', async () => {
  const reports = lane(1);

  await expect(reports.enter({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'graph-unavailable' });

  const [entered] = await results([reports.enter({})]);
  expect(entered).toBeLessThan(late);
});

it('lets nobody in during a pause, also those who have been waiting', async () => {
  const reports = lane(1, 3000);
  await reports.enter({});
  const waiting = reports.enter({});

  const all = results([waiting, reports.enter({})]);
  reports.pause(800);
  const [first] = (await all) as number[];

  expect(first).toBeGreaterThanOrEqual(799);
  expect(reports.pausedMs()).toBe(0);
});

it('sends those away for whom a pause is too long, and no others', async () => {
  const reports = lane(1, 3000);
  await reports.enter({});
  const hurried = reports.enter({ deadline: performance.now() + 700 });
  const patient = reports.enter({});

  reports.pause(900);

  await expect(hurried).rejects.toMatchObject({ code: 'graph-busy' });
  await patient;
});

it('never shortens a pause', async () => {
  const reports = lane();

  reports.pause(2000);
  reports.pause(50);

  expect(reports.pausedMs()).toBeGreaterThan(1000);
});

it('without a limit only keeps pauses', async () => {
  const open = openLane({ name: 'directory', limit: null, longestWaitMs: 400 });

  const at = (await results(Array.from({ length: 200 }, () => open.enter({})))) as number[];

  expect(Math.max(...at)).toBeLessThan(late);
});

it('never lets in more than the limit in any stretch of time, whoever comes, waits or leaves', async () => {
  const comer = fc.record({ after: fc.nat(80), leaves: fc.option(fc.nat(150), { nil: undefined }) });
  await fc.assert(
    fc.asyncProperty(fc.array(comer, { minLength: 4, maxLength: 14 }), fc.integer({ min: 1, max: 3 }), async (comers, most) => {
      const reports = openLane({ name: 'reports', limit: { most, withinMs: 60 }, longestWaitMs: 150 });
      const entered: number[] = [];

      await Promise.allSettled(
        comers.map(async ({ after, leaves }) => {
          await sleep(after);
          const signal = leaves === undefined ? {} : { signal: AbortSignal.timeout(leaves) };
          await reports.enter(signal).then(() => entered.push(performance.now()));
        }),
      );

      // The note of the time comes a moment after the entry itself.
      const tooClose = entered.filter((at, index) => at - (entered[index - most] ?? Number.NEGATIVE_INFINITY) < 50);
      expect(tooClose).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
