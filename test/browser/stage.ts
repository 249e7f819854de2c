import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../house/files.ts';
import { type Chat, type ChatOptions, openChat } from './chat.ts';
import { openBrowser } from './chromium.ts';
import { type Product, startProduct } from './product.ts';

/** Pictures to look at afterwards. Git ignores the folder. */
export const artifacts = join(root, 'artifacts');

export interface Stage {
  readonly product: Product;
  /** Opens a person's chat; it is closed when its product stops. */
  chatAs(person: string, options?: Omit<ChatOptions, 'person'>): Promise<Chat>;
}

/** One browser for the file and, unless `shared`, a product of its own for each test. Call it inside `describe`. */
export function stage({ shared = false } = {}): Stage {
  let browser: Browser | null = null;
  let product: Product | null = null;
  const chats: Chat[] = [];

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    browser = await openBrowser();
  });
  (shared ? beforeAll : beforeEach)(async () => {
    product = await startProduct();
  });
  (shared ? afterAll : afterEach)(async () => {
    const open = chats.splice(0);
    await Promise.all(open.map((chat) => chat.close()));
    expect(open.flatMap((chat) => chat.troubles)).toEqual([]);
  });
  (shared ? afterAll : afterEach)(() => product?.stop());
  afterAll(() => browser?.close());

  return {
    get product() {
      if (!product) throw new Error('The product is not running');
      return product;
    },
    async chatAs(person, options = {}) {
      if (!browser || !product) throw new Error('The stage is not set');
      const chat = await openChat(browser, product, { ...options, person });
      chats.push(chat);
      return chat;
    },
  };
}
