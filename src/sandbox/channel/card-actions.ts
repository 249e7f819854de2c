/** What a press sends to the bot. */
export type Press =
  | { kind: 'execute'; value: Record<string, unknown> }
  /** `shown` is what appears in the chat as the person's own words. */
  | { kind: 'message'; text: string | undefined; value: unknown; shown: string | null }
  | { kind: 'unsupported' };

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Turns a button of an Adaptive Card, or a suggested action, into what Teams sends for it; inputs are merged into its data. */
export function pressOf(action: Fields, inputs: Fields): Press {
  switch (action['type']) {
    case 'Action.Execute':
      return { kind: 'execute', value: { action: executed(action, inputs), trigger: 'manual' } };
    case 'Action.Submit':
      return submitted(action, inputs);
    case 'imBack':
    case 'messageBack':
      return teamsButton(action, {}, inputs);
    default:
      return { kind: 'unsupported' };
  }
}

function executed({ id, verb, data }: Fields, inputs: Fields): Fields {
  return { type: 'Action.Execute', id: textOf(id) ?? '', verb: textOf(verb) ?? '', data: { ...fieldsOf(data), ...inputs } };
}

function submitted({ data }: Fields, inputs: Fields): Press {
  const { msteams, ...rest } = fieldsOf(data);
  if (msteams !== undefined) return teamsButton(fieldsOf(msteams), rest, inputs);
  const value = typeof data === 'string' ? data : { ...rest, ...inputs };
  return { kind: 'message', text: undefined, value, shown: null };
}

function teamsButton(button: Fields, data: Fields, inputs: Fields): Press {
  const text = textOf(button['text']);
  if (button['type'] === 'imBack') {
    const words = textOf(button['value']) ?? textOf(button['title']);
    return { kind: 'message', text: words, value: undefined, shown: words ?? null };
  }
  if (button['type'] !== 'messageBack') return { kind: 'unsupported' };
  const value = { ...data, ...valueOf(button['value']), ...inputs };
  return { kind: 'message', text, value, shown: textOf(button['displayText']) ?? null };
}

/** messageBack's value may be an object or the same as JSON text. */
function valueOf(value: unknown): Fields {
  if (typeof value !== 'string') return fieldsOf(value);
  try {
    return fieldsOf(JSON.parse(value));
  } catch {
    return { value };
  }
}

export type ExecuteResult =
  | { kind: 'card'; card: unknown }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'none' };

const broken = { kind: 'error', text: 'Something went wrong. Please try again.' } as const;

/** Reads the answer to `adaptiveCard/action`, of which Teams knows three kinds; everything else is an error to the person. */
export function executeResultOf(body: unknown): ExecuteResult {
  const { statusCode, type, value } = fieldsOf(body);
  if (type === 'application/vnd.microsoft.card.adaptive') return { kind: 'card', card: value };
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: textOf(value) ?? '' };
  if (type === 'application/vnd.microsoft.error') {
    return { kind: 'error', text: textOf(fieldsOf(value)['message']) ?? broken.text };
  }
  return statusCode === undefined || statusCode === 200 ? { kind: 'none' } : broken;
}
