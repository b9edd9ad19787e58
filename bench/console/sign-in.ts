import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Signing {
  console: string;
  demo: { email: string; password: string };
}

/** A page of the demo account's owner, at `path`. */
export async function signedIn(browser: Browser, run: Signing, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  await page.goto(`${run.console}/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByLabel('E-mail address').fill(run.demo.email);
  await page.locator('input[name=password]').fill(run.demo.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
}
