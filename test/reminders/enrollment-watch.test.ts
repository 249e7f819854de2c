import { configureLog } from '../../src/log.ts';
import { type EnrollmentWatch, nextWait, startEnrollmentWatch } from '../../src/reminders/enrollment-watch.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';

configureLog('silent');

const hour = 60 * 60_000;
const timings = { pollMs: 5, firstMs: 10, mostMs: 40 };

describe('the enrollment watch', () => {
  let dataDir: string;
  let store: Store;
  let watch: EnrollmentWatch;
  let looks: string[];
  const now = () => new Date();

  beforeEach(async () => {
    looks = [];
    dataDir = temporaryFolder();
    store = await openStore({ dataDir });
  });
  afterEach(async () => {
    await watch.stop();
    await store.close();
    removeFolders();
  });

  const start = (tick: (id: string) => Promise<boolean>, clock = now) => {
    const recorded = async (id: string) => {
      looks.push(id);
      return tick(id);
    };
    watch = startEnrollmentWatch({ watches: store.watches, tick: recorded, now: clock, timings });
  };
  const until = async (condition: () => boolean | Promise<boolean>) => {
    const end = Date.now() + 3000;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error('It never came to be');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const isWatched = async (id: string) =>
    (await store.watches.due(new Date(Date.now() + 24 * hour), 10)).some(({ conversationId }) => conversationId === id);

  it('looks again and again for a person who waits', async () => {
    await store.watches.start('ann', now(), now());

    start(async () => true);

    await until(() => looks.length >= 3);
  });

  it('waits half as long again after each look, a minute at most', () => {
    const waits = [0, 1, 2, 20].map((looked) => nextWait(looked, { firstMs: 5000, mostMs: 60_000 }));

    expect(waits).toEqual([5000, 7500, 11_250, 60_000]);
  });

  it('goes on for the others when one look fails', async () => {
    await store.watches.start('broken', now(), now());
    await store.watches.start('ann', now(), now());

    start(async (id) => {
      if (id === 'broken') throw new Error('on purpose');
      return true;
    });

    await until(() => looks.filter((id) => id === 'ann').length >= 2 && looks.filter((id) => id === 'broken').length >= 2);
  });

  it('goes on for the others when one look hangs, and does not look twice there at once', async () => {
    await store.watches.start('slow', now(), now());
    await store.watches.start('ann', now(), now());
    const { promise, resolve } = Promise.withResolvers<boolean>();

    start((id) => (id === 'slow' ? promise : Promise.resolve(true)));

    await until(() => looks.filter((id) => id === 'ann').length >= 3);
    expect(looks.filter((id) => id === 'slow')).toHaveLength(1);
    resolve(true);
  });

  it('begins no more looks than fifty at once, and goes on as they end', async () => {
    const people = Array.from({ length: 60 }, (_, index) => `p${index}`);
    for (const id of people) await store.watches.start(id, now(), now());
    const { promise, resolve } = Promise.withResolvers<boolean>();

    start(() => promise);

    await until(() => looks.length === 50);
    await new Promise((later) => setTimeout(later, 50));
    expect(looks).toHaveLength(50);
    resolve(true);
    await until(() => new Set(looks).size === 60);
  });

  it('stops where nobody can be reached', async () => {
    await store.watches.start('gone', now(), now());

    start(async () => false);

    await until(async () => !(await isWatched('gone')));
    expect(looks).toEqual(['gone']);
  });

  it('gives up after twelve hours', async () => {
    await store.watches.start('ann', now(), now());

    start(
      async () => true,
      () => new Date(Date.now() + 13 * hour),
    );

    await until(async () => !(await isWatched('ann')));
    expect(looks).toEqual([]);
  });

  it('goes on after a restart', async () => {
    await store.watches.start('ann', now(), now());
    await store.close();
    store = await openStore({ dataDir });

    start(async () => true);

    await until(() => looks.includes('ann'));
  });
});
