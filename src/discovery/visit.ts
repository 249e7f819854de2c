import type { Door } from './door.ts';
import { type Asking, type FetchMeans, fetchOnce } from './safe-fetch.ts';
import { nameOf } from './safe-name.ts';
import type { Answer, Stop, Visit } from './visit-facts.ts';

export interface VisitMeans extends FetchMeans {
  door: Door;
}

const redirects = new Set([301, 302, 303, 307, 308]);

/** Follows redirects as iOS does: the next address is taken as it is, and the query is not added again. */
export async function visit(asking: Asking, means: VisitMeans): Promise<Visit> {
  const began = performance.now();
  const hops: { from: string; to: string; status: number }[] = [];
  const seen = new Set<string>();
  const ended = (end: Visit['end']): Visit => ({ hops, end, ms: Math.round(performance.now() - began) });
  let url = asking.url;
  for (;;) {
    const answer = await step({ ...asking, url }, seen, means);
    if ('kind' in answer) return ended({ kind: 'stopped', url: url.href, why: answer });
    if (!redirects.has(answer.status)) return ended({ kind: 'answer', answer });
    const next = answer.location === null ? null : URL.parse(answer.location, url.href);
    if (next === null) return ended({ kind: 'stopped', url: url.href, why: { kind: 'bad-location' } });
    hops.push({ from: url.href, to: next.href, status: answer.status });
    url = next;
    if (hops.length > means.limits.hops) return ended({ kind: 'stopped', url: url.href, why: { kind: 'too-many-hops' } });
  }
}

async function step(asking: Asking, seen: Set<string>, means: VisitMeans): Promise<Answer | Stop> {
  const { url } = asking;
  url.hash = '';
  const wrong = wrongIn(url);
  if (wrong) return wrong;
  if (seen.has(url.href)) return { kind: 'loop' };
  seen.add(url.href);
  const at = await means.door.open(url.hostname);
  return at.kind === 'open' ? fetchOnce(at, asking, means) : at;
}

function wrongIn({ protocol, port, username, password, hostname }: URL): Stop | null {
  if (protocol !== 'https:') return { kind: 'not-https' };
  if (port !== '') return { kind: 'other-port', port };
  if (username !== '' || password !== '') return { kind: 'user-info' };
  const named = nameOf(hostname, () => true);
  return 'problem' in named ? { kind: 'bad-name', problem: named.problem } : null;
}
