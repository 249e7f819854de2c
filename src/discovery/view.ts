import { type Answer, answerOf, type Visit } from './visit-facts.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One answer, taken apart as far as it can be. */
export interface View {
  visit: Visit;
  answer: Answer | null;
  /** The answer, where its status is 200. */
  ok: Answer | null;
  file: Fields | null;
  /** The first server of the file, which is the one that phones use. */
  server: Fields | null;
  baseUrl: URL | null;
}

export function viewOf(visit: Visit): View {
  const answer = answerOf(visit);
  const ok = answer?.status === 200 ? answer : null;
  const file = ok?.file.kind === 'object' ? ok.file.value : null;
  const [server] = serversIn(file) ?? [];
  const fields = isFields(server) ? server : null;
  const raw = fields?.['BaseURL'];
  return { visit, answer, ok, file, server: fields, baseUrl: typeof raw === 'string' ? absolute(raw) : null };
}

export const serversIn = (file: Fields | null): readonly unknown[] | null =>
  file !== null && Array.isArray(file['Servers']) ? file['Servers'] : null;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A URL parser drops blanks around an address; a phone is not asked to. */
const absolute = (raw: string): URL | null => (/^\s|\s$/.test(raw) ? null : URL.parse(raw));

/** Whether a phone could use it, or almost: this is the file, wherever it lies. */
export function isTheFile(visit: Visit | null): boolean {
  const { file } = visit === null ? { file: null } : viewOf(visit);
  return file !== null && Object.keys(file).some((key) => key.trim().toLowerCase() === 'servers');
}
