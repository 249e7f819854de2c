import { defineAnswerRule, type Said } from '../rule.ts';
import { isFields } from '../view.ts';
import type { Answer } from '../visit-facts.ts';

/** Rules 7 and 11: status and content type. */

const fallback =
  'From iOS 18.2 on the phone then asks Apple; whether that helps cannot be tested from outside, and a missing file stops older phones for certain.';

export const status = defineAnswerRule({
  id: 'status',
  number: 7,
  title: 'The server answers with status 200',
  why: 'Any other final status ends discovery.',
  cases: {
    ok: { outcome: 'pass', finding: 'Status 200.' },
    missing: {
      outcome: 'fail',
      affects: 'ios-before-18.2',
      finding: `Status 404: there is no file at this address. ${fallback}`,
      fix: 'Publish the file at /.well-known/com.apple.remotemanagement, without an extension. Web servers often hide folders that begin with a dot, and IIS serves no file without an extension until a MIME type is set for it.',
    },
    forbidden: {
      outcome: 'fail',
      affects: 'ios-before-18.2',
      finding: `Status 403: the server turns the request away. ${fallback}`,
      fix: 'Allow GET from everywhere to /.well-known/com.apple.remotemanagement in the web server and its firewall.',
    },
    'turned-away': {
      outcome: 'fail',
      affects: 'ios-before-18.2',
      finding: `Status 403 with Apple’s error com.apple.well-known.failed: a program answers and turns this request away. ${fallback}`,
      fix: 'Look in that program why it refuses this domain or model family. Phones show its message from iOS 17.5 on.',
    },
    'sign-in': {
      outcome: 'fail',
      finding: 'Status {status}: the server wants a sign-in. The phone has none to give.',
      fix: 'Exempt /.well-known/com.apple.remotemanagement from sign-in, also in a proxy before the server.',
    },
    broken: {
      outcome: 'fail',
      finding: 'Status {status}: the server, or what stands before it, is broken.',
      fix: 'Look into the log of the web server for this address.',
    },
    busy: {
      outcome: 'unknown',
      finding: 'Status 429: the server says that it is asked too often, so the file could not be read.',
      fix: 'Try again later. Exempt this path from rate limits: many phones of one office come from one address.',
    },
    other: {
      outcome: 'fail',
      finding: 'Status {status} instead of 200.',
      fix: 'Answer GET /.well-known/com.apple.remotemanagement with 200 and the file, whatever the query says.',
    },
    'no-http': {
      outcome: 'fail',
      finding: 'The connection works, but what comes over it is no complete HTTP answer ({code}).',
      fix: 'Look at the web server and what stands before it. Oversized headers and broken lengths do this.',
    },
  },
  decide({ visit, answer }) {
    if (answer) return decidedBy(answer);
    if (visit.end.kind !== 'stopped' || visit.end.why.kind !== 'broken-http') return null;
    return { case: 'no-http', slots: { code: visit.end.why.code } };
  },
});

type StatusCase = 'ok' | 'missing' | 'forbidden' | 'turned-away' | 'sign-in' | 'broken' | 'busy' | 'other';

const byStatus: Readonly<Record<number, StatusCase>> = {
  200: 'ok',
  404: 'missing',
  403: 'forbidden',
  401: 'sign-in',
  407: 'sign-in',
  429: 'busy',
};

function decidedBy({ status: code, file }: Answer): Said<StatusCase> {
  const isApples = file.kind === 'object' && file.value['code'] === 'com.apple.well-known.failed';
  if (code === 403 && isApples && isFields(file.value)) return { case: 'turned-away' };
  return { case: byStatus[code] ?? (code >= 500 ? 'broken' : 'other'), slots: { status: String(code) } };
}

export const contentType = defineAnswerRule({
  id: 'content-type',
  number: 11,
  title: 'The content type is application/json',
  why: 'Microsoft names a wrong content type as a cause of the error on the phone.',
  cases: {
    json: { outcome: 'pass', finding: 'application/json.' },
    missing: {
      outcome: 'fail',
      finding: 'There is no Content-Type header. Files without an extension get none from many servers.',
      fix: 'Set Content-Type: application/json for this one path.',
    },
    page: {
      outcome: 'fail',
      finding:
        'The answer is a web page ({type}) with status 200, not the file: a soft 404, a consent page or a sign-in page. That is worse than a 404, because phones then do not ask Apple either.',
      fix: 'Publish the file, and let unknown addresses answer 404. Single-page sites need an exception for /.well-known/.',
    },
    other: {
      outcome: 'fail',
      finding: 'The content type is {type}.',
      fix: 'Set Content-Type: application/json for this one path.',
    },
  },
  decide({ ok }) {
    if (ok === null) return null;
    const type = ok.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (type === 'application/json') return { case: 'json' };
    if (type === '') return { case: 'missing' };
    return { case: type.includes('html') ? 'page' : 'other', slots: { type: type.slice(0, 80) } };
  },
});
