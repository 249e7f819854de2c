import { simplified } from '../dialogs/typed-words.ts';
import { slipsBetween } from '../texts/closest.ts';
import type { Command } from './command.ts';

/** Said around what is meant. */
const before =
  /^(?:please|pls|plz|hi|hello|hey|ok|okay|now|can you|could you|can i|could i|i want to|i wanna|i would like to|i'd like to|i need to|i have to|how do i|how can i|how to|let me|let's)[ ,]+/;
const after = /[ ,]+(?:please|pls|plz|now|thanks|thx|for work)$/;

/** In letters. Shorter words are too like each other. */
const shortest = 6;
const long = 12;

/** What was most likely meant by words that nothing else understood. Only `safe` ones forgive slips: they ask before anything is lost. */
export function closestCommand(
  typed: string,
  commands: readonly Command[],
  safe: (command: Command) => boolean,
): Command | undefined {
  const said = withoutFrills(simplified(typed));
  const exact = commands.find(({ words }) => words.some((word) => simplified(word) === said));
  if (exact || said.length < shortest || said.length > 60) return exact;
  const near = commands.filter(safe).map((command) => ({ command, slips: fewestSlips(said, command) }));
  const [closest] = near.sort((one, two) => one.slips - two.slips);
  return closest && closest.slips <= (said.length < long ? 1 : 2) ? closest.command : undefined;
}

/** The first letter has to be right: "unenrol" is no slip of "enrol". */
const fewestSlips = (said: string, { words }: Command): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...words.filter((word) => word.length >= shortest && word[0] === said[0]).map((word) => slipsBetween(said, word)),
  );

function withoutFrills(said: string): string {
  const less = said.replace(before, '').replace(after, '');
  return less === said ? said : withoutFrills(less);
}
