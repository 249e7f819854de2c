import type { Store } from '../../src/store/store.ts';

/** Ends a turn that Usher started itself: state alone, by the one way that states are written. */
export const save = (store: Store, key: string, value: object, version: number): Promise<number> =>
  store.states.finish({ key, value, version, activity: null, now: new Date() });
