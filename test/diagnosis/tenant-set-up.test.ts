import { tenantSetUp, type TenantSetUpFacts } from '../../src/diagnosis/tenant-set-up.ts';
import { UsherError } from '../../src/errors.ts';
import type { Domain } from '../../src/graph/domains.ts';
import type { MdmAuthority } from '../../src/graph/organization.ts';
import type { PushCertificate } from '../../src/graph/push-certificate.ts';
import type { Account } from '../../src/graph/users.ts';
import { ago, days, now, refusing } from '../checks/person.ts';
import { paths, personIn } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { clear, findingOf, notReported, type Told, told } from './told.ts';

const asOf = ago(5);
const forbidden = { kind: 'unknown', reason: 'forbidden' } as const;
const seen = <T>(value: T) => ({ kind: 'seen', value }) as const;
const aged = <T>(value: T) => seen({ value, asOf });
const authority = (value: MdmAuthority) => ({ authority: aged(value) });
const certificate = (value: PushCertificate | null) => ({ certificate: aged(value) });
const expiring = (expiresAt: Date | null) => certificate({ expiresAt, appleAccount: 'apple@contoso.com' });
const domains = (...value: Domain[]) => ({ domains: aged(value) });
const ada: Account = { id: 'x', name: 'Ada', address: 'Ada@Contoso.com', enabled: true, kind: 'member' };
const account = (changes: Partial<Account>) => ({ account: seen({ ...ada, ...changes }) });

/** A tenant in order, and a person without a phone. */
const facts = (changes: Partial<TenantSetUpFacts> = {}): TenantSetUpFacts => ({
  ...authority('intune'),
  ...expiring(ago(-days(100))),
  ...domains({ name: 'contoso.com', verified: true }),
  account: seen(ada),
  phoneInUse: seen(false),
  ...changes,
});
const decide = (changes: Partial<TenantSetUpFacts>) => tenantSetUp.decide(facts(changes), now);
const withPhone = { phoneInUse: seen(true) };

it.each<[string, Partial<TenantSetUpFacts>, Told]>([
  ['no authority was ever chosen', authority('none'), ['noAuthority', 'certain', 'tell-it', 'it']],
  ['another product is the authority', authority('other'), ['otherAuthority', 'certain', 'tell-it', 'it']],
  ['there is no push certificate', certificate(null), ['certificateMissing', 'certain', 'tell-it', 'it']],
  ['the push certificate ran out', expiring(ago(1)), ['certificateExpired', 'certain', 'tell-it', 'it']],
  ['the address has another domain', account({ address: 'ada@contoso.example' }), ['domain', 'certain', 'tell-it', 'it']],
  ['the domain is not verified', domains({ name: 'contoso.com', verified: false }), ['domain', 'certain', 'tell-it', 'it']],
])('when %s', (_when, changes, expected) => {
  const verdict = decide(changes);

  expect(told(tenantSetUp, verdict)).toEqual(expected);
  expect(verdict).toMatchObject({ asOf });
});

it('is clear when all is in order', () => {
  expect(decide({})).toEqual(clear);
});

it('does not mind a certificate that runs out within the week', () => {
  expect(decide(expiring(ago(-days(3))))).toEqual(clear);
  expect(decide(expiring(ago(-1)))).toEqual(clear);
});

describe('with a phone in use', () => {
  it.each<[string, Partial<TenantSetUpFacts>]>([
    ['missing', certificate(null)],
    ['expired', expiring(ago(days(2)))],
  ])('thinks a certificate that is %s likely at most', (_which, changes) => {
    expect(decide({ ...changes, ...withPhone })).toMatchObject({ kind: 'cause', confidence: 'high' });
  });

  it('takes authority and domain for proven', () => {
    expect(decide({ ...authority('other'), ...domains({ name: 'fabrikam.com', verified: true }), ...withPhone })).toEqual(clear);
  });

  it('still cannot tell when the certificate cannot be seen', () => {
    expect(decide({ certificate: forbidden, ...withPhone })).toEqual(forbidden);
  });
});

it('is not certain when it cannot see whether there is a phone', () => {
  expect(decide({ ...authority('none'), phoneInUse: forbidden })).toMatchObject({ case: 'noAuthority', confidence: 'high' });
});

describe('what it cannot see', () => {
  it.each<[string, Partial<TenantSetUpFacts>]>([
    ['the authority', authority('unknown')],
    ['when the certificate ends', expiring(null)],
    ['whether the domain is verified', domains({ name: 'contoso.com', verified: null })],
    ['any domain', domains()],
    ['an address', account({ address: '' })],
  ])('is unknown when Graph does not say %s', (_what, changes) => {
    expect(decide(changes)).toEqual(notReported);
  });

  it('hides no cause that it can see', () => {
    expect(decide({ authority: forbidden, domains: forbidden, ...certificate(null) })).toMatchObject({
      case: 'certificateMissing',
    });
  });

  it.each(['authority', 'certificate', 'domains', 'account'] as const)('never passes for fine: %s', (part) => {
    expect(decide({ [part]: forbidden })).toEqual(forbidden);
  });

  it('is unknown when every read ends with a refusal', async () => {
    expect(await runRule(tenantSetUp, refusing('graph-forbidden'))).toEqual(forbidden);
    expect(await runRule(tenantSetUp, refusing('graph-unavailable'))).toEqual({ kind: 'unknown', reason: 'unavailable' });
  });
});

it('does not measure a guest’s address by this company’s domains', () => {
  expect(decide(account({ kind: 'guest', address: 'ada_fabrikam.com#EXT#@contoso.onmicrosoft.com' }))).toEqual(clear);
});

it('names the Apple account to IT and not to the person', () => {
  const finding = findingOf(tenantSetUp, decide(expiring(ago(1))));

  expect(finding.forIt).toContain('with the Apple account apple@contoso.com');
  expect(`${finding.cause} ${finding.next}`).not.toContain('apple@');
});

it('reads all of it from Graph, where a missing certificate is a 404', async () => {
  const noPhone = { [paths.devices]: [] };
  const missing = { ...noPhone, [paths.certificate]: new UsherError('not-found', 'none') };

  expect(await runRule(tenantSetUp, personIn(noPhone))).toEqual(clear);
  expect(await runRule(tenantSetUp, personIn(missing))).toMatchObject({ case: 'certificateMissing' });
});
