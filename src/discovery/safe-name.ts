import { isIP } from 'node:net';
import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

export type NameProblem =
  | 'empty'
  | 'not-a-name' // characters that no host name has
  | 'address' // an IP address in some spelling
  | 'port'
  | 'trailing-dot'
  | 'single-label'
  | 'not-registrable'; // a public ending by itself, or below no public ending

export interface Name {
  /** As DNS knows it: ASCII, lower case. */
  ascii: string;
  /** As people write it. */
  unicode: string;
  /** Letters of several scripts in one label: often a look-alike. */
  mixedScript: boolean;
}

export type Named = { name: Name } | { problem: NameProblem };

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What a URL parser takes for the last part of an IPv4 address. */
const numeric = /^(?:\d+|0x[0-9a-f]*)$/;
const longest = 253;

/**
 * Whether a probe may ask for this host at all. Nothing is resolved.
 * @param isRouted the command line says where that host is, so it need not be a public one
 */
export function nameOf(typed: string, isRouted: (ascii: string) => boolean = () => false): Named {
  const raw = typed.trim();
  const wrong = wrongCharacters(raw);
  if (wrong) return { problem: wrong };
  const ascii = domainToASCII(raw).toLowerCase();
  const labels = ascii.split('.');
  if (isIP(ascii) !== 0 || numeric.test(labels.at(-1) ?? '')) return { problem: 'address' };
  if (ascii.endsWith('.')) return { problem: 'trailing-dot' };
  if (ascii.length > longest || !labels.every((part) => label.test(part))) return { problem: 'not-a-name' };
  if (isRouted(ascii)) return { name: nameFrom(ascii) };
  if (labels.length < 2) return { problem: 'single-label' };
  return isRegistrable(ascii) ? { name: nameFrom(ascii) } : { problem: 'not-registrable' };
}

function wrongCharacters(raw: string): NameProblem | null {
  if (raw === '') return 'empty';
  if (isIP(raw) !== 0 || raw.startsWith('[')) return 'address';
  const withoutPort = raw.replace(/:\d*$/, '');
  if (withoutPort !== raw) return isIP(withoutPort) === 0 ? 'port' : 'address';
  // A percent sign would be decoded by what turns names into ASCII.
  return /[\s/\\@?#%:[\]<>^|`{}"']/.test(raw) || hasControl(raw) ? 'not-a-name' : null;
}

function isRegistrable(ascii: string): boolean {
  const { domain, isIcann } = parse(ascii, { allowPrivateDomains: false });
  return domain !== null && isIcann === true;
}

function nameFrom(ascii: string): Name {
  const unicode = domainToUnicode(ascii);
  return { ascii, unicode, mixedScript: unicode.split('.').some(hasSeveralScripts) };
}

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Georgian', 'Hebrew', 'Arabic', 'Thai'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);
const hasSeveralScripts = (text: string): boolean => scripts.filter((script) => script.test(text)).length > 1;

const hasControl = (text: string): boolean => [...text].some((character) => character < ' ' || character === '\u007F');
