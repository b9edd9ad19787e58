import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { goodPassword } from '../../infra/people/testing/visitor.js';
import { at, launchBrowser, openWindow } from './support/browser.js';
import { answer, signedIn, signIn } from './support/console.js';
import { newOwner } from './support/people.js';
import { totp } from './support/totp.js';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}
const isIn = (page: Page) => page.getByRole('navigation', { name: 'Main' }).waitFor();

test('a passkey is added, signs in without a password, and once deleted does not', async () => {
  const { email } = await newOwner('Passkeys');
  const { page, context, complaints } = await signedIn(browser, email, { path: '/settings/profile', expected: [/40[0134]/] });
  // A security key that the browser pretends to have, and that says yes.
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('The key in my drawer');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('list', { name: 'Passkeys' }).getByText('The key in my drawer').waitFor();

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await isIn(page);
  await page.getByText(email).first().waitFor();

  await page.goto(at('/settings/profile'));
  await page.getByRole('button', { name: 'Delete The key in my drawer' }).click();
  await answer(page, 'Delete passkey');
  await page.getByText('You have none yet.').waitFor();
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(0);
  await signIn(page, email);
  await isIn(page);
  expect(complaints).toEqual([]);
}, 120_000);

test('a second step is turned on by its first code, asked for at the next sign-in, and a recovery code stands in for it once', async () => {
  const { email } = await newOwner('Second steps');
  const { page, complaints } = await signedIn(browser, email, { path: '/settings/profile', expected: [/40[013]/] });
  const dialog = page.getByRole('dialog');
  const section = page.getByRole('region', { name: 'Second step at sign-in' });
  await section.getByRole('button', { name: 'Turn on' }).click();
  await dialog.getByRole('textbox', { name: 'Your password' }).fill('not the password');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(goodPassword);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const setup = page.getByRole('dialog', { name: 'Scan this with your app' });
  const secret = (await setup.getByRole('group', { name: 'key', exact: true }).textContent())!;
  const enter = async (code: string) => {
    await page.getByRole('group', { name: 'Code' }).getByRole('textbox').first().focus();
    await page.keyboard.type(code);
  };
  await enter(totp(secret));
  const shown = page.getByRole('list', { name: 'Recovery codes' });
  await shown.waitFor();
  const codes = await shown.getByRole('listitem').allInnerTexts();
  expect(new Set(codes).size).toBeGreaterThanOrEqual(8);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await section.getByText('On', { exact: true }).waitFor();

  await signOut(page);
  await signIn(page, email);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  // The password alone opens nothing.
  await page.goto(at('/documents'));
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(page, email);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await enter(wrong(totp(secret)));
  await page.getByRole('alert').waitFor();
  await enter(totp(secret));
  await isIn(page);

  for (const works of [true, false]) {
    await signOut(page);
    await signIn(page, email);
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(codes[0]!);
    await page.getByRole('button', { name: 'Go on' }).click();
    if (works) await isIn(page);
    else await page.getByRole('alert').waitFor();
  }
  expect(complaints).toEqual([]);
}, 120_000);

describe('sessions', () => {
  test('in other browsers are seen and ended, and are over at once', async () => {
    const { email } = await newOwner('Sessions');
    const here = await signedIn(browser, email, { path: '/settings/profile' });
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
    const there = await signedIn(browser, email, { userAgent: phone });
    await here.page.reload();
    const sessions = here.page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
    await sessions.filter({ hasText: 'This one' }).waitFor();
    await sessions
      .filter({ hasText: 'Safari on iPhone' })
      .getByRole('button', { name: /^End session/ })
      .click();
    await answer(here.page, 'End session');
    await sessions.filter({ hasText: 'Safari on iPhone' }).waitFor({ state: 'detached' });
    await there.page.reload();
    await there.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    // The one from which it was done goes on.
    await here.page.reload();
    await sessions.filter({ hasText: 'This one' }).waitFor();
    expect(here.complaints).toEqual([]);
  }, 120_000);

  test('that somebody planted is not the one that a person then has', async () => {
    const [planter, { email }] = [await newOwner('Planting'), await newOwner('Fixed')];
    const { page, context } = await openWindow(browser, { expected: [/401/] });
    const planted = planter.cookie.split('; ').map((pair) => ({ name: pair.split('=')[0]!, value: pair.slice(pair.indexOf('=') + 1) }));
    await context.addCookies(planted.map((cookie) => ({ ...cookie, url: at('/') })));
    await page.goto(at('/sign-in'));
    await signIn(page, email);
    await page.getByText(email).first().waitFor();
    const cookies = await context.cookies();
    const sessions = cookies.filter(({ name }) => planted.some((one) => one.name === name));
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) {
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
      expect(planted.map(({ value }) => value)).not.toContain(session.value);
    }
    expect(await page.evaluate<string>('document.cookie')).toBe('');
    expect((await planter.send('GET', '/v1/me')).body.person).not.toMatchObject({ email });
  }, 60_000);
});

const wrong = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
