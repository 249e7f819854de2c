import { defineRule } from '../rule.ts';

/** Rules 1 and 2: what was typed. */

export const addressShape = defineRule({
  id: 'address-shape',
  number: 1,
  title: 'The domain is one that a phone can look up',
  why: 'The phone takes what stands after the last @ of the work address and asks that host by https.',
  cases: {
    fine: { outcome: 'pass', finding: '{domain} is a full domain name.' },
    'several-at': {
      outcome: 'warn',
      finding: 'There is more than one @. Only {domain}, after the last one, was looked at.',
      fix: 'Use sign-in addresses with one @.',
    },
    'no-local-part': {
      outcome: 'fail',
      seen: 'nothing',
      finding: 'Nothing stands before the @.',
      fix: 'Type the whole work address.',
    },
    empty: { outcome: 'fail', seen: 'nothing', finding: 'No domain was given.', fix: 'Type a domain, such as contoso.com.' },
    'not-a-name': {
      outcome: 'fail',
      seen: 'nothing',
      finding: '“{domain}” is no host name: it has characters or parts that DNS does not allow.',
      fix: 'Type the domain alone, such as contoso.com, without a path.',
    },
    address: {
      outcome: 'fail',
      seen: 'nothing',
      finding: '“{domain}” is an IP address. Phones ask a domain name, and so does this probe.',
      fix: 'Type the domain of the work address.',
    },
    port: {
      outcome: 'fail',
      seen: 'nothing',
      finding: '“{domain}” has a port. Phones always use 443, and so does this probe.',
      fix: 'Type the domain without a port.',
    },
    'trailing-dot': {
      outcome: 'fail',
      seen: 'nothing',
      finding: '“{domain}” ends with a dot.',
      fix: 'Type the domain without the dot at its end.',
    },
    'single-label': {
      outcome: 'fail',
      seen: 'nothing',
      finding: '“{domain}” has one part only, so it is no name on the internet.',
      fix: 'Type the full domain, such as contoso.com.',
    },
    'not-registrable': {
      outcome: 'fail',
      seen: 'nothing',
      finding: '“{domain}” is no domain that somebody can register: it is a public ending itself, or it has no public ending.',
      fix: 'Use a domain of the public internet as the ending of sign-in addresses.',
    },
  },
  decide({ typed: { raw, name, problem, atSigns, localPartMissing } }) {
    const slots = { domain: name?.ascii ?? raw.slice(0, 80) };
    if (problem !== null) return { case: problem, slots };
    if (localPartMissing) return { case: 'no-local-part' };
    return { case: atSigns > 1 ? 'several-at' : 'fine', slots };
  },
});

export const domainInTenant = defineRule({
  id: 'domain-in-tenant',
  number: 2,
  title: 'The domain is a verified one of this tenant',
  why: 'Discovery may end well for a foreign domain, but sign-in fails after it.',
  cases: {
    verified: { outcome: 'pass', finding: '{domain} is a verified domain of this tenant.' },
    international: {
      outcome: 'warn',
      finding: '{unicode} is an international name; phones and servers use {domain}.',
      fix: 'Test on a phone with a typed address. Where you can, use a sign-in domain in plain letters.',
    },
    'mixed-script': {
      outcome: 'warn',
      finding: '{unicode} mixes letters of several scripts ({domain}). It may be a look-alike of another domain.',
      fix: 'Type the domain by hand instead of pasting it.',
    },
    unverified: {
      outcome: 'warn',
      finding: '{domain} is in this tenant, but it is not verified, so sign-in fails later.',
      fix: 'Microsoft 365 admin center > Settings > Domains: verify it.',
    },
    foreign: {
      outcome: 'warn',
      finding: '{domain} is no domain of this tenant, so sign-in fails later.',
      fix: 'Check the spelling, or add the domain: Microsoft 365 admin center > Settings > Domains.',
    },
    'not-known': {
      outcome: 'unknown',
      finding: 'Which domains this tenant has could not be read (Domain.Read.All).',
      fix: 'Grant the application permission Domain.Read.All.',
    },
  },
  decide({ typed: { name }, tenant: { domains } }) {
    if (name === null) return null;
    const slots = { domain: name.ascii, unicode: name.unicode };
    const own = domains?.find((domain) => domain.name === name.ascii || domain.name === name.unicode);
    if (name.mixedScript) return { case: 'mixed-script', slots };
    if (domains !== null && !own) return { case: 'foreign', slots };
    if (own?.verified === false) return { case: 'unverified', slots };
    if (name.unicode !== name.ascii) return { case: 'international', slots };
    return { case: own?.verified ? 'verified' : 'not-known', slots };
  },
});
