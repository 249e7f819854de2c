/** Longer text is no text for a card; Teams counts the whole message. In characters. */
const longest = 4000;
/** Stands for `${` of the data while a template is filled, so that only the template's own bindings look like bindings. */
const dollar = '\uE000{';

/** Properties of a card that hold words. An object in one of them would become part of the card's structure. */
const wordy = new Set([
  'text',
  'title',
  'value',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'url',
  'verb',
  'speak',
  'lang',
  'fallbackText',
]);

/** Data made safe to bind: plain objects, arrays, text, numbers and booleans; nothing else, and null becomes ''. */
export function values(data: unknown): unknown {
  if (typeof data === 'string') return data.slice(0, longest).replaceAll('\uE000', '').replaceAll('${', dollar);
  if (typeof data === 'boolean' || (typeof data === 'number' && Number.isFinite(data))) return data;
  if (Array.isArray(data)) return data.map(values);
  if (typeof data !== 'object' || data === null) return '';
  if (data instanceof Date) return data.toISOString();
  const entries = Object.entries(data).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(entries.map(([name, value]) => [name, values(value)]));
}

/** The filled card with the data's own `${` back in place. Throws where one of the template's bindings found nothing. */
export function settled(card: unknown, where: string, name = ''): unknown {
  if (typeof card === 'string') return literal(card, where);
  if (wordy.has(name) && typeof card === 'object') return '';
  if (wordy.has(name)) return String(card);
  if (Array.isArray(card)) return card.map((item) => settled(item, where));
  if (typeof card !== 'object' || card === null) return card;
  // What a button sends back is data, not part of the card: its own names mean nothing here.
  const inside = (key: string): string => (name === 'data' ? '' : key);
  return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, settled(value, where, inside(key))]));
}

function literal(text: string, where: string): string {
  if (text.includes('${')) throw new Error(`${where} binds something that its data lacks: ${text.slice(0, 80)}`);
  return text.replaceAll(dollar, '${');
}
