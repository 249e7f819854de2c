/** How many letters have to be put in, left out, changed or swapped with their neighbour. */
export function slipsBetween(one: string, other: string): number {
  let [earlier, last]: [number[], number[]] = [[], [...Array(other.length + 1).keys()]];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (earlier[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [earlier, last] = [last, next];
  }
  return last[other.length] ?? 0;
}

/** A word of this many letters forgives a slip, and a longer one two. */
const long = 8;
/** A part of a name has to be so long to mean it. */
const shortestPart = 3;

/** The name that was most likely meant: the one it is a part of, or the one with the fewest slips. null: none comes near. */
export function closestName(typed: string, names: readonly string[]): string | null {
  const said = typed.trim().toLowerCase().slice(0, 100);
  const part = said.length < shortestPart ? undefined : names.find((name) => name.startsWith(said));
  const inside = said.length < shortestPart ? undefined : names.find((name) => name.includes(said));
  const near = names.map((name) => ({ name, slips: slipsBetween(said, name) })).toSorted((a, b) => a.slips - b.slips)[0];
  const mostSlips = said.length < long ? 1 : 2;
  return part ?? inside ?? (near && near.slips <= mostSlips ? near.name : null);
}
