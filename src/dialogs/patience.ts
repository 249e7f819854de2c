/** Waits for `work`. When it takes longer than `ms`, `meanwhile` runs once, and the wait goes on. */
export async function withPatience<T>(work: Promise<T>, ms: number, meanwhile: () => Promise<void>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  const first = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  if (first === 'late') await meanwhile();
  return work;
}
