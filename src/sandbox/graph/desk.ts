import { HttpRefusal } from '../http.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { answerBatch, type InnerRequest } from './batch.ts';
import { type GraphAnswer, graphVersions } from './call.ts';
import { createDispatch, type Dispatch, type Question } from './dispatch.ts';
import { badRequest, errorAnswer, GraphRefusal } from './errors.ts';
import { faultAnswer } from './fault-answer.ts';
import type { Fault, Faults } from './faults.ts';
import type { GraphLog } from './log.ts';
import type { Throttle } from './throttle.ts';
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

interface Desk {
  tenant: Tenant;
  faults: Faults;
  throttle: Throttle;
  log: GraphLog;
  dispatch: Dispatch;
}

/** Answers requests one by one or in batches, lets faults disturb them, and keeps the log. */
export function createDesk(parts: Omit<Desk, 'dispatch'>): (incoming: Incoming) => Promise<Outgoing> {
  const desk: Desk = { ...parts, dispatch: createDispatch(resources) };
  return (incoming) => ask(desk, incoming, false);
}

async function ask(desk: Desk, incoming: Incoming, inBatch: boolean): Promise<Outgoing> {
  const { tenant, faults, log } = desk;
  const started = tenant.now();
  const fault = faults.meet(`${incoming.method} ${incoming.version}${splitOnce(incoming.url, '?')[0]}`);
  const entry = { at: started.toISOString(), method: incoming.method, path: `${incoming.version}${incoming.url}`, inBatch };
  if (fault?.hang === true) {
    log.add({ ...entry, status: 0, ms: 0 });
    await faults.wait(fault);
    throw new HttpRefusal(503, 'The sandbox closed while this request hung.');
  }
  await faults.wait(fault);
  const result = await answerOrRefusal(desk, incoming, fault);
  log.add({ ...entry, status: result.status, ms: tenant.now().getTime() - started.getTime() });
  return result;
}

async function answerOrRefusal(desk: Desk, incoming: Incoming, fault: Fault | null): Promise<Outgoing> {
  try {
    return await answerTo(desk, incoming, fault);
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    const about = { now: desk.tenant.now(), clientRequestId: incoming.header('client-request-id') };
    return outgoing(errorAnswer(error, about), fault);
  }
}

async function answerTo(desk: Desk, incoming: Incoming, fault: Fault | null): Promise<Outgoing> {
  const [path = '/', search = ''] = splitOnce(incoming.url, '?');
  const about = { path, now: desk.tenant.now(), clientRequestId: incoming.header('client-request-id') };
  const instead = (fault && faultAnswer(fault, about)) ?? desk.throttle.meet(path, about);
  if (instead !== null) return outgoing(instead, fault);
  if (path === '/$batch' && incoming.method === 'POST') return answerSteps(desk, incoming, fault);
  return outgoing(desk.dispatch(questionFrom(incoming, { path, search }, desk.tenant)), fault);
}

/** A step that a fault cuts off cuts off the whole answer. */
async function answerSteps(desk: Desk, incoming: Incoming, fault: Fault | null): Promise<Outgoing> {
  let truncate = fault?.truncate === true;
  const result = await answerBatch(incoming.body, async (inner) => {
    const step = await ask(desk, { ...inner, version: incoming.version, origin: incoming.origin }, true);
    truncate ||= step.truncate;
    return step;
  });
  return { ...result, truncate };
}

function questionFrom(incoming: Incoming, about: { path: string; search: string }, tenant: Tenant): Question {
  const version = graphVersions.find((one) => one === incoming.version);
  if (version === undefined) throw badRequest(`Invalid version: ${incoming.version}`);
  return {
    version,
    method: incoming.method,
    path: about.path,
    query: new URLSearchParams(about.search),
    header: (name) => incoming.header(name),
    body: incoming.body,
    state: tenant.state,
    now: tenant.now(),
    base: `${incoming.origin}/${version}`,
  };
}

function outgoing(result: GraphAnswer, fault: Fault | null): Outgoing {
  return { ...result, truncate: fault?.truncate === true };
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
