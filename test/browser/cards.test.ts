import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardsInSource, elementsOf } from '../cards/cards.ts';
import { artifacts, stage } from './stage.ts';

const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const images = fileURLToPath(new URL('../../cards/images/', import.meta.url));
const pictures = join(artifacts, 'cards');
const cards = await cardsInSource();

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

  it.each(cards.map((card) => [card.id, card] as const))(
    'shows %s whole, in light and dark, narrow and wide',
    async (id, card) => {
      mkdirSync(pictures, { recursive: true });
      const { page, sees } = await scene.chatAs('ready');
      await sees('Hello Amara');
      await page.route('https://usher.example/**', (route) =>
        route.fulfill({ path: join(images, route.request().url().split('/').at(-1)!) }),
      );
      await page.evaluate(script);
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
