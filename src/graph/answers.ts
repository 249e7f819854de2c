import { failureFrom, NoAnswer } from './failures.ts';
import type { Raw } from './fields.ts';

/** The JSON of a good answer. Everything else is thrown as what it means. */
export async function bodyOf(response: Response): Promise<unknown> {
  const body = parsed(await textOf(response));
  if (!response.ok) {
    const header = (name: string): string | null => response.headers.get(name);
    throw failureFrom({ status: response.status, header, body: (body ?? {}) as Raw });
  }
  // Half an answer or a proxy's HTML page with status 200. Never read as "nothing there".
  if (body === null) throw new NoAnswer('Graph sent no JSON', { passing: true, details: detailsOf(response) });
  return body;
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new NoAnswer('Graph broke off its answer', { passing: true, cause, details: detailsOf(response) });
  }
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const detailsOf = (response: Response): { requestId?: string } => {
  const requestId = response.headers.get('request-id');
  return requestId === null ? {} : { requestId };
};
