import type { ProbeAnswer } from '../../discovery/probe.ts';
import type { ProbeResult } from '../../discovery/verdict.ts';
import type { Domain } from '../../graph/domains.ts';
import { type Seen, look } from './look.ts';
import { defineTenantCheck } from './tenant-check.ts';
import { cannotSay, fails, passes, type TenantOutcome, warns } from './tenant-outcome.ts';

type Found = 'broken' | 'someBroken' | 'doubtful' | 'unseen' | 'waiting' | 'noDomain' | 'unclear' | 'tooMany' | 'noProbe';

export interface DiscoveryFacts {
  domains: readonly Domain[];
  asOf: Date;
  /** null: nothing but Graph may be asked. */
  looks: readonly { domain: string; look: Seen<ProbeAnswer> }[] | null;
  /** Domains beyond what one run looks at. */
  left: number;
}

const id = 'discovery';
/** A run stays well below what may be asked in a minute. */
const mostDomains = 20;
/** Microsoft's own domains: no company can put a file there, and people hardly sign in with them. */
const microsoftOwn = /(^|\.)(onmicrosoft\.(com|us)|partner\.onmschina\.cn)$/;

export const discovery = defineTenantCheck<DiscoveryFacts, 'works', Found>({
  id,
  permissions: ['Domain.Read.All'],
  usesBeta: false,
  features: ['address'],

  async read(run) {
    const { value: domains, asOf } = await run.tenant.domains();
    const { probe } = run;
    const wanted = signInDomains(domains).map(({ name }) => name);
    const now = wanted.slice(0, mostDomains);
    const looks = probe && now.map(async (domain) => ({ domain, look: await look(probe(domain), id) }));
    return { domains, asOf, looks: looks && (await Promise.all(looks)), left: wanted.length - now.length };
  },

  decide({ domains, asOf, looks, left }) {
    // Every tenant has a domain, so an empty list is no answer.
    if (domains.length === 0) return cannotSay('not-reported');
    const unclear = domains.filter(({ name, verified }) => verified === null && !microsoftOwn.test(name));
    const rest: TenantOutcome<'works', Found>[] = [
      ...unclear.map(({ name }) => cannotSay<Found>('not-reported', { case: 'unclear', facts: { domain: name } })),
      ...(left > 0 ? [cannotSay<Found>('busy', { case: 'tooMany', facts: { left } })] : []),
    ];
    if (looks === null) return cannotSay('unavailable', { case: 'noProbe' });
    if (looks.length === 0 && rest.length === 0) return warns('noDomain', { asOf });
    return [...looks.map(outcomeOf), ...rest];
  },

  text: {
    title: 'A phone finds the way from each sign-in domain to Intune',
    why: 'The phone asks the web site of the domain in the typed address where to enroll; without the right answer it says that the account does not support the expected services.',
    link: 'https://learn.microsoft.com/intune/intune-service/enrollment/apple-account-driven-user-enrollment',
    works: '{domain} answers as a phone needs it.',
    broken: '{domain} does not lead a phone to Intune. {detail}',
    brokenFix: '{fix} Look again with the probe of {domain}, which shows the exact file to publish.',
    someBroken:
      '{domain} does not lead {affected, select, new {phones with iOS 27 or later} old {phones before iOS 18.2} other {some phones}} to Intune. {detail}',
    someBrokenFix: '{fix} Look again with the probe of {domain}.',
    doubtful: '{domain} leads a phone to Intune, with something to mend. {detail}',
    doubtfulFix: '{fix}',
    unseen: '{domain} could not be looked at to the end. {detail}',
    unseenFix: 'Look again later with the probe of {domain}, or from another network.',
    waiting: '{domain} was not looked at: too many looks in a short time.',
    waitingFix: 'Run this check again in {seconds} seconds.',
    noDomain: 'The tenant has no verified domain of the company’s own, so there is no place for the discovery file.',
    noDomainFix:
      'Nobody can enroll with an address that ends in onmicrosoft.com. Add and verify a domain: Microsoft Entra admin center > Entra ID > Domain names, and publish the file on its web site.',
    unclear: 'Graph does not say whether {domain} is verified, so it was not looked at.',
    unclearFix: 'See Microsoft Entra admin center > Entra ID > Domain names.',
    tooMany: '{left, plural, one {One more domain was} other {# more domains were}} not looked at in this run.',
    tooManyFix: 'Look at each with the probe.',
    noProbe: 'Web sites cannot be looked at from here.',
    noProbeFix: 'Run the probe on the command line for each sign-in domain.',
  },
});

const signInDomains = (domains: readonly Domain[]): Domain[] =>
  domains.filter(({ name, verified }) => verified === true && !microsoftOwn.test(name));

function outcomeOf({ domain, look: seen }: { domain: string; look: Seen<ProbeAnswer> }): TenantOutcome<'works', Found> {
  if (!seen.seen) return { ...seen.outcome, facts: { domain } };
  if (seen.value.kind === 'wait') {
    return cannotSay('busy', { case: 'waiting', facts: { domain, seconds: seen.value.seconds } });
  }
  return resultOutcome(domain, seen.value.result);
}

function resultOutcome(domain: string, result: ProbeResult): TenantOutcome<'works', Found> {
  const { verdict, affected, cause, rules, asOf } = result;
  const named = rules.find((rule) => rule.id === cause);
  const at = { asOf: new Date(asOf) };
  const facts = { domain, rule: cause ?? 'none', detail: named?.detail ?? '', fix: named?.fix ?? '' };
  if (verdict === 'pass') return passes('works', at, { domain });
  if (verdict === 'warn') return warns('doubtful', at, facts);
  if (verdict === 'unknown') return cannotSay('unavailable', { case: 'unseen', facts });
  if (affected === 'all' || affected === 'unknown') return fails('broken', at, facts);
  return fails('someBroken', at, { ...facts, affected: affected === 'ios-27' ? 'new' : 'old' });
}
