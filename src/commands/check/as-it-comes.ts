interface Showing<T> {
  /** Calls back for each part that is there. */
  work: (onPart: (part: T) => void) => Promise<unknown>;
  /** Shows what is there so far. */
  show: (parts: readonly T[], isDone: boolean) => Promise<void>;
  /** Not more often than once in this time, in milliseconds. */
  everyMs: number;
}

/** Shows parts of a longer work while they come, and all of them at the end. What is quick is shown once. */
export async function shownAsItComes<T>({ work, show, everyMs }: Showing<T>): Promise<readonly T[]> {
  const parts: T[] = [];
  let [shown, shownAt] = [0, 0];
  let showing: Promise<void> = Promise.resolve();
  let isShowing = false;
  const look = (): void => {
    if (isShowing || (shownAt > 0 && shown === parts.length)) return;
    isShowing = true;
    shown = parts.length;
    // The end shows everything once more, and says so when that fails too.
    showing = show([...parts], false)
      .catch(() => undefined)
      .finally(() => {
        isShowing = false;
        shownAt = performance.now();
      });
  };
  const timer = setInterval(look, everyMs);
  try {
    await work((part) => void parts.push(part));
  } finally {
    clearInterval(timer);
    await showing;
  }
  if (shownAt > 0) await later(shownAt + everyMs - performance.now());
  await show(parts, true);
  return parts;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
