import { save } from './save.ts';
import type { Store } from '../../src/store/store.ts';

const now = new Date('2026-11-24T09:00:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

/** What every engine behind `Store` must do. `open` gives an empty store each time. */
export function describeStore(engine: string, open: () => Promise<Store>): void {
  describe(`the store on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('gives back what was saved, with its version', async () => {
      const version = await save(store, 'a', { step: 4 }, 0);

      expect(await store.states.load('a')).toEqual({ value: { step: 4 }, version });
    });

    it('knows nothing of a key that was never saved', async () => {
      expect(await store.states.load('nobody')).toBeNull();
    });

    it('refuses the second of two writers of one version', async () => {
      const version = await save(store, 'a', { by: 'first' }, 0);
      await save(store, 'a', { by: 'second' }, version);

      await expect(save(store, 'a', { by: 'late' }, version)).rejects.toMatchObject({ code: 'state-conflict' });
      expect((await store.states.load('a'))?.value).toEqual({ by: 'second' });
    });

    it('refuses the second of two who both believe the key is new', async () => {
      await save(store, 'a', { by: 'first' }, 0);

      await expect(save(store, 'a', { by: 'late' }, 0)).rejects.toMatchObject({ code: 'state-conflict' });
    });

    it('lets exactly one of many racing writers win each version', async () => {
      await save(store, 'a', { count: 0 }, 0);
      const add = async (): Promise<void> => {
        const read = await store.states.load<{ count: number }>('a');
        const { value, version } = read ?? { value: { count: 0 }, version: 0 };
        await save(store, 'a', { count: value.count + 1 }, version).catch(add);
      };

      await Promise.all(Array.from({ length: 50 }, add));

      expect((await store.states.load('a'))?.value).toEqual({ count: 50 });
    });

    it('finishes a turn with its state and its activity', async () => {
      await store.states.finish({ key: 'a', value: { step: 1 }, version: 0, activity: 'chat|1', now });

      expect((await store.states.load('a'))?.value).toEqual({ step: 1 });
      expect(await store.seen.has('chat|1')).toBe(true);
    });

    it('does not remember the activity of a turn that lost the race', async () => {
      await save(store, 'a', {}, 0);
      const end = { key: 'a', value: {}, version: 0, activity: 'chat|1', now };

      await expect(store.states.finish(end)).rejects.toMatchObject({ code: 'state-conflict' });

      expect(await store.seen.has('chat|1')).toBe(false);
    });

    it('lets turns that end together succeed and fail each by itself', async () => {
      await save(store, 'taken', {}, 0);
      const end = (key: string) => store.states.finish({ key, value: { key }, version: 0, activity: key, now });

      const ends = await Promise.allSettled([end('a'), end('taken'), end('b')]);

      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const seen = await Promise.all(['a', 'taken', 'b'].map((activity) => store.seen.has(activity)));
      expect(seen).toEqual([true, false, true]);
    });

    it('writes what waits before it closes', async () => {
      const other = await open();
      const end = other.states.finish({ key: 'a', value: {}, version: 0, activity: 'chat|1', now });

      await other.close();

      await expect(end).resolves.toBe(1);
    });

    it('forgets a removed key', async () => {
      await save(store, 'a', {}, 0);

      await store.states.remove('a');

      expect(await store.states.load('a')).toBeNull();
    });

    it('may be told twice of one activity', async () => {
      await store.seen.mark('chat|1', now);
      await store.seen.mark('chat|1', now);

      expect([await store.seen.has('chat|1'), await store.seen.has('chat|2')]).toEqual([true, false]);
    });

    it('keeps the newest reference of a conversation', async () => {
      await store.references.put('chat', 'ann', { serviceUrl: 'https://old.example' });
      await store.references.put('chat', 'ann', { serviceUrl: 'https://new.example' });

      expect(await store.references.get('chat')).toEqual({ serviceUrl: 'https://new.example' });
      expect(await store.references.get('elsewhere')).toBeNull();
    });

    it('hands out watches when they are due, oldest first', async () => {
      await store.watches.start('later', now, daysLater(1));
      await store.watches.start('second', now, new Date(now.getTime() + 2));
      await store.watches.start('first', now, new Date(now.getTime() + 1));

      const due = await store.watches.due(new Date(now.getTime() + 10), 10);

      expect(due).toEqual([
        { conversationId: 'first', looks: 0, startedAt: now },
        { conversationId: 'second', looks: 0, startedAt: now },
      ]);
    });

    it('leaves the clock of a watch alone when it is started again', async () => {
      await store.watches.start('chat', now, now);
      await store.watches.lookAgain('chat', daysLater(1));
      await store.watches.start('chat', daysLater(2), daysLater(3));

      expect(await store.watches.due(daysLater(1), 10)).toEqual([{ conversationId: 'chat', looks: 1, startedAt: now }]);
    });

    it('no longer hands out a stopped watch', async () => {
      await store.watches.start('chat', now, now);

      await store.watches.stop('chat');

      expect(await store.watches.due(daysLater(1), 10)).toEqual([]);
    });

    it('sweeps state after 30 days and activities after 7', async () => {
      await store.states.finish({ key: 'old', value: {}, version: 0, activity: 'old', now });
      await store.states.finish({
        key: 'new',
        value: {},
        version: 0,
        activity: 'new',
        now: daysLater(25),
      });

      await store.sweep(daysLater(31));

      expect(await store.states.load('old')).toBeNull();
      expect(await store.seen.has('old')).toBe(false);
      expect(await store.states.load('new')).not.toBeNull();
      expect(await store.seen.has('new')).toBe(true);
    });

    it('says that it is healthy until it is closed', async () => {
      const other = await open();
      await expect(other.health()).resolves.toBeUndefined();

      await other.close();

      await expect(other.health()).rejects.toThrow();
    });
  });
}
