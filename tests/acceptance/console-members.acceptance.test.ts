import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { newAddress } from '../../infra/people/testing/visitor.js';
import { at, launchBrowser, openWindow } from './support/browser.js';
import { answer, linkTo, placesOf, signedIn, signIn, signUpHere } from './support/console.js';
import { newMember, newOwner } from './support/people.js';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('a colleague', () => {
  test('is invited, makes an account by the letter, joins, gets another role, and is removed', async () => {
    const owner = await newOwner('Inviting');
    const email = newAddress();
    const own = await signedIn(browser, owner.email, { path: '/settings/members' });
    await own.page.getByRole('button', { name: 'Invite' }).click();
    await own.page.getByLabel('E-mail address').fill(email);
    await own.page.getByRole('dialog').getByRole('radio', { name: 'Reviewer' }).check();
    await own.page.getByRole('button', { name: 'Send invitation' }).click();
    await own.page.getByRole('list', { name: 'Invitations' }).getByText(email).waitFor();

    // Nobody yet, the colleague signs up on the way and comes back to the invitation.
    const { page, complaints } = await openWindow(browser, { expected: [/40[13]/] });
    await page.goto(await linkTo(email, /invites you/));
    await signUpHere(page, { name: 'Ravi Iyer', email });
    await page.getByRole('heading', { name: 'Join Inviting' }).waitFor();
    await page.getByText('You are invited as reviewer.').waitFor();
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(await placesOf(page)).toEqual(['Documents', 'Review', 'Settings']);
    await page.getByRole('button', { name: 'Add files' }).first().waitFor();
    await page.goto(at('/settings'));
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    const matters = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    expect(await matters.allInnerTexts()).toEqual(['Your profile', 'Account']);
    // What is not shown is not there either.
    await page.goto(at('/settings/members'));
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();

    // The role changes; the next page that the colleague opens knows.
    await own.page.reload();
    await own.page.getByLabel('Role of Ravi Iyer').selectOption('viewer');
    await own.page.getByText('Ravi Iyer is now viewer.').waitFor();
    await page.goto(at('/review'));
    await page.getByText('Reviewing is not part of your role').waitFor();
    expect(await placesOf(page)).toEqual(['Documents', 'Settings']);

    await own.page.getByRole('button', { name: 'Remove Ravi Iyer' }).click();
    await answer(own.page, 'Remove');
    await own.page.getByText('Ravi Iyer', { exact: true }).waitFor({ state: 'detached' });
    // Out at once, also where the page was open already.
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.getByRole('heading', { name: 'Your business' }).waitFor();
    await page.goto(at('/documents'));
    await page.getByRole('heading', { name: 'Your business' }).waitFor();
    expect([...own.complaints, ...complaints]).toEqual([]);
  }, 120_000);

  test('of two accounts goes from one to the other, and a second tab stays where it is', async () => {
    const [one, other] = [await newOwner('First House'), await newOwner('Second House')];
    const member = await newMember(one, 'viewer');
    await other.send('POST', '/v1/invitations', { email: member.email, role: 'operator' });
    const { page, context } = await openWindow(browser, { expected: [/401/] });
    await page.goto(await linkTo(member.email, /Second House/));
    await signIn(page, member.email);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(await placesOf(page)).toEqual(['Operations', 'Settings']);
    const second = await context.newPage();
    await second.goto(at('/settings'));
    await second.getByRole('button', { name: /Second House/ }).click();
    await second.getByRole('menuitem', { name: 'First House' }).click();
    await second.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    expect(await placesOf(second)).toEqual(['Documents', 'Settings']);
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(await placesOf(page)).toEqual(['Operations', 'Settings']);
  }, 120_000);
});
