import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Product } from './product.ts';

/** Waiting for Usher to notice something on its own takes a few seconds by design. */
const answerMs = 30_000;

/** One person's chat page in a browser context of its own. */
export interface Chat {
  page: Page;
  /** All messages of Usher, oldest first. */
  fromUsher: Locator;
  /** The newest message of Usher. */
  newest: Locator;
  /** Types into the message box and sends. */
  say(text: string): Promise<void>;
  /** Presses a button of the newest card. */
  press(title: string): Promise<void>;
  /** Waits until the newest message of Usher shows all these texts. */
  sees(...texts: (string | RegExp)[]): Promise<void>;
  /** Goes to a chat of the same person by its id. */
  goTo(chatId: string): Promise<void>;
  idOfNewest(): Promise<string>;
  /** Errors of the page's scripts and what its security policy refused. */
  troubles: string[];
  close(): Promise<void>;
}

export interface ChatOptions extends BrowserContextOptions {
  person: string;
  chat?: string;
}

export async function openChat(browser: Browser, product: Product, options: ChatOptions): Promise<Chat> {
  const { person, chat, ...more } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(answerMs);
  const troubles = troublesOf(page);
  const fromUsher = page.locator('[data-testid=message][data-from=usher]');
  const newest = fromUsher.last();
  await page.goto(`${product.chatUrl()}/?${new URLSearchParams({ person, ...(chat !== undefined && { chat }) }).toString()}`);

  return {
    page,
    fromUsher,
    newest,
    async say(text) {
      await page.getByTestId('compose').fill(text);
      await page.getByTestId('compose').press('Enter');
    },
    press: (title) => newest.getByRole('button', { name: title, exact: true }).click(),
    async sees(...texts) {
      for (const text of texts) await saying(fromUsher, text).waitFor().catch(explain(newest, text));
    },
    goTo: (chatId) => page.getByTestId(`chat-${chatId}`).click(),
    idOfNewest: async () => (await newest.getAttribute('data-message-id')) ?? '',
    troubles,
    close: () => context.close(),
  };
}

function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) troubles.push(line.text());
  });
  return troubles;
}

/** The newest message, as long as it says the text. */
function saying(messages: Locator, text: string | RegExp): Locator {
  return messages.last().getByText(text).first();
}

const explain = (newest: Locator, text: string | RegExp) => async (cause: unknown) => {
  throw new Error(`Usher’s newest message never said “${String(text)}” but:\n${await newest.innerText()}`, { cause });
};
