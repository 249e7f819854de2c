import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { cardsInSource, elementsOf } from '../cards/cards.ts';
import { artifacts, stage } from './stage.ts';

const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const images = fileURLToPath(new URL('../../cards/images/', import.meta.url));
const pictures = join(artifacts, 'cards');
const cards = await cardsInSource();

const imageFor = (url: string): string => join(images, url.split('/').at(-1) ?? '');

const themes = ['light', 'dark'];
const widths = [360, 600];

/** Every text of the card as a reader sees it, without Markdown. */
function wordsOf(card: unknown): string[] {
  const texts = elementsOf(card).flatMap(({ type, text, title, value }) => {
    if (type === undefined) return typeof value === 'string' ? [title, value] : [];
    return type.startsWith('Action.') ? [title] : [text];
  });
  return texts.filter((text) => typeof text === 'string').map(asShown);
}

const asShown = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*\*?/g, '')
    .replace(/\\(\W)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

describe('the cards in the page’s renderer', () => {
  const scene = stage({ shared: true });

  let page: Page;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const chat = await scene.chatAs('ready');
    await chat.sees('Hello Amara');
    page = chat.page;
    await page.route('https://usher.example/**', (route) => route.fulfill({ path: imageFor(route.request().url()) }));
    await page.evaluate(script);
  });

  it.each(cards.map((card) => [card.id, card] as const))(
    'shows %s whole, in light and dark, narrow and wide',
    async (id, card) => {
      const { content } = card.render(card.sample);

      for (const theme of themes) {
        for (const width of widths) {
          await page.evaluate(`inPage.draw(${JSON.stringify(content)}, '${theme}', ${width})`);
          await page.locator('#holder').screenshot({ path: join(pictures, `${id}-${theme}-${width}.png`) });
          const shown = asShown(await page.locator('#holder').innerText());
          const problems = {
            clipped: await page.evaluate('inPage.clipped()'),
            unreachable: await page.evaluate('inPage.unreachable()'),
            faint: await page.evaluate('inPage.faint()'),
            missing: wordsOf(content).filter((words) => !shown.includes(words)),
          };

          expect({ theme, width, ...problems }).toEqual({ theme, width, clipped: [], unreachable: [], faint: [], missing: [] });
        }
      }
    },
  );
});
