import type { ReadOptions } from './reader.ts';

/** The address below the version: path and encoded query, as both a plain request and `$batch` need it. */
export function addressOf(path: string, options: ReadOptions): string {
  const query = Object.entries(parametersOf(options))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encoded(String(value))}`);
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

const parametersOf = (options: ReadOptions): Record<string, string | number | undefined> => ({
  $filter: options.filter,
  $select: options.select?.join(','),
  $expand: options.expand,
  $orderby: options.orderby,
  $top: options.top,
  $count: options.eventual ? 'true' : undefined,
});

// The SDK sends values as they are, so `&` and `#` would break out. Commas stay readable.
const encoded = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',');
