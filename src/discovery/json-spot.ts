/** What may come next. */
type Wanted = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close';

const blank = /[ \t\r\n]*/y;
// Everything from the blank on, without the quote and the backslash.
const text = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where the first character stands that JSON cannot have there; null: the text is JSON. JSON.parse does not always tell. */
export function spotIn(json: string): number | null {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = after(blank, json, 0);
  while (at < json.length) {
    const step = stepAt(json, at, { wanted, open });
    if (step === null) return at;
    wanted = step.wanted;
    at = after(blank, json, step.at);
  }
  return open.length === 0 && wanted === 'comma-or-close' ? null : json.length;
}

interface State {
  wanted: Wanted;
  open: ('{' | '[')[];
}

interface Step {
  wanted: Wanted;
  at: number;
}

/** null: that character may not stand there. */
function stepAt(json: string, at: number, state: State): Step | null {
  const { wanted, open } = state;
  const here = json.charAt(at);
  if (here === '}' || here === ']') return closes(here, state) ? { wanted: 'comma-or-close', at: at + 1 } : null;
  if (wanted === 'colon' || wanted === 'comma-or-close') return separated(here, at, state);
  if (wanted === 'key' || wanted === 'key-or-close') return stepOver(text, 'colon', { json, at });
  return here === '{' || here === '[' ? opened(here, at, open) : stepOver(text, 'comma-or-close', { json, at });
}

function separated(here: string, at: number, { wanted, open }: State): Step | null {
  if (wanted === 'colon') return here === ':' ? { wanted: 'value', at: at + 1 } : null;
  return here === ',' && open.length > 0 ? { wanted: nextIn(open), at: at + 1 } : null;
}

function opened(here: '{' | '[', at: number, open: State['open']): Step {
  open.push(here);
  return { wanted: here === '{' ? 'key-or-close' : 'value-or-close', at: at + 1 };
}

/** A text; or, where a value may stand, anything else that is plain. */
function stepOver(pattern: RegExp, wanted: Wanted, { json, at }: { json: string; at: number }): Step | null {
  const end = after(pattern, json, at);
  if (end > at) return { wanted, at: end };
  return wanted === 'comma-or-close' && pattern === text ? stepOver(plain, wanted, { json, at }) : null;
}

const nextIn = (open: readonly string[]): Wanted => (open.at(-1) === '{' ? 'key' : 'value');

/** Takes the bracket off where it may close. */
function closes(here: '}' | ']', { wanted, open }: State): boolean {
  const isRight = open.at(-1) === (here === '}' ? '{' : '[');
  const mayClose = wanted === 'comma-or-close' || wanted === (here === '}' ? 'key-or-close' : 'value-or-close');
  if (isRight && mayClose) open.pop();
  return isRight && mayClose;
}

/** The end of what stands there, or `at` itself. */
function after(pattern: RegExp, json: string, at: number): number {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.test(json) ? sticky.lastIndex : at;
}
