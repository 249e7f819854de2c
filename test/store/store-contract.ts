import { save } from './save.ts';
import type { AuditEntry, Store, Way } from '../../src/store/store.ts';

const now = new Date('2026-11-24T09:00:00Z');
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const way = (changes: Partial<Way> = {}): Way => ({
  conversationId: 'chat',
  personId: 'ann',
  personal: true,
  reference: {},
  at: now,
  ...changes,
});
const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at: now,
  actorId: 'mei',
  action: 'diagnose',
  subjectId: 'ann',
  outcome: 'asked',
  detail: '',
  ...changes,
});
const newHandOff = (id: string, at = now) => ({
  id,
  personId: 'ann',
  conversationId: 'chat',
  about: 'A sign-in',
  at,
  report: { title: 'A sign-in', lines: ['“Don’t trust me”'] },
});
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
      await store.references.put(way({ reference: { serviceUrl: 'https://old.example' } }));
      await store.references.put(way({ reference: { serviceUrl: 'https://new.example' } }));

      expect(await store.references.get('chat')).toEqual({ serviceUrl: 'https://new.example' });
      expect(await store.references.get('elsewhere')).toBeNull();
    });

    it('knows the newest personal chat of a person, and no channel', async () => {
      await store.references.put(way({ conversationId: 'old', at: now }));
      await store.references.put(way({ conversationId: 'new', at: secondsLater(1) }));
      await store.references.put(way({ conversationId: 'channel', personal: false, at: secondsLater(2) }));
      await store.references.put(way({ conversationId: 'other', personId: 'bob', at: secondsLater(3) }));

      const found = await Promise.all(['ann', 'bob', 'cem'].map((person) => store.references.ofPerson(person)));

      expect(found).toEqual(['new', 'other', null]);
    });

    it('gives the lines of the audit about one person, newest first', async () => {
      await store.audit.add(entry({ outcome: 'asked' }));
      await store.audit.add(entry({ outcome: 'done', detail: 'account-disabled' }));
      await store.audit.add(entry({ subjectId: 'bob' }));
      await store.audit.add(entry({ at: secondsLater(1), outcome: 'failed' }));

      expect(await store.audit.about('ann', 2)).toEqual([
        entry({ at: secondsLater(1), outcome: 'failed' }),
        entry({ outcome: 'done', detail: 'account-disabled' }),
      ]);
      expect((await store.audit.about('ann', 10)).map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'asked']);
    });

    it('lists what a person did and what was done about them, oldest first and numbered', async () => {
      await store.audit.add(entry());
      await store.audit.add(entry({ actorId: 'noah', subjectId: 'bob' }));
      await store.audit.add(entry({ at: secondsLater(1), actorId: 'ann', subjectId: 'bob' }));
      const numbers = async (wanted: { personId?: string; since?: Date }) =>
        (await store.audit.list(wanted)).map(({ sequence }) => sequence);

      expect(await numbers({})).toEqual([1, 2, 3]);
      expect(await numbers({ personId: 'ann' })).toEqual([1, 3]);
      expect(await numbers({ personId: 'bob', since: secondsLater(1) })).toEqual([3]);
      expect(await store.audit.list({ since: secondsLater(1) })).toEqual([
        {
          ...entry({ at: secondsLater(1), actorId: 'ann', subjectId: 'bob' }),
          sequence: 3,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]);
    });

    it('finds the audit whole, from its first day on and after a sweep', async () => {
      const verdicts = [await store.audit.verify()];
      await store.audit.add(entry());
      await store.audit.add(entry({ at: daysLater(300) }));
      verdicts.push(await store.audit.verify());
      await store.sweep(daysLater(401));
      verdicts.push(await store.audit.verify());

      expect(verdicts).toEqual([0, 2, 1].map((rows) => ({ kind: 'whole', rows })));
    });

    it('gives every notice out once, oldest first', async () => {
      await store.notices.keep('ann', { kind: 'looked-at', at: secondsLater(1), by: 'Mei Lin' });
      await store.notices.keep('ann', { kind: 'looked-at', at: now, by: 'Noah' });
      await store.notices.keep('bob', { kind: 'looked-at', at: now, by: 'Noah' });

      expect(await store.notices.waiting('ann')).toBe(true);
      const taken = await Promise.all([store.notices.take('ann'), store.notices.take('ann')]);

      expect(taken.flat()).toEqual([
        { kind: 'looked-at', at: now, by: 'Noah' },
        { kind: 'looked-at', at: secondsLater(1), by: 'Mei Lin' },
      ]);
      expect(await store.notices.take('ann')).toEqual([]);
      expect(await store.notices.waiting('ann')).toBe(false);
    });

    it('tells the newest of two notices that say the same', async () => {
      await store.notices.keep('ann', { kind: 'looked-at', at: now, by: 'Mei Lin' });
      await store.notices.keep('ann', { kind: 'looked-at', at: secondsLater(5), by: 'Mei Lin' });

      expect(await store.notices.take('ann')).toEqual([{ kind: 'looked-at', at: secondsLater(5), by: 'Mei Lin' }]);
    });

    it('keeps a hand-off with what became of it', async () => {
      await store.handOffs.open(newHandOff('h1'));
      await store.handOffs.setChannelMessage('h1', 'message-7');
      await store.handOffs.settle('h1', { status: 'taken', by: 'mei', at: secondsLater(9) });

      expect(await store.handOffs.get('h1')).toEqual({
        ...newHandOff('h1'),
        status: 'taken',
        settled: { by: 'mei', at: secondsLater(9) },
        channelMessage: 'message-7',
      });
      expect(await store.handOffs.get('h2')).toBeNull();
    });

    it('moves a hand-off forward only, and once', async () => {
      await store.handOffs.open(newHandOff('h1'));
      const settle = (status: 'taken' | 'solved', id = 'h1') => store.handOffs.settle(id, { status, by: 'mei', at: now });

      const first = await Promise.all([settle('taken'), settle('taken')]);
      const later = [await settle('solved'), await settle('taken'), await settle('solved'), await settle('taken', 'h2')];

      expect(first.toSorted()).toEqual([false, true]);
      expect(later).toEqual([true, false, false, false]);
    });

    it('forgets what IT read when a hand-off is solved, and not before', async () => {
      await store.handOffs.open(newHandOff('h1'));
      const reports = [];
      for (const status of ['taken', 'solved'] as const) {
        await store.handOffs.settle('h1', { status, by: 'mei', at: now });
        reports.push((await store.handOffs.get('h1'))?.report);
      }

      expect(reports).toEqual([newHandOff('h1').report, null]);
    });

    it('finds a person’s newest hand-off that reached IT', async () => {
      for (const [id, seconds] of [
        ['h1', 1],
        ['h2', 2],
        ['h3', 3],
      ] as const) {
        await store.handOffs.open(newHandOff(id, secondsLater(seconds)));
        if (id !== 'h3') await store.handOffs.setChannelMessage(id, `message-of-${id}`);
      }

      expect((await store.handOffs.newestOf('ann'))?.id).toBe('h2');
      expect(await store.handOffs.newestOf('bob')).toBeNull();
    });

    it('counts the other people who failed with a number lately, each once', async () => {
      await store.failures.note(50053, 'ann', now);
      await store.failures.note(50053, 'bob', now);
      await store.failures.note(50053, 'bob', secondsLater(5));
      await store.failures.note(50053, 'bob', now);
      await store.failures.note(50126, 'cem', secondsLater(5));

      expect(await store.failures.others(50053, 'ann', now)).toBe(1);
      expect(await store.failures.others(50053, 'ann', secondsLater(5))).toBe(1);
      expect(await store.failures.others(50053, 'ann', secondsLater(6))).toBe(0);
      expect(await store.failures.others(50053, 'cem', now)).toBe(2);
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

    it('sweeps the audit and notices after 400 days, hand-offs after 90 and failures after one', async () => {
      const keepAll = async (at: Date, name: string) => {
        await store.audit.add(entry({ at, detail: name }));
        await store.notices.keep('ann', { kind: 'looked-at', at, by: name });
        await store.handOffs.open(newHandOff(name, at));
        await store.failures.note(50053, name, at);
      };
      await keepAll(now, 'old');
      await keepAll(daysLater(310), 'older');
      await keepAll(daysLater(400), 'new');

      await store.sweep(daysLater(400.5));

      expect((await store.audit.about('ann', 9)).map(({ detail }) => detail)).toEqual(['new', 'older']);
      expect((await store.notices.take('ann')).map(({ by }) => by)).toEqual(['older', 'new']);
      expect(await store.handOffs.get('old')).toBeNull();
      expect(await store.handOffs.get('new')).not.toBeNull();
      expect(await store.failures.others(50053, 'nobody', new Date(0))).toBe(1);
    });

    it('says that it is healthy until it is closed', async () => {
      const other = await open();
      await expect(other.health()).resolves.toBeUndefined();

      await other.close();

      await expect(other.health()).rejects.toThrow();
    });
  });
}
