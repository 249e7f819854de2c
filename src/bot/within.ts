/** Rejects when the work takes longer. The work itself cannot be stopped; nothing may wait for it any more. */
export async function within<T>(ms: number, work: Promise<T>, late = () => new Error(`Not done within ${ms} ms`)): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
