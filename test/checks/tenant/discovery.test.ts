import { discovery } from '../../../src/checks/tenant/discovery.ts';
import type { ProbeAnswer } from '../../../src/discovery/probe.ts';
import type { ProbeResult } from '../../../src/discovery/verdict.ts';
import { fakeGraph } from '../../fakes/fake-graph.ts';
import { paths } from '../tenant.ts';
import { lookedAt, refusing, tenantRun } from './tenant-run.ts';

const rule = {
  id: 'content-type',
  outcome: 'fail',
  title: 'Content type',
  detail: 'It is text/html.',
  why: 'w',
  fix: 'Send application/json.',
  affects: 'all',
} as const;

const looked = (changes: Partial<ProbeResult> = {}): ProbeAnswer => lookedAt({ rules: [rule], ...changes });

interface World {
  domains?: readonly object[];
  answer?: (domain: string) => ProbeAnswer;
}

const verified = (id: string) => ({ id, isVerified: true });

async function run({ domains = [verified('contoso.com')], answer = () => looked() }: World = {}) {
  const probed: string[] = [];
  const probe = (domain: string): Promise<ProbeAnswer> => {
    probed.push(domain);
    return Promise.resolve(answer(domain));
  };
  const findings = await discovery.run(tenantRun(fakeGraph({ [paths.domains]: domains }), { probe }));
  return { findings, probed };
}

it('passes when every domain of the company leads a phone to Intune', async () => {
  const domains = [verified('contoso.com'), verified('Contoso.se'), verified('contoso.onmicrosoft.com')];

  const { findings, probed } = await run({ domains });

  expect(findings).toMatchObject([
    { status: 'pass', case: 'works', facts: { domain: 'contoso.com' } },
    { status: 'pass', case: 'works', facts: { domain: 'contoso.se' } },
  ]);
  expect(probed).toEqual(['contoso.com', 'contoso.se']);
});

it('fails with the cause and its remedy, the broken domain first', async () => {
  const broken = looked({ verdict: 'fail', affected: 'all', cause: 'content-type' });

  const { findings } = await run({
    domains: [verified('contoso.com'), verified('contoso.se')],
    answer: (domain) => (domain === 'contoso.se' ? broken : looked()),
  });

  expect(findings).toMatchObject([
    {
      status: 'fail',
      case: 'broken',
      facts: { domain: 'contoso.se', rule: 'content-type', detail: 'It is text/html.', fix: 'Send application/json.' },
    },
    { status: 'pass' },
  ]);
});

it.each([
  ['ios-27', 'new'],
  ['ios-before-18.2', 'old'],
] as const)('names the phones that a failure stops: %s', async (affected, word) => {
  const { findings } = await run({ answer: () => looked({ verdict: 'fail', affected, cause: 'content-type' }) });

  expect(findings).toMatchObject([{ status: 'fail', case: 'someBroken', facts: { affected: word } }]);
});

it('warns where something is to be mended', async () => {
  const { findings } = await run({ answer: () => looked({ verdict: 'warn', cause: 'content-type' }) });

  expect(findings).toMatchObject([{ status: 'warn', case: 'doubtful' }]);
});

it.each<[string, World, object]>([
  ['the look did not get to the end', { answer: () => looked({ verdict: 'unknown', affected: 'unknown' }) }, { case: 'unseen' }],
  [
    'there were too many looks',
    { answer: () => ({ kind: 'wait', whose: 'tenant', seconds: 9 }) },
    { case: 'waiting', reason: 'busy', facts: { domain: 'contoso.com', seconds: 9 } },
  ],
  ['Graph does not say what is verified', { domains: [{ id: 'contoso.com' }] }, { case: 'unclear' }],
  ['Graph lists no domain at all', { domains: [] }, { reason: 'not-reported' }],
])('cannot tell when %s', async (_when, world, expected) => {
  const { findings } = await run(world);

  expect(findings).toMatchObject([{ status: 'unknown', ...expected }]);
});

it('warns when there is no domain where a file could lie', async () => {
  const { findings, probed } = await run({ domains: [verified('contoso.onmicrosoft.com'), { id: 'a.dev', isVerified: false }] });

  expect([findings[0]?.case, probed]).toEqual(['noDomain', []]);
});

it('says how many domains it left out, so that many never look fine', async () => {
  const { findings, probed } = await run({ domains: Array.from({ length: 23 }, (_, at) => verified(`d${at}.example`)) });

  expect(probed).toHaveLength(20);
  expect(findings[0]).toMatchObject({ status: 'unknown', case: 'tooMany', facts: { left: 3 } });
});

it('lets a look that breaks hide no other domain', async () => {
  const probe = (domain: string): Promise<ProbeAnswer> =>
    domain === 'contoso.se' ? Promise.reject(new TypeError('a bug')) : Promise.resolve(looked());
  const graph = fakeGraph({ [paths.domains]: [verified('contoso.com'), verified('contoso.se')] });

  const findings = await discovery.run(tenantRun(graph, { probe }));

  expect(findings).toMatchObject([{ status: 'unknown', reason: 'broken', facts: { domain: 'contoso.se' } }, { status: 'pass' }]);
});

it('cannot tell where nothing but Graph may be asked', async () => {
  const graph = fakeGraph({ [paths.domains]: [verified('contoso.com')] });

  expect(await discovery.run(tenantRun(graph))).toMatchObject([{ status: 'unknown', case: 'noProbe' }]);
});

it('does not take a refusal for a tenant without domains', async () => {
  await expect(discovery.run(tenantRun(refusing('graph-forbidden')))).rejects.toMatchObject({ code: 'graph-forbidden' });
});
