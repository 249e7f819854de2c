import { UsherError } from '../errors.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const controls = /\p{Cc}/u;
// A `%` could be decoded twice on the way, a leading `$` is an OData segment of its own ($batch, $ref).
const notASegment = /[/\\%]|^\$|^\.{1,2}$/;
const longest = 256;

type Literal = string | number | boolean | Date;

export const isGuid = (text: string): boolean => guid.test(text);

/** path`/users/${id}/managedDevices`: every value stays one segment. Refuses what cannot be one with `bad-input`. */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return glued(parts, values.map(segment));
}

/** odata`userId eq ${id}`: texts are quoted and their `'` doubled, dates and numbers stand bare. Refuses empty values. */
export function odata(parts: TemplateStringsArray, ...values: readonly Literal[]): string {
  return glued(parts, values.map(literal));
}

function segment(value: string): string {
  const text = checked(value);
  if (notASegment.test(text)) throw refused();
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function literal(value: Literal): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return `'${checked(value).replaceAll("'", "''")}'`;
  return String(value);
}

// Graph answers an empty filter value with everything it has, so empty is refused, not sent.
function checked(value: string): string {
  const usable = typeof value === 'string' && value.trim() !== '' && value.length <= longest;
  if (!usable || controls.test(value) || !value.isWellFormed()) throw refused();
  return value;
}

// The value itself may be personal, so the message does not repeat it.
const refused = (): UsherError => new UsherError('bad-input', 'A value cannot be part of a Graph address');

const glued = (parts: TemplateStringsArray, values: readonly string[]): string =>
  parts.reduce((whole, part, index) => whole + part + (values[index] ?? ''), '');
