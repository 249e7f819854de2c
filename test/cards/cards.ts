import { readdirSync } from 'node:fs';
import type { Attachment } from 'botbuilder';

/** One card of the catalogue, by the name of its template. */
export interface CatalogueCard {
  id: string;
  sample: Record<string, unknown>;
  render(data: Record<string, unknown>): Attachment;
}

const templates = new URL('../../cards/', import.meta.url);
const sources = new URL('../../src/cards/', import.meta.url);
const camelCase = (id: string): string => id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

export const templateIds = readdirSync(templates)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** Every file of src/cards that draws a card, with what it exports. */
export async function cardsInSource(): Promise<CatalogueCard[]> {
  const files = readdirSync(sources).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [file.slice(0, -'.ts'.length), await import(`../../src/cards/${file}`)] as const),
  );
  return modules
    .filter(([, module]) => 'sample' in module)
    .map(([id, module]) => ({ id, sample: module.sample, render: module[`${camelCase(id)}Card`] }));
}

export type Element = Record<string, unknown> & { type?: string };

/** Every object inside a card in reading order, but not what buttons send back. */
export function elementsOf(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).filter(([name]) => name !== 'data');
  return [node as Element, ...inner.flatMap(([, value]) => elementsOf(value))];
}

/** All words that a person reads in a card. */
export const wordsOf = (content: unknown): string =>
  elementsOf(content)
    .flatMap((element) => [element.text, element.title, element.value, element.label])
    .filter((word) => typeof word === 'string')
    .join('\n');
