import { defineRule } from '../rule.ts';
import { isTheFile } from '../view.ts';
import { answerOf } from '../visit-facts.ts';
import { connectCases } from './reach.ts';

/** Rules 10 and 19: where the file lies, and whether the address in it answers. */

export const ownHost = defineRule({
  id: 'own-host',
  number: 10,
  title: 'The file lies at the typed domain, under its exact name',
  why: 'The phone asks the domain after the @ and one path. It tries no www, no other name and no extension.',
  cases: {
    here: { outcome: 'pass', finding: 'The file is where phones look.' },
    'only-www': {
      outcome: 'fail',
      finding: 'The file is at www.{domain} only. Phones ask {domain} and never www.',
      fix: 'Publish it at {domain} too, or redirect this one path from {domain} to www.{domain} by https.',
    },
    'json-twin': {
      outcome: 'fail',
      finding: 'The file is published as com.apple.remotemanagement.json. Phones ask for the name without .json.',
      fix: 'Rename the file so that it has no extension, and set its content type to application/json. Windows hides extensions: look twice.',
    },
    'dot-twin': {
      outcome: 'fail',
      finding: 'The file is published with a dot at the end of its name (com.apple.remotemanagement.).',
      fix: 'Rename the file to com.apple.remotemanagement.',
    },
  },
  decide({ phones: [phone], twins, typed }) {
    const domain = typed.name?.ascii ?? typed.raw;
    if (phone && isTheFile(phone.visit)) return { case: 'here' };
    const status = phone ? answerOf(phone.visit)?.status : undefined;
    const affects = status === 403 || status === 404 ? 'ios-before-18.2' : 'all';
    if (isTheFile(twins.www)) return { case: 'only-www', slots: { domain }, affects };
    if (isTheFile(twins.json)) return { case: 'json-twin', affects };
    return isTheFile(twins.dot) ? { case: 'dot-twin', affects } : null;
  },
});

export const baseUrlHost = defineRule({
  id: 'base-url-host',
  number: 19,
  title: 'The host in BaseURL answers by TLS',
  why: 'The phone goes on there. Nothing is posted to it: an unsigned attempt proves nothing.',
  cases: {
    reached: { outcome: 'pass', finding: 'It answers with a valid certificate.' },
    refused: {
      outcome: 'fail',
      seen: 'later',
      finding: 'No TLS connection to {host} comes about ({code}).',
      fix: 'Check BaseURL.',
    },
    certificate: {
      outcome: 'fail',
      seen: 'later',
      finding:
        'The certificate of {host} is not accepted ({code}). It is Microsoft’s host, so something on the way opens the connection.',
      fix: 'Exempt {host} from TLS inspection.',
    },
    'not-reached': {
      outcome: 'unknown',
      finding:
        '{host} could not be reached from here ({code}). It is Microsoft’s, so this says more about this machine than about phones.',
      fix: 'Let this machine reach {host} on port 443.',
    },
  },
  decide({ baseUrlHost: seen }) {
    if (seen === null) return null;
    const { entrance, tls } = seen;
    if (entrance.kind !== 'open') return { case: 'not-reached', slots: { host: seen.host, code: entrance.kind } };
    if (tls === null) return null;
    const slots = { host: seen.host, code: tls.certificateProblem?.code ?? tls.connect?.code ?? '' };
    if (tls.certificateProblem) return { case: 'certificate', slots };
    if (tls.connect === null) return { case: 'reached' };
    const what = connectCases[tls.connect.problem];
    return { case: what === 'refused' || what === 'no-handshake' ? 'refused' : 'not-reached', slots };
  },
});
