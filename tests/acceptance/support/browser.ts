import type { Browser, BrowserContext, Page } from 'playwright-core';
import { runFile } from './run-file.js';

export { launchBrowser } from '../../../infra/testing/launch-browser.js';

export interface Watched {
  context: BrowserContext;
  page: Page;
  /** Whatever a page complained of: errors, refused styles or scripts, requests to other hosts. Empty where all is well. */
  complaints: string[];
}

/** A browser window of its own, in which nothing may go wrong unseen. `expected`: refusals that the test itself provokes. */
export async function openWindow(
  browser: Browser,
  { expected = [] as RegExp[], ...options }: { expected?: RegExp[] } & Parameters<Browser['newContext']>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Kolkata', reducedMotion: 'reduce', ...options });
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  const { console: home } = runFile();
  context.on('page', (page) => {
    page.on('pageerror', (error) => complain(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complain(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== new URL(home).origin) complain(`request to ${url.origin}`);
    });
  });
  return { context, page: await context.newPage(), complaints };
}

export const at = (path: string): string => new URL(path, runFile().console).href;
