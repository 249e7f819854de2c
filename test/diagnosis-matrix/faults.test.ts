import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { configureLog } from '../../src/log.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { personIn } from './change.ts';
import { lookAt } from './look.ts';
import { type MatrixState, trueIn } from './state.ts';
import { states } from './states.ts';

// What the faults do is logged as the broken answers that they are.
configureLog('silent');

const disturbances = {
  'a refusal': { status: 403 },
  'too many requests': { status: 429 },
  'too many requests, with a pause': { status: 429, retryAfter: 1 },
  'an outage': { status: 503 },
  silence: { hang: true },
  'half an answer': { truncate: true },
  'an empty object': { empty: true },
} as const;
type Disturbance = (typeof disturbances)[keyof typeof disturbances];

/** Only these make Usher wait, and so many runs cannot take ten seconds each. */
const withinMs = (wish: Disturbance): number => ('hang' in wish || 'retryAfter' in wish ? 500 : 10_000);

const asked = [
  'everything works, with a sign-in an hour ago',
  'no phone is set up and nothing stands in the way, with a profile through a group of groups',
  'a copy of Authenticator of their own is in the way, and it is their only way to confirm',
  'a rule about countries blocks the sign-in',
  'the phone does not meet a rule, and a sign-in was turned away for it',
].map((sentence) => states.find(({ state }) => state === sentence)!);

interface Stage {
  sandbox: Sandbox;
  personId: string;
}

async function stageOf(one: MatrixState): Promise<Stage> {
  const sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9/api/messages', dataDir: null });
  sandbox.tenant.change(one.change);
  return { sandbox, personId: personIn(sandbox.tenant.state, one.person).id };
}

const look = ({ sandbox, personId }: Stage, ms?: number): Promise<Diagnosis> =>
  lookAt({ graphUrl: sandbox.graphUrl, personId, ...(ms && { withinMs: ms }) });

/** Every question that the diagnosis asks, as the faults name it; batches by themselves too. */
async function readsOf({ sandbox }: Stage): Promise<string[]> {
  const log = (await (await fetch(`${sandbox.url}/api/graph-log`)).json()) as { method: string; path: string }[];
  return [...new Set(log.map(({ method, path }) => `${method} ${path.split('?')[0]}`))];
}

const exactly = (read: string): string => `^${read.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`;

async function disturbed(stage: Stage, read: string, wish: Disturbance): Promise<Diagnosis> {
  const faults = `${stage.sandbox.url}/api/faults`;
  const headers = { 'content-type': 'application/json' };
  await fetch(faults, { method: 'POST', headers, body: JSON.stringify({ match: exactly(read), ...wish }) });
  const found = await look(stage, withinMs(wish));
  await fetch(faults, { method: 'DELETE' });
  return found;
}

const namesOf = ({ findings }: Diagnosis): string[] => findings.map((finding) => `${finding.rule}/${finding.case}`);

/** What is wrong with an answer that was given although something could not be read. */
function faultsIn(found: Diagnosis, one: MatrixState, whole: Diagnosis): string[] {
  const truth = trueIn(one);
  const known = namesOf(whole);
  const invented = found.findings
    .filter(({ outcome, rule }) => outcome === 'certain' && !truth.includes(rule))
    .map(({ rule }) => `${rule} is certain, and not so`);
  const guessed = found.findings
    .filter(
      ({ confidence, rule, ...its }) => confidence === 'high' && !known.includes(`${rule}/${its.case}`) && !truth.includes(rule),
    )
    .map((finding) => `${finding.rule}/${finding.case} is likely, and was not before`);
  const decided = new Set([...found.clear, ...found.findings, ...found.unknown].map(({ rule }) => rule));
  const lost = [...whole.clear, ...whole.findings]
    .filter(({ rule }) => !decided.has(rule) && found.findings[0]?.confidence !== 'certain')
    .map(({ rule }) => `${rule} is not decided any more, and not named`);
  const changed = namesOf(found).join() !== known.join() && found.unknown.length === 0;
  return [
    ...invented,
    ...guessed,
    ...lost,
    ...(changed ? [`it changed to ${namesOf(found).join() || 'nothing'}, and nothing is named`] : []),
  ];
}

/** Disturbs each read in turn, on a stage of its own. */
async function wrongUnder(
  one: MatrixState,
  [name, wish]: [string, Disturbance],
  part: (reads: string[]) => string[],
): Promise<string[]> {
  const stage = await stageOf(one);
  try {
    const whole = await look(stage);
    const reads = await readsOf(stage);
    const wrong = reads.length < 10 ? [`only ${reads.length} questions are asked`] : [];
    for (const read of part(reads)) {
      const found = await disturbed(stage, read, wish);
      wrong.push(...faultsIn(found, one, whole).map((what) => `${name} for ${read.replace(stage.personId, '{id}')}: ${what}`));
    }
    return wrong;
  } finally {
    await stage.sandbox.close();
  }
}

/** What hangs only waits, so several stages wait at once. */
function partsFor(wish: Disturbance): ((reads: string[]) => string[])[] {
  const parts = 'hang' in wish ? 4 : 1;
  return Array.from({ length: parts }, (_, part) => (reads) => reads.filter((_read, index) => index % parts === part));
}

describe('a diagnosis while Graph is disturbed', () => {
  it.each(asked.map((one) => [one.state, one] as const))(
    'claims nothing wrong, and names what it could not see, when %s',
    async (_state, one) => {
      const wrong = await Promise.all(
        Object.entries(disturbances).flatMap((disturbance) =>
          partsFor(disturbance[1]).map((part) => wrongUnder(one, disturbance, part)),
        ),
      );

      expect(wrong.flat()).toEqual([]);
    },
    90_000,
  );
});
