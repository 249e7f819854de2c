import { longestCacheSeconds } from '../caching.ts';
import { defineAnswerRule, defineRule } from '../rule.ts';
import { isTheFile, viewOf } from '../view.ts';
import { answerOf, type Visit } from '../visit-facts.ts';

/** Rules 9 and 20 to 24: what makes a right file fail now and then. */

const fileText = (visit: Visit): string => JSON.stringify(viewOf(visit).file);

export const parameters = defineRule({
  id: 'parameters',
  number: 9,
  title: 'The answer is the same with and without the query',
  why: 'Phones send user-identifier and model-family; after a redirect they send neither.',
  cases: {
    same: { outcome: 'pass', finding: 'The same file with and without the query.' },
    'only-with': {
      outcome: 'warn',
      finding: 'The file comes with the query only.',
      fix: 'Answer without it too: after a redirect phones do not send it.',
    },
    'only-without': {
      outcome: 'warn',
      finding: 'The file comes only when the query is left out, and phones send it.',
      fix: 'Let the server ignore the query user-identifier and model-family.',
    },
    different: {
      outcome: 'warn',
      finding: 'The files with and without the query differ.',
      fix: 'Answer the same file whatever the query says, unless you mean to tell model families apart.',
    },
  },
  decide({ phones: [phone], withoutQuery }) {
    if (!phone || withoutQuery === null) return null;
    const [withIt, withoutIt] = [isTheFile(phone.visit), isTheFile(withoutQuery)];
    if (!withIt && !withoutIt) return null;
    if (!withoutIt) return { case: 'only-with' };
    if (!withIt) return { case: 'only-without' };
    return { case: fileText(phone.visit) === fileText(withoutQuery) ? 'same' : 'different' };
  },
});

export const head = defineRule({
  id: 'head',
  number: 20,
  title: 'HEAD is answered as GET is',
  why: 'Phones send GET. Microsoft’s test with curl -I sends HEAD, so it can fail where phones succeed.',
  cases: {
    same: { outcome: 'pass', finding: 'HEAD and GET agree.' },
    differs: {
      outcome: 'info',
      finding: 'HEAD is answered {head}, GET {get}. Phones do not send HEAD; a test with curl -I shows the wrong picture.',
      fix: 'Test with GET: curl -i.',
    },
  },
  decide({ phones: [phone], head: visit }) {
    const [byHead, byGet] = [visit && answerOf(visit), phone && answerOf(phone.visit)];
    if (!byHead || !byGet) return null;
    const same = byHead.status === byGet.status && byHead.contentType === byGet.contentType;
    const words = (status: number, type: string | null): string => [String(status), type].filter(Boolean).join(' ');
    const slots = { head: words(byHead.status, byHead.contentType), get: words(byGet.status, byGet.contentType) };
    return { case: same ? 'same' : 'differs', slots };
  },
});

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

export const speed = defineAnswerRule({
  id: 'speed',
  number: 21,
  title: 'The answer comes quickly',
  why: 'People give up, and phones stop waiting. The limits are ours, not Apple’s.',
  cases: {
    quick: { outcome: 'pass', finding: '{seconds} s.' },
    slow: {
      outcome: 'warn',
      finding: 'The answer took {seconds} s.',
      fix: 'Serve the file as a static file, without waking an application for it.',
    },
    'too-slow': {
      outcome: 'fail',
      finding: 'The server took the request, but the answer was not complete after {seconds} s.',
      fix: 'Serve the file as a static file, and look at what holds the answer back.',
    },
  },
  decide({ visit: { end, ms } }, { limits }) {
    const slots = { seconds: seconds(ms) };
    if (end.kind === 'stopped') {
      const late = end.why.kind === 'slow' || (end.why.kind === 'connect' && end.why.problem === 'slow');
      return late ? { case: 'too-slow', slots } : null;
    }
    return { case: ms > limits.slowMs ? 'slow' : 'quick', slots };
  },
});

export const filtering = defineRule({
  id: 'filtering',
  number: 22,
  title: 'No filter tells phones from other programs',
  why: 'Firewalls and bot checks judge by the program’s name, and turn some phones away.',
  cases: {
    none: { outcome: 'pass', finding: 'A phone’s and another program’s request are answered alike.' },
    'phone-turned-away': {
      outcome: 'warn',
      finding:
        'Asked as an iPhone asks, there is no file ({got}); asked as a plain program, there is. A firewall, bot or country rule is in between.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from the firewall’s and bot check’s rules.',
    },
    'program-turned-away': {
      outcome: 'warn',
      finding:
        'Asked as an iPhone asks, there is the file; asked as a plain program, there is not ({got}). Such a rule can hit phones too.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from the firewall’s and bot check’s rules.',
    },
  },
  decide({ agents }) {
    if (agents === null) return null;
    const [phone, plain] = [isTheFile(agents.phone), isTheFile(agents.plain)];
    if (phone && plain) return { case: 'none' };
    if (!phone && !plain) return null;
    return phone
      ? { case: 'program-turned-away', slots: { got: gotIn(agents.plain) } }
      : { case: 'phone-turned-away', slots: { got: gotIn(agents.phone) } };
  },
});

function gotIn({ end }: Visit): string {
  if (end.kind === 'stopped') return end.why.kind;
  const { status, file } = end.answer;
  return `status ${status}${file.kind === 'page' && file.page === 'captcha' ? ', captcha' : ''}`;
}

export const caching = defineAnswerRule({
  id: 'caching',
  number: 23,
  title: 'Corrections reach phones within a day',
  why: 'A cached mistake lives on in networks for content delivery after you have corrected it.',
  cases: {
    short: { outcome: 'pass', finding: 'It may not be kept longer than a day.' },
    long: {
      outcome: 'warn',
      finding: 'The answer may be kept for {days} days, so a correction arrives as late.',
      fix: 'Send Cache-Control: max-age=3600 for this path.',
    },
  },
  decide({ visit, answer }) {
    if (answer === null || !isTheFile(visit)) return null;
    const kept = longestCacheSeconds(answer);
    const day = 24 * 60 * 60;
    return kept > day ? { case: 'long', slots: { days: String(Math.round(kept / day)) } } : { case: 'short' };
  },
});

export const coverage = defineRule({
  id: 'coverage',
  number: 24,
  title: 'Every sign-in domain of the tenant has the file',
  why: 'People whose address ends in a domain without the file cannot begin.',
  cases: {
    only: { outcome: 'pass', finding: '{domain} is the only sign-in domain besides Microsoft’s own.' },
    others: {
      outcome: 'info',
      finding: 'This look was at {domain} alone. Sign-in domains besides it: {others}.',
      fix: 'Probe each of them that people sign in with.',
    },
    'not-known': { outcome: 'info', finding: 'Which other sign-in domains there are is not known here.' },
  },
  decide({ typed: { name }, tenant: { domains } }) {
    if (name === null) return null;
    const domain = name.ascii;
    if (domains === null) return { case: 'not-known' };
    const others = domains.filter((one) => one.verified && one.name !== domain && !isMicrosofts(one.name)).map((one) => one.name);
    if (others.length > 0) return { case: 'others', slots: { domain, others: others.slice(0, 20).join(', ') } };
    return { case: 'only', slots: { domain } };
  },
});

/** Nobody can publish a file there. */
const isMicrosofts = (domain: string): boolean =>
  /(?:^|\.)(?:onmicrosoft\.(?:com|us|cn)|onmschina\.cn|partner\.onmschina\.cn)$/.test(domain);
