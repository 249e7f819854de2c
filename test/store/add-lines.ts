import { openStore } from '../../src/store/open-store.ts';

// Another process that writes into the same audit, for the test of several at once.
const [dataDir = '', actorId = ''] = process.argv.slice(2);
const store = await openStore({ dataDir });
for (let n = 0; n < 40; n++) {
  await store.audit.add({ at: new Date(n), actorId, action: 'diagnose', subjectId: 'ann', outcome: 'asked', detail: String(n) });
}
await store.close();
