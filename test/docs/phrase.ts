import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<InstanceType<typeof IntlMessageFormat>['getAst']>[number];
type Options = Record<string, { value: Element[] }>;

/** A phrase as a reader sees it: `{slots}` by name, and where the words differ all of them, as (either / or). */
export const readable = (phrase: string): string =>
  shown(new IntlMessageFormat(phrase, 'en', undefined, { ignoreTag: true }).getAst(), '#')
    .replace(/ +/g, ' ')
    .trim();

/** What a phrase says for each choice of `slot`, the rest of it left as it is; `null` where it makes no such choice. */
export function variants(phrase: string, slot: string): { key: string | null; words: string }[] {
  const elements = new IntlMessageFormat(phrase, 'en', undefined, { ignoreTag: true }).getAst();
  const at = elements.findIndex((element) => 'options' in element && element.value === slot);
  const chosen = elements[at];
  if (!chosen || !('options' in chosen)) return [{ key: null, words: readable(phrase) }];
  return Object.entries(chosen.options as Options).map(([key, { value }]) => ({
    key,
    words: shown([...elements.slice(0, at), ...value, ...elements.slice(at + 1)], '#')
      .replace(/ +/g, ' ')
      .trim(),
  }));
}

const shown = (elements: readonly Element[], count: string): string => elements.map((element) => part(element, count)).join('');

function part(element: Element, count: string): string {
  if ('options' in element) return choice(element.options, `{${element.value}}`);
  if (!('value' in element)) return count; // the number sign of a plural
  const name = element.value;
  const kind: number = element.type;
  if (kind === text) return name;
  return kind === date || kind === time ? `{${name}, ${kind === date ? 'date' : 'time'}}` : `{${name}}`;
}

/** The parser numbers its kinds. */
const [text, date, time] = [0, 3, 4];

/** "one" says the same as "other", with another number. */
function choice(options: Options, count: string): string {
  const plain = Object.entries(options).filter(([name]) => name !== 'one');
  const all = [...new Set(plain.map(([, { value }]) => shown(value, count).trim()))].filter((words) => words !== '');
  const spaced = plain.some(([, { value }]) => shown(value, count).startsWith(' ')) ? ' ' : '';
  return all.length === 1 ? `${spaced}${all[0]}` : `${spaced}(${all.join(' / ')})`;
}
