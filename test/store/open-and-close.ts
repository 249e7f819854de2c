import { openStore } from '../../src/store/open-store.ts';

// A starter of its own, for the test of several at once.
const store = await openStore({ dataDir: process.argv[2] ?? '' });
await store.health();
await store.close();
