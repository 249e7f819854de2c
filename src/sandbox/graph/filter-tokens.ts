import { badRequest } from './errors.ts';

/** One comparison of a $filter, for services that support only some. */
export interface Term {
  property: string;
  operator: string;
  value: unknown;
}

const tokenPattern =
  /'(?:[^']|'')*'|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|-?\d+(?:\.\d+)?|[A-Za-z_@$][\w.@$]*(?:\/[A-Za-z_$][\w.@$]*)*|[(),:]|\S/gi;

/** Reads the tokens of a $filter from left to right. */
export class TokenReader {
  private readonly tokens: string[];
  private at = 0;

  constructor(text: string) {
    this.tokens = [...text.matchAll(tokenPattern)].map((match) => match[0]);
  }

  peek(ahead = 0): string | undefined {
    return this.tokens[this.at + ahead];
  }

  next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw invalid();
    this.at += 1;
    return token;
  }

  /** Takes the token if it is the wanted one. */
  took(wanted: string): boolean {
    if (this.peek() !== wanted) return false;
    this.at += 1;
    return true;
  }

  expect(wanted: string): void {
    if (!this.took(wanted)) throw invalid();
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }
}

export const invalid = () => badRequest('Invalid filter clause');

/** The value that a token stands for; a bare word that is no value is refused. */
export function literal(token: string): unknown {
  if (token.startsWith("'") && token.length > 1) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (/^[0-9a-f]{8}-|^\d{4}-/i.test(token)) return token;
  throw invalid();
}
