import type { FileReading } from '../file.ts';
import { defineAnswerRule, type Said } from '../rule.ts';
import { isFields, serversIn } from '../view.ts';

/** Rules 12 and 13: the file and its list. */

const editor = 'Write the file with a plain text editor, as UTF-8 without a byte order mark, exactly as shown below.';
const at = 'line {line}, column {column}';

export const body = defineAnswerRule({
  id: 'body',
  number: 12,
  title: 'The file is one JSON object',
  why: 'A malformed answer ends discovery, and phones then do not ask Apple either.',
  cases: {
    object: { outcome: 'pass', finding: 'One JSON object in UTF-8.' },
    empty: { outcome: 'fail', finding: 'The answer is empty.', fix: editor },
    'too-large': {
      outcome: 'fail',
      finding: 'The answer is longer than 64 KiB, so it is not the file, which is about 200 bytes.',
      fix: 'Publish the file as shown below.',
    },
    'unreadable-encoding': {
      outcome: 'fail',
      finding: 'The answer is compressed although none was asked for, and it cannot be unpacked.',
      fix: 'Switch compression off for this path.',
    },
    'not-utf8': { outcome: 'fail', finding: 'The answer is not UTF-8 (UTF-16, perhaps).', fix: editor },
    'byte-order-mark': {
      outcome: 'fail',
      finding: 'The file begins with a byte order mark (EF BB BF), which is no JSON.',
      fix: editor,
    },
    page: {
      outcome: 'fail',
      finding: 'The answer is a web page, not the file: a soft 404.',
      fix: 'Publish the file, and let unknown addresses answer 404.',
    },
    login: {
      outcome: 'fail',
      finding: 'The answer is a sign-in page.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from sign-in.',
    },
    consent: {
      outcome: 'fail',
      finding: 'The answer is a consent page (cookies, terms).',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from the consent page.',
    },
    captcha: {
      outcome: 'fail',
      finding: 'The answer is a captcha or bot check, which a phone cannot solve.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from the bot check.',
    },
    'property-list': { outcome: 'fail', finding: 'The answer is a property list (XML). It must be JSON.', fix: editor },
    'too-deep': { outcome: 'fail', finding: 'The answer is nested deeper than any such file.', fix: editor },
    'not-object': { outcome: 'fail', finding: 'The answer is JSON, but not an object with the list Servers.', fix: editor },
    'smart-quotes': { outcome: 'fail', finding: `Typographic quotes instead of straight ones: ${at}.`, fix: editor },
    'trailing-comma': { outcome: 'fail', finding: `A comma after the last element: ${at}.`, fix: 'Remove that comma.' },
    'single-quotes': { outcome: 'fail', finding: `Single quotes instead of double ones: ${at}.`, fix: editor },
    comment: { outcome: 'fail', finding: `JSON has no comments: ${at}.`, fix: 'Remove the comment.' },
    'cut-off': { outcome: 'fail', finding: 'The file ends in the middle: a bracket or quote is missing.', fix: editor },
    'text-after': { outcome: 'fail', finding: `Something stands after the end of the JSON: ${at}.`, fix: editor },
    other: { outcome: 'fail', finding: `The JSON is broken: ${at}.`, fix: editor },
    ampersand: {
      outcome: 'fail',
      finding: `The address has &amp; instead of &: ${at}. The file was copied out of a web page.`,
      fix: 'Write a plain &, or copy the file shown below.',
    },
  },
  decide: ({ ok }) => (ok === null ? null : readingCase(ok.file)),
});

type BodyCase =
  | Exclude<FileReading['kind'], 'object' | 'broken'>
  | 'object'
  | 'login'
  | 'consent'
  | 'captcha'
  | 'ampersand'
  | Slips;
type Slips = Extract<FileReading, { kind: 'broken' }>['slip'];

function readingCase(file: FileReading): Said<BodyCase> {
  if (file.kind === 'page') return { case: file.page };
  if (file.kind === 'broken') return { case: file.slip, slots: { ...file.at } };
  if (file.kind !== 'object') return { case: file.kind };
  return file.ampersandAt ? { case: 'ampersand', slots: { ...file.ampersandAt } } : { case: 'object' };
}

export const servers = defineAnswerRule({
  id: 'servers',
  number: 13,
  title: 'Servers lists exactly one server',
  why: 'Phones read the list Servers and use its first element. Names are case-sensitive.',
  cases: {
    one: { outcome: 'pass', finding: 'One server.' },
    several: {
      outcome: 'warn',
      finding: '{count} servers are listed. Phones use the first; only that one was looked at.',
      fix: 'Leave one server.',
    },
    none: { outcome: 'fail', finding: 'The list Servers is empty.', fix: 'Publish the file as shown below.' },
    'key-case': {
      outcome: 'fail',
      finding: 'The name “{found}” must be written “{wanted}”: names are case-sensitive.',
      fix: 'Write {wanted}.',
    },
    missing: { outcome: 'fail', finding: 'There is no list Servers.', fix: 'Publish the file as shown below.' },
    'not-list': { outcome: 'fail', finding: 'Servers is no list.', fix: 'Put the server into square brackets.' },
    'not-server': {
      outcome: 'fail',
      finding: 'The first element of Servers is no object.',
      fix: 'Publish the file as shown below.',
    },
  },
  decide({ file, server }) {
    if (file === null) return null;
    const misspelt = misspeltIn(file, ['Servers']) ?? (server ? misspeltIn(server, ['Version', 'BaseURL']) : null);
    if (misspelt) return { case: 'key-case', slots: misspelt };
    if (!('Servers' in file)) return { case: 'missing' };
    const list = serversIn(file);
    if (list === null) return { case: 'not-list' };
    if (list.length === 0) return { case: 'none' };
    if (!isFields(list[0])) return { case: 'not-server' };
    return list.length > 1 ? { case: 'several', slots: { count: String(list.length) } } : { case: 'one' };
  },
});

function misspeltIn(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): { found: string; wanted: string } | null {
  for (const wanted of names) {
    const found = Object.keys(fields).find((key) => key !== wanted && key.trim().toLowerCase() === wanted.toLowerCase());
    if (found !== undefined && !(wanted in fields)) return { found, wanted };
  }
  return null;
}
