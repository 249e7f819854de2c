import { randomUUID } from 'node:crypto';
import { answer } from './answers.ts';
import type { GraphAnswer } from './call.ts';
import { errorAnswer, GraphRefusal, usualRefusal } from './errors.ts';
import type { Fault } from './faults.ts';

const page = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>This is no answer of Graph.</body></html>';

/** What a fault answers in the place of Graph; null when it only delays or cuts off. */
export function faultAnswer(
  fault: Fault,
  about: { path: string; now: Date; clientRequestId: string | undefined },
): GraphAnswer | null {
  if (fault.html === true) return htmlAnswer(fault.status ?? 200);
  if (fault.empty === true) return answer(200, {});
  if (fault.status === undefined) return null;
  const usual = usualRefusal(fault.status, about.path);
  const refusal = fault.code === undefined ? usual : new GraphRefusal(usual.status, fault.code, usual.message);
  const result = errorAnswer(refusal, about);
  const { retryAfter } = fault;
  return retryAfter === undefined ? result : { ...result, headers: { ...result.headers, 'Retry-After': String(retryAfter) } };
}

function htmlAnswer(status: number): GraphAnswer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'request-id': randomUUID() }, body: page };
}
