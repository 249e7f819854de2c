import type { Tenant } from '../tenant/tenant.ts';
import { answerBatch, type InnerRequest } from './batch.ts';
import { type GraphAnswer, type GraphVersion, graphVersions } from './call.ts';
import { createDispatch, type Question } from './dispatch.ts';
import { badRequest, errorAnswer, GraphRefusal, usualRefusal } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import type { GraphLog } from './log.ts';
import { resources } from './resources/index.ts';

/** One HTTP request as it reached the stand-in. */
export interface Incoming extends InnerRequest {
  version: string;
  /** Address in front of the version, as the caller sees it. */
  origin: string;
}

export interface Outgoing extends GraphAnswer {
  /** The fault wants the answer cut off in the middle. */
  truncate: boolean;
}

/** Answers requests one by one or in batches, lets faults disturb them, and keeps the log. */
export function createDesk(parts: { tenant: Tenant; faults: Faults; log: GraphLog }): (incoming: Incoming) => Promise<Outgoing> {
  const { tenant, faults, log } = parts;
  const dispatch = createDispatch(resources);

  const ask = async (incoming: Incoming, inBatch: boolean): Promise<Outgoing> => {
    const started = tenant.now().getTime();
    const [path = '/', search = ''] = splitOnce(incoming.url, '?');
    const fault = faults.meet(`${incoming.method} ${incoming.version}${path}`);
    await faults.wait(fault);
    const result = fault?.hang === true ? null : await answerTo(incoming, { path, search, fault });
    const ms = tenant.now().getTime() - started;
    const entry = { at: new Date(started).toISOString(), method: incoming.method, path: `${incoming.version}${incoming.url}` };
    log.add({ ...entry, status: result?.status ?? 0, ms, inBatch });
    if (result === null) throw new Error('The request hung until the sandbox closed.');
    return result;
  };

  const answerTo = async (
    incoming: Incoming,
    about: { path: string; search: string; fault: Fault | null },
  ): Promise<Outgoing> => {
    const { fault } = about;
    const { header } = incoming;
    let innerTruncate = false;
    const askInner = async (inner: InnerRequest) => {
      const result = await ask({ ...inner, version: incoming.version, origin: incoming.origin }, true);
      innerTruncate ||= result.truncate;
      return result;
    };
    try {
      if (fault?.status !== undefined) return outgoing(faultAnswer(fault, about.path, { now: tenant.now(), header }), fault);
      if (about.path === '/$batch' && incoming.method === 'POST') {
        const result = await answerBatch(incoming.body, askInner);
        return { ...result, truncate: fault?.truncate === true || innerTruncate };
      }
      return outgoing(dispatch(questionFrom(incoming, about, tenant)), fault);
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      return outgoing(errorAnswer(error, { now: tenant.now(), clientRequestId: header('client-request-id') }), fault);
    }
  };

  return (incoming) => ask(incoming, false);
}

function questionFrom(incoming: Incoming, about: { path: string; search: string }, tenant: Tenant): Question {
  const version = graphVersions.find((one) => one === incoming.version) as GraphVersion | undefined;
  if (version === undefined) throw badRequest(`Invalid version: ${incoming.version}`);
  const { method, header, body } = incoming;
  const query = new URLSearchParams(about.search);
  return {
    version,
    method,
    path: about.path,
    query,
    header,
    body,
    state: tenant.state,
    now: tenant.now(),
    base: `${incoming.origin}/${version}`,
  };
}

function faultAnswer(fault: Fault, path: string, about: { now: Date; header: InnerRequest['header'] }): GraphAnswer {
  const usual = usualRefusal(fault.status ?? 500, path);
  const refusal = fault.code === undefined ? usual : new GraphRefusal(usual.status, fault.code, usual.message);
  const result = errorAnswer(refusal, { now: about.now, clientRequestId: about.header('client-request-id') });
  return fault.retryAfter === undefined
    ? result
    : { ...result, headers: { ...result.headers, 'Retry-After': String(fault.retryAfter) } };
}

function outgoing(result: GraphAnswer, fault: Fault | null): Outgoing {
  return { ...result, truncate: fault?.truncate === true };
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
