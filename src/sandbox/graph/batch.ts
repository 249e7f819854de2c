import { answer } from './answers.ts';
import type { GraphAnswer } from './call.ts';
import { badRequest } from './errors.ts';

interface Step {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  dependsOn: string[];
}

/** One inner request, ready to be asked. */
export interface InnerRequest {
  method: string;
  /** Path and query below the version. */
  url: string;
  header(name: string): string | undefined;
  body: unknown;
}

const most = 20;

/** Answers POST /$batch: every inner request has a status of its own, in any order. A failed parent gives 424. */
export async function answerBatch(body: unknown, ask: (inner: InnerRequest) => Promise<GraphAnswer>): Promise<GraphAnswer> {
  const steps = stepsOf(body);
  const results = new Map<string, Promise<GraphAnswer>>();
  for (const step of steps) results.set(step.id, run(step, results, ask));
  const responses = await Promise.all(steps.map(async (step) => wrapped(step.id, await results.get(step.id))));
  // Graph does not keep the order either; callers have to match by id.
  return answer(200, { responses: responses.reverse() });
}

async function run(step: Step, results: Map<string, Promise<GraphAnswer>>, ask: (inner: InnerRequest) => Promise<GraphAnswer>) {
  const parents = await Promise.all(step.dependsOn.map(async (id) => results.get(id)));
  if (parents.some((parent) => parent === undefined || parent.status >= 400)) {
    return answer(424, { error: { code: 'FailedDependency', message: 'A request that this one depends on failed.' } });
  }
  const lower = Object.fromEntries(Object.entries(step.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return ask({ method: step.method, url: step.url, body: step.body, header: (name) => lower[name.toLowerCase()] });
}

function wrapped(id: string, result: GraphAnswer | undefined) {
  const { status = 500, headers = {}, body } = result ?? {};
  // A body that is no JSON travels as base64.
  const isJson = headers['Content-Type'] === 'application/json';
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const shown = isJson ? body : Buffer.from(text).toString('base64');
  return { id, status, headers, ...(body === undefined ? {} : { body: shown }) };
}

function stepsOf(body: unknown): Step[] {
  const requests = (body as { requests?: unknown } | null)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > most) throw badRequest(`Number of batch request steps exceeds the maximum value of ${most}.`);
  const steps = (requests as Partial<Step>[]).map(stepFrom);
  const ids = new Set(steps.map((step) => step.id.toLowerCase()));
  if (ids.size !== steps.length) throw badRequest('Request ids have to be unique in a batch.');
  return steps;
}

function stepFrom(raw: Partial<Step>): Step {
  const { id, method, url, headers = {}, body, dependsOn = [] } = raw;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string')
    throw badRequest('Invalid batch payload format.');
  if (/^https?:/i.test(url) || /^\/?(v1\.0|beta)\//.test(url))
    throw badRequest('Write request url as a relative path without the version.');
  return { id, method: method.toUpperCase(), url: url.startsWith('/') ? url : `/${url}`, headers, body, dependsOn };
}
