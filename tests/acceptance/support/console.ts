import type { Browser, Page } from 'playwright-core';
import { goodPassword } from '../../../infra/people/testing/visitor.js';
import { at, openWindow, type Watched } from './browser.js';

/** Fills in the page of signing in, which is open. */
export async function signIn(page: Page, email: string, password = goodPassword): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A window of somebody who has signed in; `path`: where they are then. That nobody is signed in at first is a refusal. */
export async function signedIn(
  browser: Browser,
  email: string,
  { path = '/documents', expected = [], ...options }: Parameters<typeof openWindow>[1] & { path?: string } = {},
): Promise<Watched> {
  const window = await openWindow(browser, { expected: [/401/, ...expected], ...options });
  await window.page.goto(at(`/sign-in?next=${encodeURIComponent(path)}`));
  await signIn(window.page, email);
  await window.page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'attached' });
  return window;
}
