import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page of a desk, open in a browser. */
export interface DeskPage {
  readonly page: Page;
  /** What the page said went wrong. */
  readonly problems: string[];
  /** Statuses of answers that a test expects; what the browser itself reports of them is no problem. */
  readonly expected: Set<number>;
  /** Says something in writing and waits for the turn to end. */
  say(text: string): Promise<void>;
  /** What can be read on the page. */
  text(): Promise<string>;
}

/** Opens an address in a browser, or in one that has been there before; nothing is asked elsewhere. `statuses` are expected. */
export async function openDeskPage(
  browser: Browser | BrowserContext,
  address: string,
  ...statuses: number[]
): Promise<DeskPage> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => problems.push(error.message));
  const expected = new Set<number>(statuses);
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const [, status] = /status of (\d+)/.exec(message.text()) ?? [];
    if (!expected.has(Number(status))) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) problems.push(`asked elsewhere: ${request.url()}`);
  });
  await page.goto(address);
  return {
    ...{ page, problems, expected },
    async say(text) {
      const turns = page.getByTestId('message').and(page.locator('[data-state="complete"]'));
      const before = await turns.count();
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('composer').press('Enter');
      await turns.nth(before).waitFor();
      await page.getByTestId('send').waitFor();
    },
    text: () => page.locator('body').innerText(),
  };
}

/** Whether a page is wider than its screen. */
export function isTooWide({ page }: Pick<DeskPage, 'page'>): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

/** How much the text of an element stands out from its ground, from 1 to 21 (WCAG 2); the ground must be its own. */
export async function contrastOf({ page }: Pick<DeskPage, 'page'>, selector: string): Promise<number> {
  const colors = await page.evaluate(
    `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('${selector}')))`,
  );
  const [darker = 0, lighter = 0] = (colors as string[]).map(luminanceOf).sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Of a colour such as `rgb(168, 50, 28)`. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((text) => {
    const part = Number(text) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
