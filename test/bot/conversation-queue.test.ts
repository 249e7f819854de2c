import { ConversationQueue, type Crowding } from '../../src/bot/conversation-queue.ts';

const nothing = async () => {};

describe('the queue of a conversation', () => {
  it('runs one after another, in the order they came', async () => {
    const queue = new ConversationQueue();
    const steps: string[] = [];
    const job = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    };

    await Promise.all([queue.run('chat', job('one')), queue.run('chat', job('two'))]);

    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('lets conversations pass each other', async () => {
    const queue = new ConversationQueue();
    const { promise, resolve } = Promise.withResolvers<void>();
    const hanging = queue.run('slow', () => promise);

    await queue.run('other', nothing);

    resolve();
    await hanging;
  });

  it('goes on after a failure and gives it to its caller', async () => {
    const queue = new ConversationQueue();
    const failing = queue.run('chat', () => Promise.reject(new Error('on purpose')));
    const next = queue.run('chat', nothing);

    await expect(failing).rejects.toThrow('on purpose');
    await expect(next).resolves.toBeUndefined();
  });

  it('says once that it is crowded, and takes no more than 200', async () => {
    const queue = new ConversationQueue();
    const { promise, resolve } = Promise.withResolvers<void>();
    const said: Crowding[] = [];
    let ran = 0;
    const job = async () => {
      await promise;
      ran++;
    };

    const jobs = Array.from({ length: 250 }, () => queue.run('chat', job, async (crowding) => void said.push(crowding)));
    resolve();
    await Promise.all(jobs);

    expect(said).toEqual(['crowded', 'full']);
    expect(ran).toBe(200);
  });

  it('is idle when everything has run', async () => {
    const queue = new ConversationQueue();
    let done = false;
    const running = queue.run('chat', async () => {
      await new Promise(setImmediate);
      done = true;
    });

    await queue.idle();

    expect(done).toBe(true);
    await running;
  });
});
