import findMyWay from 'find-my-way';
import type { Router } from '../http.ts';
import { type GraphAnswer, type GraphCall, type GraphVersion, graphVersions, type Resource } from './call.ts';
import { errorAnswer, GraphRefusal, noSuchSegment } from './errors.ts';

/** A call whose resource is not known yet. */
export type Question = Omit<GraphCall, 'params'>;

export type Dispatch = (question: Question) => GraphAnswer;

/** Finds the resource that answers a question; refusals become Graph's error answers. */
export function createDispatch(resources: readonly Resource[]): Dispatch {
  const routers = new Map(graphVersions.map((version) => [version, routerFor(resources, version)]));
  return (question) => {
    try {
      return answerTo(question, routers.get(question.version), resources);
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      return errorAnswer(error, { now: question.now, clientRequestId: question.header('client-request-id') });
    }
  };
}

function answerTo(question: Question, router: Router | undefined, resources: readonly Resource[]): GraphAnswer {
  const path = withoutKeySyntax(question.path);
  const found = question.method === 'GET' || question.method === 'POST' ? router?.find(question.method, path) : null;
  if (!found) throw noSuchSegment(unknownSegment(path, resources, question.version));
  const resource = found.store as Resource;
  return resource.answer({ ...question, params: found.params as Record<string, string> });
}

function routerFor(resources: readonly Resource[], version: GraphVersion): Router {
  const router = findMyWay({ maxParamLength: 2000 });
  for (const resource of resources) {
    if (resource.versions?.includes(version) ?? true) router.on(resource.method, resource.path, () => undefined, resource);
  }
  return router;
}

/** Graph takes users('x') for users/x, and servicePrincipals(appId='x'), which here is the only way to one. */
function withoutKeySyntax(path: string): string {
  return path.replace(/\/(\w+)\((?:appId=)?(?:'|%27)([^/]*?)(?:'|%27)\)/gi, '/$1/$2');
}

/** The first part of the path that no resource has at that place. */
function unknownSegment(path: string, resources: readonly Resource[], version: GraphVersion): string {
  const known = resources.filter((one) => one.versions?.includes(version) ?? true).map((one) => one.path.split('/').slice(1));
  const segments = path.split('/').slice(1).map(decode);
  const fits = (count: number) => known.some((parts) => segments.slice(0, count).every((part, at) => matches(parts[at], part)));
  const length = segments.findIndex((_segment, at) => !fits(at + 1));
  return segments[length] ?? segments.at(-1) ?? '';
}

const matches = (pattern: string | undefined, part: string) => pattern?.startsWith(':') === true || pattern === part;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not percent-encoding; shown as it came.
    return part;
  }
}
