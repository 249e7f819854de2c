import { UsherError } from '../../errors.ts';
import type { AuditLine, Turn } from '../turn.ts';

export interface Audited<T> {
  value: T;
  outcome: 'done' | 'refused' | 'failed';
  /** No names: the id of a rule or reason. */
  detail: string;
}

/** The intent is on the disk before `work` reads anything, and what came of it afterwards, whatever happens. */
export async function audited<T>(
  { audit }: Turn,
  about: Pick<AuditLine, 'action' | 'subjectId'>,
  work: () => Promise<Audited<T>>,
): Promise<T> {
  await audit({ ...about, outcome: 'asked', detail: '' });
  const { value, outcome, detail } = await work().catch(async (error: unknown) => {
    await audit({ ...about, outcome: 'failed', detail: error instanceof UsherError ? error.code : 'broken' });
    throw error;
  });
  await audit({ ...about, outcome, detail });
  return value;
}
