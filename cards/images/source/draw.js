// Draws every figure of pictures.html into cards/images/<id>.png. Run by hand: node cards/images/source/draw.js
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 840, height: 600 } });
  await page.goto(`file://${here('./pictures.html')}`);
  for (const figure of await page.locator('figure').all()) {
    const id = await figure.getAttribute('id');
    await figure.screenshot({ path: here(`../${id}.png`) });
  }
} finally {
  await browser.close();
}
