import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { newAddress } from '../../infra/people/testing/visitor.js';
import { violationsOf } from './support/accessible.js';
import { at, launchBrowser, openWindow } from './support/browser.js';
import { linkTo, signIn, signUpHere } from './support/console.js';
import { newOwner, newPerson } from './support/people.js';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('a person', () => {
  test('signs up, confirms the address by the letter, makes an account and is in', async () => {
    const { page, complaints } = await openWindow(browser, { expected: [/401/] });
    const email = newAddress();
    await page.goto(at('/documents'));
    await signUpHere(page, { name: 'Asha Rao', email });
    await page.getByLabel('Name of the business').fill('Rao & Sons');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(await page.getByText('Rao & Sons').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('who is sent to sign in comes back to where they wanted to go, and to no other site', async () => {
    const { email } = await newOwner('Going on');
    for (const [next, path] of [
      ['/review', '/review'],
      ['//evil.example/x', '/documents'],
      ['https://evil.example/', '/documents'],
      ['/\\evil.example', '/documents'],
      ['javascript:alert(1)', '/documents'],
    ] as const) {
      const { page, context } = await openWindow(browser);
      await page.goto(at(`/sign-in?next=${encodeURIComponent(next)}`));
      await signIn(page, email);
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      expect(new URL(page.url()).origin + new URL(page.url()).pathname).toBe(at(path));
      await context.close();
    }
  });

  test('is told in words what is wrong, and which of address and password is not', async () => {
    const { page } = await openWindow(browser);
    const { email } = await newPerson();
    await page.goto(at('/sign-in'));
    await signIn(page, email, 'not the password');
    await page.getByRole('alert').getByText('The e-mail address or the password is not right.').waitFor();
  });

  test('chooses a new password by the letter', async () => {
    const { page } = await openWindow(browser);
    const { email } = await newOwner('Forgetful');
    await page.goto(at('/forgot-password'));
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If the address is known here').waitFor();
    await page.goto(await linkTo(email, /new password/i));
    await page.getByRole('textbox', { name: 'New password' }).fill('an even better password');
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('Your password is changed').waitFor();
    await signIn(page, email, 'an even better password');
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
  });
});

describe('the pages of people', () => {
  test.each(['light', 'dark'] as const)('are accessible in %s', async (colorScheme) => {
    const { page } = await openWindow(browser, { colorScheme });
    for (const path of ['/sign-in', '/sign-up', '/forgot-password', '/reset-password?token=x', '/verify-email?token=x', '/nowhere']) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await violationsOf(page)]).toEqual([path, []]);
    }
  });

  test('run nothing and show nothing that is not theirs, and are shown in no frame', async () => {
    const answer = await fetch(at('/sign-in'), { headers: { accept: 'text/html' } });
    const policy = answer.headers.get('content-security-policy')!;
    const directives = Object.fromEntries(policy.split(';').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
    expect(directives).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'frame-ancestors': ["'none'"],
      'connect-src': ["'self'"],
    });
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const again = await fetch(at('/sign-in'), { headers: { accept: 'text/html' } });
    expect(again.headers.get('content-security-policy')).not.toBe(policy);
    const text = await answer.text();
    expect(text).toContain(/'nonce-([^']+)'/.exec(policy)![1]);
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
  });

  test('fit a phone without scrolling sideways', async () => {
    const { page } = await openWindow(browser, { viewport: { width: 360, height: 740 } });
    for (const path of ['/sign-in', '/sign-up', '/forgot-password']) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360]);
    }
  });
});
