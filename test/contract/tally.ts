import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Tally {
  /** Runs one check; what it gives back is what is wrong, none when all is well. */
  check(name: string, work: () => Promise<readonly string[]>): Promise<void>;
  /** Prints the totals, writes them under jest's names where asked, and gives the exit code. */
  close(reportFile: string | undefined): number;
}

export function tally(): Tally {
  let passed = 0;
  let failed = 0;
  return {
    async check(name, work) {
      const wrong = await work().catch((error: unknown) => [
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      ]);
      if (wrong.length === 0) {
        passed += 1;
        return;
      }
      failed += 1;
      console.log(`not kept: ${name}`);
      for (const line of new Set(wrong)) console.log(`  ${line}`);
    },
    close(reportFile) {
      console.log(`contract checks: ${passed} kept, ${failed} not kept`);
      if (reportFile) {
        mkdirSync(dirname(reportFile), { recursive: true });
        writeFileSync(reportFile, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
      }
      return failed === 0 && passed > 0 ? 0 : 1;
    },
  };
}
