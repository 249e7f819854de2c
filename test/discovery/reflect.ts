/** The three functions of `Reflect` that @peculiar/x509 wants before it loads; nobody else here does. */
const known = new WeakMap<object, Map<unknown, unknown>>();
const own = (key: unknown, target: object): unknown => known.get(target)?.get(key);

Object.assign(Reflect, {
  getMetadata: own,
  getOwnMetadata: own,
  defineMetadata(key: unknown, value: unknown, target: object) {
    known.set(target, (known.get(target) ?? new Map<unknown, unknown>()).set(key, value));
  },
});

export const reflects = true;
