import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ChatRecord, Transcripts } from './transcript-types.ts';
import { createTranscripts } from './transcripts.ts';

const saveDelayMs = 150;

export interface KeptTranscripts {
  transcripts: Transcripts;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/** Transcripts that outlive a restart in one JSON file, replaced atomically. Null keeps them in memory alone. */
export function keepTranscripts(file: string | null, now: () => Date): KeptTranscripts {
  const transcripts = createTranscripts(now, file === null ? null : read(file));
  let timer: NodeJS.Timeout | null = null;

  const write = (): void => {
    timer = null;
    if (file === null) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(transcripts.record()));
    renameSync(`${file}.new`, file);
  };
  const stop = transcripts.listen(() => void (timer ??= setTimeout(write, saveDelayMs)));

  return {
    transcripts,
    async close() {
      stop();
      if (timer === null) return;
      clearTimeout(timer);
      write();
    },
  };
}

function read(file: string): ChatRecord | null {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as ChatRecord;
    return record.version === 1 ? record : null;
  } catch {
    // A missing or damaged file means empty chats; nothing of value is lost.
    return null;
  }
}
