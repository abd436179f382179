import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is on this machine; undefined when there is none. */
export const chromiumPath = PLACES.find((path) => path !== '' && existsSync(path));

/** The same Chromium built without windows, where it is installed as well: pages take half of the time in it. */
const SHELL = '/usr/bin/chromium-headless-shell';
const shellPath = process.env.CHROMIUM_PATH || !existsSync(SHELL) ? chromiumPath : SHELL;

/** How long something is waited for on a page, in ms: when it comes is the machine's affair. */
const PATIENCE_MS = 60_000;

let shared: Browser | undefined;

/** A browser for pages, which whoever closes it has to themselves; with arguments of its own it is all of Chromium. */
export async function launchBrowser(...more: readonly string[]): Promise<Browser> {
  if (more.length > 0) return launchWholeBrowser(...more);
  // Started once in a process, which ends it: contexts know nothing of each other.
  if (!shared?.isConnected()) shared = await launch(shellPath, []);
  return lent(shared);
}

/** The same browser, but that closing it closes what was opened with it. */
function lent(browser: Browser): Browser {
  const opened: BrowserContext[] = [];
  return Object.assign(Object.create(browser) as Browser, {
    async newContext(options?: BrowserContextOptions) {
      const context = await browser.newContext(options);
      opened.push(context);
      return context;
    },
    async close() {
      for (const context of opened.splice(0)) await context.close();
    },
  });
}

/** Starts all of it, which asks for permissions, devices and notifications as people know it; `more` are arguments of its own. */
export function launchWholeBrowser(...more: readonly string[]): Promise<Browser> {
  return launch(chromiumPath, more);
}

/** Without a window and without its own calls home. */
async function launch(executablePath: string | undefined, more: readonly string[]): Promise<Browser> {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...quiet, ...more],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}
