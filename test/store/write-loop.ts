import { save } from './save.ts';
import { openStore } from '../../src/store/open-store.ts';

// Counts up in one key and says each number aloud once it is saved, until it is killed.
const store = await openStore({ dataDir: process.argv[2] ?? '' });
let { value, version } = (await store.states.load<{ count: number }>('loop')) ?? { value: { count: 0 }, version: 0 };
for (;;) {
  value = { count: value.count + 1 };
  version = await save(store, 'loop', value, version);
  process.stdout.write(`${value.count}\n`);
}
