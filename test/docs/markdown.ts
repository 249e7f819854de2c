/** A table; what stands in a cell cannot end it. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (content: string | number): string => String(content).replaceAll('|', '\\|');

export const code = (name: string): string => `\`${name}\``;

export const codes = (names: readonly string[]): string => names.map(code).join(', ');

/** How GitHub addresses a heading. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
