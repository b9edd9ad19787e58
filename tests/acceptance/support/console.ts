import type { Browser, Page } from 'playwright-core';
import { letterTo } from '../../../infra/people/testing/test-people.js';
import { goodPassword } from '../../../infra/people/testing/visitor.js';
import { at, openWindow, type Watched } from './browser.js';
import { runFile } from './run-file.js';

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

/** Signs up by the link that the open page has, and confirms the address: where that leads to is then open. */
export async function signUpHere(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByRole('link', { name: 'Make an account' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(goodPassword);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor();
  await page.goto(await linkTo(email, /confirm/i));
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/** The link of the newest letter to an address. */
export const linkTo = async (address: string, subject: RegExp): Promise<string> =>
  /https?:\/\/\S+/.exec((await letterTo(address, { mailUi: runFile().mailUi, subject })).text)![0];

/** Asks before it does: says yes to the question that is open. */
export async function answer(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What the main navigation offers. */
export const placesOf = (page: Page): Promise<string[]> => page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
