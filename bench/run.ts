import { crowd, diagnosisCost } from './diagnosis.ts';
import type { Load } from './load.ts';
import { preflightCost } from './preflight.ts';
import { startUp } from './start-up.ts';
import { measureTurns } from './turns.ts';

/** `npm run bench`: about a minute and a half. Bots, load and channel service share this machine, so only the ratios mean much elsewhere. */
const started = performance.now();
const turns = await measureTurns();
const preflight = await preflightCost();
const diagnosis = await diagnosisCost();
const many = await crowd();
const ready = await startUp();

const perSecond = ({ times, seconds }: Load): number => times.length / seconds;
const ratio = perSecond(turns.pressed) / perSecond(turns.echo);

console.table({
  'bare echo bot': row(turns.echo),
  'guide step, pressed': row(turns.pressed),
  'guide step, typed': row(turns.typed),
});
const aims = [
  ['guide step pressed : bare bot, turns a second', ratio.toFixed(2), '>= 0.5', ratio >= 0.5],
  ['pre-flight, round trips to Graph', String(preflight.roundTrips), '<= 2', preflight.roundTrips <= 2],
  ['pre-flight, HTTP requests', String(preflight.requests), '', true],
  ['diagnosis, elapsed : one answer of Graph, cold', diagnosis.cold.toFixed(2), '<= 2.5', diagnosis.cold <= 2.5],
  ['diagnosis, elapsed : one answer of Graph, tenant known', diagnosis.warm.toFixed(2), '<= 2.5', diagnosis.warm <= 2.5],
  ['diagnosis, the very first where no setting has the tenant id', diagnosis.coldWithoutId.toFixed(2), '', true],
  ['diagnosis, round trips to Graph', String(diagnosis.roundTrips), '<= 2', diagnosis.roundTrips <= 2],
  ['diagnosis, HTTP requests without the sign-in log', String(diagnosis.withoutLog), '<= 4', diagnosis.withoutLog <= 4],
  ['diagnosis, HTTP requests with the sign-in log', String(diagnosis.withLog), '<= 5', diagnosis.withLog <= 5],
  [`${many.people} diagnoses at once, log requests in 10 s`, String(many.mostInWindow), '<= 5', many.mostInWindow <= 5],
  [`${many.people} diagnoses at once, refused by Graph`, String(many.refused), '0', many.refused === 0],
  [`${many.people} diagnoses at once, slowest, s`, (many.slowest / 1000).toFixed(1), '<= 12', many.slowest <= 12_000],
  ['npm start until ready, s', (ready / 1000).toFixed(2), '<= 3', ready <= 3000],
] as const;
console.table(Object.fromEntries(aims.map(([what, value, aim, met]) => [what, { value, aim, met: met ? 'yes' : 'NO' }])));
const took = ((performance.now() - started) / 1000).toFixed(0);
console.log(`32 clients in 128 conversations each; pre-flight the worst of ${preflight.people} people; ${took} s in all.`);
console.log(
  `Diagnosis: the worst of ${diagnosis.people} people, 200 ms a Graph answer. Of ${many.people} at once ${many.withLog} got the sign-in log, ` +
    `${many.toldBusy} were told that it could not be read just now, ${many.notNeeded} did not need it.`,
);

function row(load: Load): Record<string, string> {
  const sorted = load.times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  const rate = perSecond(load);
  return { 'turns/s': rate.toFixed(0), ratio: (rate / perSecond(turns.echo)).toFixed(2), 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
}
