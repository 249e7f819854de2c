import { defineRule } from '../rule.ts';
import { isTooOld, iosTwentySeven } from '../tls-judgement.ts';
import type { TlsFacts } from '../tls-facts.ts';
import { connectCases } from './reach.ts';

/** Rules 4 to 6: TLS of the domain. */

const day = 24 * 60 * 60 * 1000;
const soonDays = 14;

export const tlsConnection = defineRule({
  id: 'tls-connection',
  number: 4,
  title: 'The web server is reached on 443 with a valid certificate',
  why: 'The phone speaks https only and refuses a certificate that is not valid for this very name, without a word in the web log.',
  cases: {
    fine: { outcome: 'pass', finding: 'The certificate of {issuer} is valid for {domain} until {until}.' },
    'expires-soon': {
      outcome: 'warn',
      finding: 'The certificate for {domain} expires on {until}.',
      fix: 'Renew it before then, and look why it is not renewed by itself.',
    },
    expired: { outcome: 'fail', finding: 'The certificate expired on {until}.', fix: 'Install a new certificate for {domain}.' },
    'not-yet-valid': {
      outcome: 'fail',
      finding: 'The certificate is valid from {from} on only.',
      fix: 'Install a certificate for {domain} that is valid today.',
    },
    'wrong-name': {
      outcome: 'fail',
      finding: 'The certificate is for {names}, not for {domain}.',
      fix: 'Install a certificate that names {domain} itself as subject alternative name. A wildcard does not cover the bare domain.',
    },
    'self-signed': {
      outcome: 'fail',
      finding: 'The certificate signed itself, so no phone trusts it.',
      fix: 'Install a certificate of a public authority.',
    },
    'missing-intermediate': {
      outcome: 'fail',
      finding:
        'The server sends its own certificate alone. That of its issuer, {issuer}, is missing. Browsers hide this by fetching it; phones refuse.',
      fix: 'Configure the full chain (often fullchain.pem): the server’s certificate, then every intermediate.',
    },
    'unknown-issuer': {
      outcome: 'fail',
      finding: 'The certificate comes from {issuer}, which is no authority that phones trust.',
      fix: 'Install a certificate of a public authority. A phone that is not set up yet does not know your own authority.',
    },
    'not-accepted': {
      outcome: 'fail',
      finding: 'The certificate is not accepted ({code}).',
      fix: 'Install a certificate of a public authority for {domain}, with its full chain.',
    },
    refused: {
      outcome: 'fail',
      finding: 'Nobody listens on port 443 of {domain}.',
      fix: 'Serve {domain} by https. Phones never try http.',
    },
    'no-handshake': {
      outcome: 'fail',
      finding: 'Something listens on port 443, but no TLS connection comes about ({code}).',
      fix: 'Look at the TLS settings of the server or of what stands before it, and whether it knows the name {domain} (SNI).',
    },
    'no-way': {
      outcome: 'unknown',
      finding: 'This machine has no way to the address of {domain} ({code}).',
      fix: 'Probe from a machine that reaches the internet.',
    },
    silent: {
      outcome: 'unknown',
      finding: 'Nothing came back from port 443 of {domain} in time. The server may be down, or a firewall drops the connection.',
      fix: 'Look whether the server is up, and whether it or its firewall lets the whole internet in.',
    },
    slow: {
      outcome: 'fail',
      finding: 'The server accepted the connection, but the TLS handshake did not end in time.',
      fix: 'Look at the load of the server or of what stands before it.',
    },
  },
  decide({ tls, typed, now }) {
    if (tls === null || (tls.connect !== null && isTooOld(tls))) return null;
    const slots = { domain: typed.name?.ascii ?? typed.raw, ...certificateSlots(tls) };
    if (tls.certificateProblem) return { case: tls.certificateProblem.what, slots };
    if (tls.connect) return { case: connectCases[tls.connect.problem], slots };
    const left = (tls.chain[0]?.validTo.getTime() ?? Infinity) - now.getTime();
    return { case: left < soonDays * day ? 'expires-soon' : 'fine', slots };
  },
});

function certificateSlots({ chain: [leaf], certificateProblem, connect }: TlsFacts): Record<string, string> {
  const code = certificateProblem?.code ?? connect?.code ?? '';
  if (!leaf) return { code, issuer: '', names: '', until: '', from: '' };
  const names = leaf.names.slice(0, 5).join(', ') || leaf.subject;
  return { code, issuer: leaf.issuer, names, until: dayOf(leaf.validTo), from: dayOf(leaf.validFrom) };
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export const tlsVersion = defineRule({
  id: 'tls-version',
  number: 5,
  title: 'TLS 1.2 or 1.3 is spoken',
  why: 'Apple’s systems expect TLS 1.2 at least.',
  cases: {
    newest: { outcome: 'pass', finding: 'TLS 1.3 works.' },
    'only-1-2': {
      outcome: 'pass',
      finding: 'TLS 1.2 works, TLS 1.3 does not. What iOS 27 asks of TLS 1.2 is looked at by itself.',
    },
    'too-old': {
      outcome: 'fail',
      finding: 'The server speaks TLS 1.1 or older only.',
      fix: 'Switch TLS 1.2 and 1.3 on, and older versions off.',
    },
  },
  decide({ tls }) {
    if (tls === null) return null;
    if (isTooOld(tls)) return { case: 'too-old' };
    if (tls.agreed === null) return null;
    return { case: tls.agreed.protocol === 'TLSv1.3' ? 'newest' : 'only-1-2' };
  },
});

export const ios27Tls = defineRule({
  id: 'ios-27-tls',
  number: 6,
  title: 'iOS 27 accepts the connection',
  why: 'iOS 27 refuses servers for device management without current cipher suites, Extended Master Secret and strong certificates. The employee sees the same sentence as for a missing file, and the web log shows nothing.',
  cases: {
    fine: { outcome: 'pass', finding: 'Everything that iOS 27 asks for and that can be seen from outside is there.' },
    'weak-key': {
      outcome: 'fail',
      affects: 'ios-27',
      finding: 'The certificate of {subject} has a key of {bits} bits ({type}); iOS 27 asks for RSA 2048 or EC 256 at least.',
      fix: 'Have the certificate issued again with an RSA key of 2048 bits or an EC key of 256 bits, or more.',
    },
    'weak-hash': {
      outcome: 'fail',
      affects: 'ios-27',
      finding: 'The certificate of {subject} is signed with {hash}; iOS 27 asks for SHA-256 at least.',
      fix: 'Have the certificate issued again, signed with SHA-256.',
    },
    'no-san': {
      outcome: 'fail',
      affects: 'ios-27',
      finding: 'The certificate names the domain in its subject only, not as subject alternative name.',
      fix: 'Have the certificate issued again with the domain as subject alternative name.',
    },
    'no-gcm': {
      outcome: 'fail',
      affects: 'ios-27',
      finding: 'TLS 1.3 does not work, and in TLS 1.2 the server has no ECDHE with AES-GCM. It agreed to {cipher}.',
      fix: 'Switch TLS 1.3 on, or the suites TLS_ECDHE_*_WITH_AES_*_GCM_*.',
    },
    'no-ems': {
      outcome: 'fail',
      affects: 'ios-27',
      finding: 'TLS 1.3 does not work, and in TLS 1.2 the server does not agree to Extended Master Secret.',
      fix: 'Switch TLS 1.3 on, or update the TLS library of the server so that it supports Extended Master Secret (RFC 7627).',
    },
    'weak-1-2': {
      outcome: 'warn',
      finding: 'TLS 1.3 works. In TLS 1.2 the server has no ECDHE with AES-GCM or no Extended Master Secret.',
      fix: 'Nothing is broken today. Switch both on for TLS 1.2, or switch TLS 1.2 off.',
    },
    'not-seen': {
      outcome: 'unknown',
      finding: 'The server did not answer a strict TLS 1.2 hello, so Extended Master Secret could not be seen.',
      fix: 'Try again, or test with a phone on iOS 26.4 or newer (nscurl --ats-diagnostics on a Mac shows it too).',
    },
  },
  decide: ({ tls }) => (tls === null || isTooOld(tls) ? null : iosTwentySeven(tls)),
});
