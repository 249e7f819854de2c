import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { type CatalogueCard, cardsInSource, elementsOf, templateIds } from './cards.ts';

const schema = JSON.parse(readFileSync(new URL('./adaptive-card-1.5.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
const valid = ajv.compile(schema);
const cards = await cardsInSource();
const most = 28 * 1024;

it('has a source file for each template and a template for each source file', () => {
  expect(cards.map((card) => card.id).sort()).toEqual([...templateIds].sort());
});

/** Every binding of a template by name: ${title} → title. */
const bindingsOf = (id: string): string[] =>
  [...readFileSync(new URL(`../../cards/${id}.json`, import.meta.url), 'utf8').matchAll(/\$\{([^}]*)\}/g)].map(
    (found) => found[1] ?? '',
  );

describe.each(cards.map((card): [string, CatalogueCard] => [card.id, card]))('card %s', (id, card) => {
  const content = card.render(card.sample).content;
  const elements = elementsOf(content);

  it('is a valid Adaptive Card 1.5', () => {
    valid(content);

    expect(valid.errors ?? []).toEqual([]);
  });

  it('fills every binding from its sample', () => {
    expect(JSON.stringify(content)).not.toContain('${');
  });

  it('fits into a Teams message', () => {
    expect(Buffer.byteLength(JSON.stringify(content), 'utf16le')).toBeLessThanOrEqual(most);
  });

  it('has exactly one heading', () => {
    const headings = elements.filter((element) => element.style === 'heading');

    expect(headings).toHaveLength(1);
  });

  it('sends the same data from each button and from its fallback', () => {
    const buttons = elements.filter((element) => element.type === 'Action.Execute');

    for (const { verb, data, fallback } of buttons) {
      expect(data).toMatchObject({ verb });
      expect(fallback).toMatchObject({ type: 'Action.Submit', data });
    }
  });

  it('says how to type each of its buttons', () => {
    const pressed = elements.filter(({ type }) => type === 'Action.Execute' || type === 'Action.OpenUrl');
    const titles = pressed.map((element) => said(String(element.title)));
    const typed = elements.flatMap((element) =>
      [...String(element.text).matchAll(/\*\*(.+?)\*\*/g)].map((found) => said(found[1] ?? '')),
    );

    expect(titles.filter((title) => !typed.some((words) => title.includes(words) || words.includes(title)))).toEqual([]);
  });

  it('uses only names and comparisons in its bindings', () => {
    expect(bindingsOf(id).filter((binding) => !/^[a-zA-Z]+( != '')?$/.test(binding))).toEqual([]);
  });

  it('says aloud what it shows', () => {
    expect(content.speak).toContain(card.sample.title ?? card.sample.question);
    expect(content.speak).not.toMatch(/\*\*|undefined|null/);
  });

  it('speaks the language of its person', () => {
    expect(card.render({ ...card.sample, locale: 'de-CH' }).content.lang).toBe('de');
  });
});

const said = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N} ’-]/gu, '');
