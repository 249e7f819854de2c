/** A row as Graph sent it. Graph may leave any property out, so every read is guarded. */
export type Raw = Readonly<Record<string, unknown>>;

/** null when missing or blank: Intune sends '' for what it does not know. */
export const textIn = (row: Raw, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

export const flagIn = (row: Raw, name: string): boolean | null => {
  const value = row[name];
  return typeof value === 'boolean' ? value : null;
};

export const numberIn = (row: Raw, name: string): number | null => {
  const value = row[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const rowIn = (row: Raw, name: string): Raw => asRow(row[name]);

export const rowsIn = (row: Raw, name: string): Raw[] => {
  const value = row[name];
  return Array.isArray(value) ? value.map(asRow) : [];
};

/** The texts of a list; whatever else is in it is left out. */
export const textsIn = (row: Raw, name: string): string[] => {
  const value = row[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** null too for Intune's "never": the years 1 and 9999. */
export const dateIn = (row: Raw, name: string): Date | null => {
  const date = new Date(textIn(row, name) ?? Number.NaN);
  const year = date.getUTCFullYear();
  return year > 1 && year < 9999 ? date : null;
};

/** Compares ids, which Graph writes in either case. */
export const sameId = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

/** The type name without its namespace: `#microsoft.graph.iosVppApp` gives `iosVppApp`. */
export const typeOf = (row: Raw): string => textIn(row, '@odata.type')?.split('.').at(-1) ?? '';

export const asRow = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
