/** JSON that nobody has looked at yet. */
export type Raw = Record<string, unknown>;

export const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object, or a TypeError that names it. */
export function record(value: unknown, name: string): Raw {
  if (!isRecord(value)) throw new TypeError(`${name} is no object.`);
  return value;
}

/** The lists of objects of these names; one that is missing or no list throws. */
export function lists<Name extends string>(state: Raw, names: readonly Name[]): Record<Name, Raw[]> {
  const found = names.map((name) => {
    const list = state[name];
    if (!Array.isArray(list)) throw new TypeError(`The state has no list "${name}".`);
    return [name, list.map((row, index) => record(row, `${name}[${index}]`))];
  });
  return Object.fromEntries(found) as Record<Name, Raw[]>;
}

/** Throws for the first row where one of these fields is no text. */
export function text(rows: readonly object[], name: string, fields: readonly string[]): void {
  for (const [index, row] of rows.entries()) {
    const missing = fields.find((field) => typeof (row as Raw)[field] !== 'string');
    if (missing !== undefined) throw new TypeError(`${name}[${index}] needs the text "${missing}".`);
  }
}
