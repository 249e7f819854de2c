import type { FailureTally } from '../../src/diagnosis/failure-tally.ts';
import { knownProblem, type KnownProblemFacts, type SharedFailure } from '../../src/diagnosis/known-problem.ts';
import { UsherError } from '../../src/errors.ts';
import type { ServiceHealth } from '../../src/graph/service-health.ts';
import { ago, now, personId, refusing, run } from '../checks/person.ts';
import { paths, personIn, services, signInRow } from '../checks/tenant.ts';
import { runRule } from './run-rule.ts';
import { answerOf, clear, findingOf, notReported, type Told, told } from './told.ts';

const asOf = ago(5);
const forbidden = { kind: 'unknown', reason: 'forbidden' } as const;
const seen = <T>(value: T) => ({ kind: 'seen', value }) as const;
const health = (changes: Record<string, ServiceHealth['status']> = {}): KnownProblemFacts['health'] => {
  const names = ['Microsoft Intune', 'Microsoft Entra', 'Microsoft Teams', 'Mobile Device Management for Office 365'];
  return seen({ value: names.map((service) => ({ service, status: changes[service] ?? 'fine' })), asOf });
};
const shared = (changes: Partial<SharedFailure> = {}): KnownProblemFacts['shared'] =>
  seen({ code: 90033, name: 'MsodsServiceUnavailable', itActs: false, people: 3, ...changes });
const decide = (changes: Partial<KnownProblemFacts>) =>
  knownProblem.decide({ health: health(), shared: seen(null), ...changes }, now);

it.each<[string, Partial<KnownProblemFacts>, Told]>([
  ['three people cannot reach Microsoft', { shared: shared() }, ['shared', 'high', 'check-again', 'nobody']],
  ['three people are blocked', { shared: shared({ itActs: true }) }, ['sharedSetting', 'high', 'check-again', 'it']],
  ['Intune is in trouble', { health: health({ 'Microsoft Intune': 'trouble' }) }, ['reported', 'high', 'check-again', 'nobody']],
  ['Entra is in trouble', { health: health({ 'Microsoft Entra': 'trouble' }) }, ['reported', 'high', 'check-again', 'nobody']],
  ['only Teams is', { health: health({ 'Microsoft Teams': 'trouble' }) }, ['teams', 'medium', 'check-again', 'nobody']],
])('when %s', (_when, changes, expected) => {
  expect(told(knownProblem, decide(changes))).toEqual(expected);
});

it('is clear when Microsoft reports nothing and too few others share the problem', () => {
  expect(decide({})).toEqual(clear);
  expect(decide({ shared: shared({ people: 2 }) })).toEqual(clear);
});

it('does not mind a service that no work phone needs', () => {
  expect(decide({ health: health({ 'Mobile Device Management for Office 365': 'trouble' }) })).toEqual(clear);
});

it('says "may": an incident need not concern this person', () => {
  const { cause, forIt } = findingOf(knownProblem, decide({ health: health({ 'Microsoft Intune': 'trouble' }) }));

  expect(cause).toContain('It may be what stops you.');
  expect(forIt).toContain('trouble with: Microsoft Intune');
});

it('asks about colleagues before it blames Teams', () => {
  const verdict = decide({ health: health({ 'Microsoft Teams': 'trouble' }) });

  expect(answerOf(knownProblem, verdict, 'yes').action).toBe('check-again');
  expect(answerOf(knownProblem, verdict, 'no').action).toBe('tell-it');
});

describe('what it cannot see', () => {
  it('is unknown only when nothing else is found', () => {
    expect(decide({ health: forbidden })).toEqual(forbidden);
    expect(decide({ health: forbidden, shared: shared() })).toMatchObject({ case: 'shared' });
    expect(decide({ shared: forbidden })).toEqual(forbidden);
    expect(decide({ shared: forbidden, health: health({ 'Microsoft Entra': 'trouble' }) })).toMatchObject({ case: 'reported' });
  });

  it('is unknown when a service has a status without a word, or none that counts is listed', () => {
    expect(decide({ health: health({ 'Microsoft Entra': 'unknown' }) })).toEqual(notReported);
    expect(decide({ health: seen({ value: [], asOf }) })).toEqual(notReported);
  });

  it.each([
    ['graph-forbidden', 'forbidden'],
    ['graph-unavailable', 'unavailable'],
  ] as const)('is unknown after %s', async (code, reason) => {
    expect(await runRule(knownProblem, refusing(code))).toEqual({ kind: 'unknown', reason });
  });
});

describe('counting', () => {
  const others = ['one', 'two'];
  const serviceFailure = 90033;

  /** The store's way of counting: each person once per number, at the time of the failure. */
  function tallyWith(...noted: { code: number; person: string; at: Date }[]) {
    const kept = [...noted];
    const tally: FailureTally = {
      note: async (code, person, at) => void kept.push({ code, person, at }),
      others: async (code, person, since) =>
        new Set(kept.filter((one) => one.code === code && one.person !== person && one.at >= since).map((one) => one.person))
          .size,
    };
    return { tally, kept };
  }

  async function decided(tally: FailureTally, ...rows: object[]) {
    const begun = await knownProblem.begin({ ...run(personIn({ [paths.signIns]: { value: rows } })), tally });
    if (!('goOn' in begun)) throw new Error('decided too early');
    return begun.goOn();
  }

  it('finds a problem that two others had within half an hour', async () => {
    const { tally } = tallyWith(...others.map((person) => ({ code: serviceFailure, person, at: ago(20) })));

    expect(await decided(tally, signInRow('2026-11-23T09:55:00Z', serviceFailure))).toMatchObject({
      case: 'shared',
      facts: { code: serviceFailure, people: 3 },
    });
  });

  it('notes this person’s failure, so that the next one is not alone', async () => {
    const { tally, kept } = tallyWith();
    const verdict = await decided(tally, signInRow('2026-11-23T09:55:00Z', 53003));

    expect(verdict).toEqual(clear);
    expect(kept).toEqual([{ code: 53003, person: personId, at: new Date('2026-11-23T09:55:00Z') }]);
  });

  it.each([
    ['wrong passwords', 50126],
    ['phones that are not set up', 530003],
    ['steps on the way', 50072],
    ['a number nobody knows', 987654],
  ])('never counts %s', async (_what, code) => {
    const { tally, kept } = tallyWith(...others.map((person) => ({ code, person, at: ago(1) })));
    const verdict = await decided(tally, signInRow('2026-11-23T09:30:30Z', code));

    expect(verdict).toEqual(clear);
    expect(kept).toHaveLength(others.length);
  });

  it('does not add up what lies more than half an hour back', async () => {
    const { tally } = tallyWith(...others.map((person) => ({ code: serviceFailure, person, at: ago(31) })));

    expect(await decided(tally, signInRow('2026-11-23T09:55:00Z', serviceFailure))).toEqual(clear);
  });

  it('does not add somebody whose own failure is older to those who fail now', async () => {
    const { tally } = tallyWith(...others.map((person) => ({ code: serviceFailure, person, at: ago(5) })));

    expect(await decided(tally, signInRow('2026-11-23T08:00:00Z', serviceFailure))).toEqual(clear);
  });

  it('does not count a failure that a later success ended', async () => {
    const { tally, kept } = tallyWith();
    await decided(tally, signInRow('2026-11-23T09:50:00Z', serviceFailure), signInRow('2026-11-23T09:55:00Z', 0));

    expect(kept).toEqual([]);
  });
});

it('reads Microsoft’s own report in the first round', async () => {
  const graph = personIn({ [paths.health]: services({ 'Microsoft Intune': 'serviceDegradation' }) });
  const refused = personIn({ [paths.health]: new UsherError('graph-forbidden', 'refused') });

  expect(await runRule(knownProblem, graph)).toMatchObject({ case: 'reported', facts: { services: 'Microsoft Intune' } });
  expect(await runRule(knownProblem, refused)).toEqual(forbidden);
});
