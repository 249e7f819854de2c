import type { ConnectProblem } from '../connect.ts';
import { defineRule } from '../rule.ts';
import type { AddressKind } from '../safe-address.ts';

/** Rule 3: DNS. */

const addressWords: Readonly<Record<AddressKind, string>> = {
  unspecified: 'no address at all',
  private: 'inside a private network',
  loopback: 'the machine itself',
  'link-local': 'for one network segment only',
  carrier: 'inside a provider’s network',
  'cloud-platform': 'a cloud platform’s own service',
  tunnel: 'another address wrapped in a tunnel',
  multicast: 'for groups of machines',
  reserved: 'reserved, nobody on the internet has it',
  'not-an-address': 'no readable address',
};
export const wordsOfAddress = (what: AddressKind): string => addressWords[what];

export const dns = defineRule({
  id: 'dns',
  number: 3,
  title: 'DNS knows the domain',
  why: 'Without an address the phone reaches nobody, and Apple’s fallback is documented for HTTP failures only.',
  cases: {
    resolves: { outcome: 'pass', finding: '{domain} has an address.' },
    'ipv6-not-tried': {
      outcome: 'pass',
      finding: '{domain} has an address. Its IPv6 address could not be tried from here.',
    },
    none: {
      outcome: 'fail',
      finding: '{domain} has neither an A nor an AAAA record.',
      fix: 'Add an A or AAAA record for {domain} itself, not only for www.{domain}, that leads to a web server with the file.',
    },
    'not-public': {
      outcome: 'fail',
      finding: '{domain} leads to {address} ({what}), which phones outside cannot reach. Nothing was asked there.',
      fix: 'Publish public addresses only. If your own DNS answers otherwise than the internet’s, probe from outside.',
    },
    'ipv6-dead': {
      outcome: 'warn',
      finding: '{domain} has an AAAA record, but nobody answers at that address. Phones with IPv6 may wait or fail.',
      fix: 'Let the web server answer on IPv6 too, or remove the AAAA record.',
    },
    silent: {
      outcome: 'unknown',
      finding: 'DNS gave no answer about {domain} ({code}).',
      fix: 'Try again. If it stays so, look whether the name servers of {domain} answer, and whether this machine reaches DNS.',
    },
  },
  decide({ typed: { name }, entrance, ipv6 }) {
    if (entrance === null || name === null) return null;
    const domain = name.ascii;
    if (entrance.kind === 'bad-name') return null;
    if (entrance.kind === 'no-address') return { case: 'none', slots: { domain } };
    if (entrance.kind === 'dns-unknown') return { case: 'silent', slots: { domain, code: entrance.code } };
    if (entrance.kind === 'bad-address') {
      return { case: 'not-public', slots: { domain, address: entrance.address, what: addressWords[entrance.what] } };
    }
    if (ipv6 === 'unreachable') return { case: 'ipv6-dead', slots: { domain } };
    return { case: ipv6 === 'not-tried' ? 'ipv6-not-tried' : 'resolves', slots: { domain } };
  },
});

/** What a failed connection means, where it is no certificate's fault. */
export const connectCases: Readonly<Record<ConnectProblem, 'refused' | 'no-way' | 'silent' | 'no-handshake' | 'slow'>> = {
  refused: 'refused',
  'no-route': 'no-way',
  silent: 'silent',
  tls: 'no-handshake',
  slow: 'slow',
};
