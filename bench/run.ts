import { preflightCost } from './preflight.ts';
import { startUp } from './start-up.ts';
import { echoTurns, guideTurns } from './turns.ts';

/** `npm run bench`: about a minute. Both bots, the load and the channel service share this machine, so only the ratio means much. */
const started = performance.now();
const echo = await echoTurns();
const guide = await guideTurns();
const preflight = await preflightCost();
const ready = await startUp();

const load = ({ perSecond, p50, p99 }: typeof echo) => ({
  'turns/s': perSecond.toFixed(0),
  'p50 ms': p50.toFixed(1),
  'p99 ms': p99.toFixed(1),
});
console.table({ 'bare echo bot': load(echo), 'guide step of Usher': load(guide) });

const ratio = guide.perSecond / echo.perSecond;
const aims = [
  ['guide step : bare bot, turns a second', ratio.toFixed(2), '>= 0.5', ratio >= 0.5],
  ['pre-flight, round trips to Graph', String(preflight.roundTrips), '<= 2', preflight.roundTrips <= 2],
  ['pre-flight, HTTP requests', String(preflight.requests), '', true],
  ['npm start until ready, s', (ready / 1000).toFixed(2), '<= 3', ready <= 3000],
] as const;
console.table(Object.fromEntries(aims.map(([what, value, aim, met]) => [what, { value, aim, met: met ? 'yes' : 'NO' }])));
console.log(
  `32 clients in 128 conversations; pre-flight the worst of ${preflight.people} people; ${((performance.now() - started) / 1000).toFixed(0)} s in all.`,
);
