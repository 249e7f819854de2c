import type { Facts } from '../facts.ts';
import { defineAnswerRule, type Said } from '../rule.ts';
import { iosTwentySeven } from '../tls-judgement.ts';
import { isTheFile, type View } from '../view.ts';
import type { Stop, Visit } from '../visit-facts.ts';
import { connectCases, wordsOfAddress } from './reach.ts';

type Stopped =
  | 'http'
  | 'loop'
  | 'too-many'
  | 'no-target'
  | 'other-port'
  | 'user-info'
  | 'bad-target'
  | 'inside'
  | 'target-unknown'
  | 'target-dead'
  | 'target-certificate';

/** Rule 8. */
export const redirects = defineAnswerRule({
  id: 'redirects',
  number: 8,
  title: 'The file is answered at once, or by a clean https redirect',
  why: 'Phones follow redirects by https only, and they do not add the query to the new address again.',
  cases: {
    none: { outcome: 'pass', finding: 'The answer comes without a redirect.' },
    followed: {
      outcome: 'warn',
      finding:
        'The answer comes by {count, plural, one {a redirect} other {# redirects}} to {target}. Apple allows that; the query gets lost.',
      fix: 'Keep it simple: answer at the address itself where you can.',
    },
    http: {
      outcome: 'fail',
      finding: 'A redirect leads to {target}, which is not https.',
      fix: 'Redirect to https, or not at all.',
    },
    loop: {
      outcome: 'fail',
      finding: 'The redirects go in a circle at {target}.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from redirects. A site that insists on a cookie or a trailing slash does this too.',
    },
    'too-many': { outcome: 'fail', finding: 'There are more than {most} redirects.', fix: 'Redirect once at most.' },
    'no-target': {
      outcome: 'fail',
      finding: '{target} redirects without saying where to.',
      fix: 'Send a Location header, or the file.',
    },
    login: {
      outcome: 'fail',
      finding: 'The redirect ends at a sign-in page: {target}. The phone has no session and cannot sign in there.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from sign-in (access proxy, single sign-on, intranet gate).',
    },
    'needs-query': {
      outcome: 'fail',
      finding: 'The target {target} answers only with the query, and phones do not add it after a redirect.',
      fix: 'Let the target answer without a query, or put the query into the redirect.',
    },
    'other-port': {
      outcome: 'unknown',
      finding: 'A redirect leads to another port ({target}), which this probe does not ask.',
      fix: 'Serve the file on port 443.',
    },
    'user-info': { outcome: 'fail', finding: 'A redirect carries a user name: {target}.', fix: 'Redirect to a plain address.' },
    'bad-target': {
      outcome: 'fail',
      finding: 'A redirect leads to {target}, which is no name on the internet. Nothing was asked there.',
      fix: 'Redirect to a public host name.',
    },
    inside: {
      outcome: 'fail',
      finding: 'A redirect leads to {target}, whose address {address} is {what}. Nothing was asked there.',
      fix: 'Redirect to a host that phones outside can reach.',
    },
    'target-dead': {
      outcome: 'fail',
      finding: 'A redirect leads to {target}, and nobody answers there ({code}).',
      fix: 'Correct the redirect, or the host that it leads to.',
    },
    'target-certificate': {
      outcome: 'fail',
      finding: 'A redirect leads to {target}, whose certificate is not accepted ({code}).',
      fix: 'Install a valid certificate there, with its full chain.',
    },
    'target-unknown': {
      outcome: 'unknown',
      finding: 'A redirect leads to {target}, which could not be looked at from here ({code}).',
      fix: 'Try again, or probe from a machine that reaches it.',
    },
    'target-ios-27': {
      outcome: 'fail',
      affects: 'ios-27',
      finding: 'A redirect leads to {target}, and iOS 27 does not accept the TLS of {host} ({what}).',
      fix: 'Strengthen TLS there, or serve the file from the domain itself.',
    },
  },
  decide(view, facts) {
    const { visit } = view;
    if (visit.end.kind === 'stopped') return stopped(visit, visit.end.why, facts);
    const target = shown(visit.end.answer.url);
    const { length: count } = visit.hops;
    if (count === 0) return { case: 'none' };
    if (looksLikeLogin(view)) return { case: 'login', slots: { target } };
    if (!isTheFile(visit) && isTheFile(facts.queryAgain)) return { case: 'needs-query', slots: { target } };
    return weakHop(facts, target) ?? { case: 'followed', slots: { target, count } };
  },
});

function stopped({ hops, end }: Visit, why: Stop, { limits }: Facts): Said<Stopped> | null {
  const url = end.kind === 'stopped' ? end.url : '';
  const slots = { target: shown(url), most: limits.hops, code: 'code' in why ? why.code : '' };
  if (why.kind === 'bad-location') return { case: 'no-target', slots };
  // Before any redirect it is the domain itself; other rules speak of that.
  if (hops.length === 0) return null;
  if (why.kind === 'bad-address')
    return { case: 'inside', slots: { ...slots, address: why.address, what: wordsOfAddress(why.what) } };
  if (why.kind === 'connect') {
    const what = connectCases[why.problem];
    if (what === 'slow') return null;
    return { case: what === 'refused' || what === 'no-handshake' ? 'target-dead' : 'target-unknown', slots };
  }
  const found = simply[why.kind];
  return found ? { case: found, slots: why.kind === 'no-address' ? { ...slots, code: 'no address in DNS' } : slots } : null;
}

const simply: Partial<Readonly<Record<Stop['kind'], Stopped>>> = {
  'not-https': 'http',
  loop: 'loop',
  'too-many-hops': 'too-many',
  'other-port': 'other-port',
  'user-info': 'user-info',
  'bad-name': 'bad-target',
  'no-address': 'target-dead',
  'dns-unknown': 'target-unknown',
  certificate: 'target-certificate',
};

function weakHop({ hopTls }: Facts, target: string): Said<'target-ios-27'> | null {
  const bad = new Set(['weak-key', 'weak-hash', 'no-san', 'no-gcm', 'no-ems']);
  const weak = hopTls.find((tls) => bad.has(iosTwentySeven(tls)?.case ?? ''));
  return weak ? { case: 'target-ios-27', slots: { target, host: weak.host, what: iosTwentySeven(weak)?.case ?? '' } } : null;
}

const loginHosts = /^(?:login|signin|sso|auth|adfs|sts|accounts?|idp)\.|\.okta\.com$|\.auth0\.com$|^login\.microsoftonline\./i;
const loginPaths = /(?:^|[/._-])(?:log-?in|sign-?in|sso|saml2?|adfs|oauth2?|authorize)(?:[/._-]|$)/i;

function looksLikeLogin({ visit, answer }: View): boolean {
  if (answer === null || isTheFile(visit)) return false;
  const { hostname, pathname } = new URL(answer.url);
  const isLoginPage = answer.file.kind === 'page' && answer.file.page === 'login';
  return isLoginPage || loginHosts.test(hostname) || loginPaths.test(pathname);
}

/** Without user name and query, and short: redirects can carry whole sessions. */
function shown(url: string): string {
  const [address = ''] = url.split(/[?#]/);
  return address.replace(/\/\/[^/]*@/, '//').slice(0, 200);
}
