import { discoveryFile } from '../../src/diagnosis/discovery-file.ts';
import { orNullAfter } from '../../src/diagnosis/or-null-after.ts';
import type { DiscoveryFact } from '../../src/discovery/probe.ts';
import { UsherError } from '../../src/errors.ts';
import { now, run } from '../checks/person.ts';
import { paths, personIn } from '../checks/tenant.ts';
import { answerOf, clear, findingOf, notReported, skipped, told } from './told.ts';

const fact = (changes: Partial<DiscoveryFact> = {}): DiscoveryFact => ({
  verdict: 'fail',
  affected: 'all',
  cause: 'status',
  detail: 'The answer is 404.',
  asOf: now.toISOString(),
  ...changes,
});
const decide = (found: DiscoveryFact | null) => discoveryFile.decide({ domain: 'contoso.com', found }, now);
const noPhone = { [paths.devices]: [] };

async function lookedAt(changes: Record<string, unknown>, discovery?: () => Promise<DiscoveryFact | null>) {
  const asked: string[] = [];
  const look = discovery && ((address: string) => (asked.push(address), discovery()));
  const begun = await discoveryFile.begin({ ...run(personIn(changes)), ...(look && { discovery: look }) });
  return { asked, verdict: 'verdict' in begun ? begun.verdict : await begun.goOn() };
}

it.each<[DiscoveryFact['affected'], string, string]>([
  ['all', 'broken', 'high'],
  ['ios-before-18.2', 'broken', 'high'],
  ['ios-27', 'newest', 'medium'],
])('tells of a file that fails for %s as %s, %s, to IT', (affected, found, confidence) => {
  expect(told(discoveryFile, decide(fact({ affected })))).toEqual([found, confidence, 'tell-it', 'it']);
});

it('asks for the version where only the newest phones are affected', () => {
  const verdict = decide(fact({ affected: 'ios-27' }));

  expect(answerOf(discoveryFile, verdict, 'yes')).toMatchObject({ actsOn: 'it', action: 'tell-it' });
  expect(answerOf(discoveryFile, verdict, 'no')).toMatchObject({ actsOn: 'nobody', action: 'check-again' });
});

it('names domain, finding and what the phone says to IT, and none of it to the person', () => {
  const { cause, next, forIt } = findingOf(discoveryFile, decide(fact()));

  expect(forIt).toContain('contoso.com');
  expect(forIt).toContain('The answer is 404.');
  expect(forIt).toContain('does not support the expected services');
  expect(`${cause} ${next}`).not.toMatch(/404|contoso|discovery/i);
});

it.each(['pass', 'warn'] as const)('is clear with %s', (verdict) => {
  expect(decide(fact({ verdict }))).toEqual(clear);
});

it('cannot tell what the probe could not tell, or was not allowed to look at again', () => {
  expect(decide(fact({ verdict: 'unknown' }))).toEqual(notReported);
  expect(decide(null)).toEqual({ kind: 'unknown', reason: 'unavailable' });
});

it('looks at the domain of somebody without a phone', async () => {
  const { asked, verdict } = await lookedAt(noPhone, () => Promise.resolve(fact()));

  expect(asked).toEqual(['ada@contoso.com']);
  expect(verdict).toMatchObject({ case: 'broken', facts: { domain: 'contoso.com' } });
});

it('looks at nothing for somebody whose phone is in use, or where there is no way out', async () => {
  const withPhone = await lookedAt({}, () => Promise.resolve(fact()));
  const withoutWay = await lookedAt(noPhone);

  expect(withPhone).toEqual({ asked: [], verdict: skipped });
  expect(withoutWay.verdict).toEqual(skipped);
});

it('does not let a slow website hold up the answer', async () => {
  expect(await orNullAfter(new Promise(() => undefined), 10)).toBeNull();
  expect(await orNullAfter(Promise.resolve(fact()), 10)).toMatchObject({ verdict: 'fail' });
});

it('cannot tell when the account cannot be read', async () => {
  const refused = new UsherError('graph-forbidden', 'refused');

  await expect(lookedAt({ ...noPhone, [paths.user]: refused }, () => Promise.resolve(fact()))).rejects.toBe(refused);
});
