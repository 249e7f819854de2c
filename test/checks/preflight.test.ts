import { authenticatorAssigned } from '../../src/checks/authenticator-assigned.ts';
import { deviceLimit } from '../../src/checks/device-limit.ts';
import { enrollmentProfile } from '../../src/checks/enrollment-profile.ts';
import { intuneLicence } from '../../src/checks/intune-licence.ts';
import { preflight } from '../../src/checks/index.ts';
import type { AnyCheck } from '../../src/checks/check.ts';
import type { Outcome } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { unknownWords } from '../../src/checks/unknown-words.ts';
import { UsherError } from '../../src/errors.ts';
import type { EnrollmentProfile } from '../../src/graph/enrollment-profiles.ts';
import type { GraphReader } from '../../src/graph/reader.ts';
import { tenantCache } from '../../src/graph/tenant-facts.ts';
import { wordsFor } from '../../src/texts/words.ts';
import { fakeGraph } from '../fakes/fake-graph.ts';
import { ago, authenticator, device, everyone, now, refusing, run, tenantId } from './person.ts';
import { inWaves, paths, personIn, tenant } from './tenant.ts';

const limit = { id: 'l', name: 'Default', isDefault: true, priority: 0, assignments: [], limit: 2 };
const choice: EnrollmentProfile = {
  id: 'p',
  name: 'Choice',
  priority: 0,
  enrollmentType: 'by-choice',
  offersAccountDriven: true,
  assignments: [everyone],
};

it('finds a person ready for whom everything is prepared', async () => {
  const results = await runChecks(preflight, run(personIn()));

  expect(results.map(({ outcome }) => outcome.status)).toEqual(preflight.map(() => 'pass'));
});

describe('with what is known of the tenant for some minutes', () => {
  const cache = (graph: GraphReader, clock: { now: Date }) => {
    const known = tenantCache({ tenantId, now: () => clock.now });
    return async (at: Date, person = graph) => {
      clock.now = at;
      const results = await runChecks(preflight, { ...run(person), tenant: known.facts(person), now: at });
      return results.map(({ outcome }) => outcome);
    };
  };
  const tenantWide = [paths.profiles, paths.restrictions, paths.apps];

  it('asks the tenant once for several people, and says the same to each', async () => {
    const graph = fakeGraph(tenant());
    const preflightAt = cache(graph, { now });
    const [first, second] = [await preflightAt(ago(10)), await preflightAt(now)];

    expect(second).toEqual(first);
    expect(graph.asked.map(({ path }) => path).filter((path) => tenantWide.includes(path))).toHaveLength(tenantWide.length);
  });

  it('still looks at the person’s own devices and groups afresh', async () => {
    const preflightAt = cache(personIn(), { now });
    await preflightAt(ago(10));
    const second = await preflightAt(now, personIn({ [paths.groups]: { value: [] }, [paths.licences]: [] }));

    expect(second.map(({ status }) => status)).toEqual(['pass', 'fail', 'fail', 'fail', 'pass', 'fail']);
  });

  it('takes up what IT changed once the facts are older', async () => {
    const preflightAt = cache(personIn({ [paths.profiles]: [] }), { now });
    const before = await preflightAt(ago(16));
    const after = await preflightAt(now, personIn());

    expect([before[2]?.status, after[2]?.status]).toEqual(['fail', 'pass']);
  });

  it('does not keep a refusal for long', async () => {
    const preflightAt = cache(personIn({ [paths.profiles]: new UsherError('graph-forbidden', 'refused') }), { now });
    const before = await preflightAt(ago(2));
    const after = await preflightAt(now, personIn());

    expect([before[2]?.status, after[2]?.status]).toEqual(['unknown', 'pass']);
  });
});

it('needs at most two dependent round trips', async () => {
  const { graph, waves } = inWaves(personIn());

  await runChecks(preflight, run(graph));

  expect(waves()).toBe(2);
});

it.each(['graph-forbidden', 'graph-unavailable', 'graph-no-premium'] as const)(
  'is never sure of anything when every read ends with %s',
  async (code) => {
    const results = await runChecks(preflight, run(refusing(code)));

    expect(results.map(({ outcome }) => outcome.status)).toEqual(preflight.map(() => 'unknown'));
  },
);

it('cannot tell what hangs on groups when the groups cannot be read', async () => {
  const graph = personIn({ [paths.groups]: new UsherError('graph-forbidden', 'refused') });

  const results = await runChecks(preflight, run(graph));

  expect(results.filter(({ outcome }) => outcome.status === 'unknown').map(({ check }) => check.id)).toEqual([
    'enrollment-profile',
    'personal-ios-allowed',
    'authenticator-assigned',
  ]);
});

describe('the words of a check', () => {
  it.each(preflight.map((check) => [check.id, check] as const))('%s hold no Markdown and no leftover slot', (_id, check) => {
    for (const key of Object.keys(check.text)) {
      const sentence = wordsFor('test', check.text, 'en')(key, everySlot);

      expect(sentence).not.toMatch(/[{}*`_]/);
      expect(sentence.length).toBeLessThan(600);
    }
  });

  it.each<[string, AnyCheck, Outcome]>([
    ['a pending licence', intuneLicence, intuneLicence.decide('pending', now)],
    ['the last device', deviceLimit, deviceLimit.decide({ limits: [limit], devices: [device()], memberOf: new Set() }, now)],
    ['a choice', enrollmentProfile, enrollmentProfile.decide({ profiles: [choice], memberOf: new Set() }, now)],
    [
      'no licences left',
      authenticatorAssigned,
      authenticatorAssigned.decide({ apps: [authenticator({ licencesLeft: 0 })], memberOf: new Set() }, now),
    ],
  ])('can say a warning about %s to the person and to IT', (_when, check, outcome) => {
    const words = wordsFor('test', check.text, 'en');
    const facts = outcome.status === 'warn' ? outcome.facts : {};

    expect(outcome.status).toBe('warn');
    expect([words('warn', facts), words('fix', facts)].join(' ')).not.toMatch(/[{}]|undefined/);
  });

  it('say for IT which permission is missing', () => {
    expect(unknownWords('forbidden', ['User.Read.All'], 'en')).toEqual({
      forPerson: 'I am not allowed to look at this in your company.',
      forIt: 'Graph refused. Grant the application permission User.Read.All and admin consent.',
    });
  });
});

/** A value for every slot that any check uses. */
const everySlot = Object.fromEntries(
  ['account', 'reason', 'winner', 'type', 'losers', 'missed', 'policy', 'names', 'app', 'how', 'group', 'through', 'exclusions']
    .map((slot): [string, string | number] => [slot, 'x'])
    .concat(['priority', 'excluded', 'lower', 'others', 'used', 'limit', 'left'].map((slot) => [slot, 2])),
);
