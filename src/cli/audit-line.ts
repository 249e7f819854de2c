import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { log } from '../log.ts';
import { openStore } from '../store/open-store.ts';
import type { AuditEntry } from '../store/store.ts';
import type { Closers } from './ending.ts';

/** Writes down that somebody was looked at from the command line, where a server keeps its records. False: it could not be. */
export async function writeDown(config: Config, closers: Closers, about: Pick<AuditEntry, 'at' | 'subjectId'>): Promise<boolean> {
  if (!existsSync(config.dataDir)) return true;
  try {
    const store = await openStore({ dataDir: config.dataDir });
    closers.push(() => store.close());
    await store.audit.add({ ...about, actorId: 'command-line', action: 'diagnose', outcome: 'asked', detail: '' });
    return true;
  } catch (error) {
    log.warn({ err: error }, 'the audit line was not written');
    return false;
  }
}
