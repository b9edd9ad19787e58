import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { openReceiver, type Received } from '../../infra/webhooks/testing/receiver.js';
import { launchBrowser } from './support/browser.js';
import { answer, signedIn } from './support/console.js';
import { newOwner } from './support/people.js';
import { until } from './support/product.js';
import { runFile } from './support/run-file.js';

/** What programs of an account need, made by its owner in the console: keys, and webhooks. */
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** What is shown once, in the dialog that shows it. */
async function shownOnce(dialog: Locator, name: string): Promise<string> {
  const text = (await dialog.getByRole('group', { name, exact: true }).textContent())!;
  await dialog.getByRole('button', { name: 'I have copied it' }).click();
  await dialog.waitFor({ state: 'detached' });
  return text;
}

test('an API key is made, shown once, opens what it may, and nothing once it is revoked', async () => {
  const owner = await newOwner('Keys');
  const { page, complaints } = await signedIn(browser, owner.email, { path: '/settings/api-keys' });
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Book-keeping');
  await dialog.getByRole('checkbox', { name: 'documents:write' }).uncheck();
  await dialog.getByRole('button', { name: 'Make key' }).click();
  const key = await shownOnce(dialog, 'key');
  const ask = (path: string, method = 'GET') =>
    fetch(`${runFile().api}${path}`, { method, headers: { authorization: `Bearer ${key}` } }).then(async (response) => ({
      status: response.status,
      body: (await response.json()) as { code?: string },
    }));
  expect(await ask('/v1/documents')).toMatchObject({ status: 200 });
  expect(await ask('/v1/api-keys')).toMatchObject({ status: 403, body: { code: 'auth.scope' } });

  // Nowhere is it shown again.
  await page.reload();
  await page.getByRole('list', { name: 'API keys' }).getByText('Book-keeping').waitFor();
  expect(await page.content()).not.toContain(key.slice(-12));
  await page
    .getByRole('list', { name: 'API keys' })
    .getByText(/^Last used/)
    .waitFor();

  await page.getByRole('button', { name: 'Revoke Book-keeping' }).click();
  await answer(page, 'Revoke key');
  await page.getByRole('list', { name: 'Past keys' }).getByText('Book-keeping').waitFor();
  expect(await ask('/v1/documents')).toMatchObject({ status: 401 });
  expect(complaints).toEqual([]);
}, 120_000);

test('a webhook is made, told what it asked for under a signature that verifies, told again by hand, and gets another secret', async () => {
  const owner = await newOwner('Webhooks');
  let status = 200;
  const receiver = await openReceiver((response) => void response.writeHead(status).end(), '127.0.0.2');
  try {
    const { page, complaints } = await signedIn(browser, owner.email, {
      path: '/settings/webhooks',
      // An address that is refused; and a look at the deliveries in the moment in which their webhook goes.
      expected: [/422/, /404/],
    });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'New webhook' }).click();
    // A place inside is refused in words, and nothing is made.
    await dialog.getByLabel('Address').fill('http://127.0.0.1/hook');
    await dialog.getByRole('button', { name: 'Make webhook' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Address').fill(receiver.url);
    await dialog.getByLabel('Name').fill('Books');
    await dialog.getByRole('button', { name: 'Make webhook' }).click();
    await dialog.getByRole('heading', { name: 'Copy the secret now' }).waitFor();
    const secret = await shownOnce(dialog, 'secret');
    await page.getByRole('link', { name: 'Books' }).click();

    const { received } = receiver;
    const verified = ({ headers, body }: Received, by = secret) => new Webhook(by).verify(body, headers as Record<string, string>);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await until(() => Promise.resolve(received.length === 1));
    expect(verified(received[0]!)).toMatchObject({ type: 'webhook.test' });
    const deliveries = page.getByRole('list', { name: 'Deliveries' }).getByRole('listitem');
    await deliveries.filter({ hasText: 'Delivered' }).filter({ hasText: 'answered 200' }).waitFor();

    // Sent again by hand, it is the same message.
    await page.getByRole('button', { name: /^Send again: webhook\.test/ }).click();
    await until(() => Promise.resolve(received.length === 2));
    expect(verified(received[1]!)).toEqual(verified(received[0]!));
    expect(received[1]!.headers['webhook-id']).toBe(received[0]!.headers['webhook-id']);
    await deliveries.filter({ hasText: 'of round 2' }).filter({ hasText: 'Delivered' }).waitFor();

    await page.getByRole('button', { name: 'Change secret' }).click();
    await dialog.getByRole('button', { name: 'Change secret', exact: true }).click();
    await dialog.getByRole('heading', { name: 'Copy the secret now' }).waitFor();
    const newSecret = await shownOnce(page.getByRole('dialog'), 'secret');
    expect(newSecret).not.toBe(secret);
    await page.getByText('the secret before signs as well until').waitFor();
    // What the receiver cannot take is tried again, and is told of meanwhile.
    status = 500;
    await page.getByRole('button', { name: 'Send a test' }).click();
    await until(() => Promise.resolve(received.length > 2));
    status = 200;
    await deliveries.first().filter({ hasText: 'Delivered' }).waitFor();
    const last = received.at(-1)!;
    expect(verified(last, newSecret)).toMatchObject({ type: 'webhook.test' });
    expect(verified(last, secret)).toMatchObject({ type: 'webhook.test' });

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused by a person.').waitFor();
    expect(await page.getByRole('button', { name: 'Send a test' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByText('There is none yet.').waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await receiver.close();
  }
}, 120_000);
