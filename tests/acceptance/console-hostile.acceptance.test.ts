import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { letterTo } from '../../infra/people/testing/test-people.js';
import { newAddress } from '../../infra/people/testing/visitor.js';
import { makePdf, textOperators } from '../../models/reader/testing/make-pdf.js';
import { at, launchBrowser, openWindow } from './support/browser.js';
import { signedIn, signIn } from './support/console.js';
import { newMember, newPerson, clientOf } from './support/people.js';
import { runFile } from './support/run-file.js';

/**
 * Whatever others may write is written so that it would run, or ask for a picture, were it taken for more than text: then every page on which
 * it appears is opened. It must stand there as it was written, and nothing may have happened.
 */
const script = (place: string) => `</title>"'><script>canary('${place}')</script>`;
const image = (place: string) => `"><img src=canary onerror=canary('${place}')>`;
const said = {
  person: image('person'),
  account: script('account'),
  file: `${image('file')}.pdf`,
  vendor: script('vendor'),
  buyer: image('buyer'),
  address: '<svg onload=canary("address")>\n<a href="javascript:canary()">here</a>',
  line: image('line'),
  key: script('key'),
  webhook: image('webhook'),
  search: image('search'),
};

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** Whatever would show that something ran. */
async function watch(page: Page): Promise<string[]> {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/canary')) ran.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('canary', (place: string) => void ran.push(`script: ${place}`));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => canary(violatedDirective + blockedURI))`,
  );
  return ran;
}

/** An account all of whose words mean harm, with a document that is decided and one that waits. */
async function hostileAccount() {
  const owner = await newPerson({ name: said.person });
  await owner.send('POST', '/v1/accounts', { name: said.account, ai_processing: true });
  const client = await clientOf(owner, ['documents:read', 'documents:write', 'documents:review']);
  await owner.send('POST', '/v1/api-keys', { label: said.key, scopes: ['documents:read'], expires_at: null });
  const webhook = await owner.send('POST', '/v1/webhooks', {
    url: `http://127.0.0.2:65000/${encodeURIComponent(said.webhook)}`,
    description: said.webhook,
    events: ['document.done'],
  });
  expect(webhook).toMatchObject({ status: 201 });
  const upload = async (number: string) => {
    const lines = ['TAX INVOICE', `${said.vendor} Traders`, `Invoice No: ${number}`, `Bill To: ${said.buyer}`, 'Goods as ordered'];
    const content = lines.map((line, index) => textOperators(line, { x: 40, y: 760 - 24 * index })).join('');
    const { document } = await client.upload(makePdf({ pages: [{ content }] }), { name: said.file, waitSeconds: 60 });
    expect(document).toMatchObject({ status: 'in_review', file_name: said.file });
    return document;
  };
  const [decided, waiting] = [await upload('H-1'), await upload('H-2')];
  const corrections = {
    type: 'invoice',
    fields: { vendor: said.vendor, buyer: said.buyer, address: said.address, total: '10.00', currency: 'INR', date: '2026-10-02' },
    line_items: [{ description: said.line, quantity: '1', unit_price: '10.00', amount: '10.00' }],
  };
  const review = { action: 'correct', record_version: decided.record_version, corrections };
  expect((await owner.send('POST', `/v1/documents/${decided.id}/review`, review)).status).toBe(200);
  return { owner, decided: decided.id, waiting: waiting.id, webhook: webhook.body.id! };
}

/** Everything that can be read on a page, values of fields included. */
const TEXT = `document.body.innerText + '\\n' + [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join('\\n')`;
/** Longer than any page takes to show what it has. */
const PATIENCE_MS = 15_000;
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

test('what others wrote stands on every page as text, and nothing of it runs', async () => {
  const { owner, decided, waiting, webhook } = await hostileAccount();
  const invited = await newMember(owner, 'reviewer');
  const { page, complaints } = await signedIn(browser, owner.email, { viewport: { width: 1280, height: 1600 } });
  const ran = await watch(page);
  const missing: [string, string][] = [];
  const stands = async (...texts: string[]) => {
    for (const text of texts) {
      const isThere = async () => plain(await page.evaluate<string>(TEXT)).includes(plain(text));
      for (const end = Date.now() + PATIENCE_MS; !(await isThere()); await page.waitForLoadState('networkidle'))
        if (Date.now() > end) {
          missing.push([new URL(page.url()).pathname, text]);
          break;
        }
    }
  };
  const open = async (path: string, ...texts: string[]) => {
    await page.goto(at(path));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await stands(...texts);
  };
  const query = (name: string, value: string) => `/documents?${name}=${encodeURIComponent(value)}`;

  await open('/documents', said.account, said.person, said.file, said.vendor);
  await open(query('q', said.search), said.search);
  await open(query('q', 'canary'), said.file);
  await open(query('party', said.vendor), said.vendor);
  await open(`/documents/${decided}`, said.file, said.vendor, said.buyer, said.address, said.line);
  await page.getByRole('tab', { name: 'Text' }).click();
  await stands("canary('buyer')");
  await page.getByRole('tab', { name: 'History' }).click();
  await stands(said.person, said.address);
  await open(`/documents/${waiting}`, said.file);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Erase' }).click();
  await page.getByRole('dialog').waitFor();
  await open('/review', said.file);
  await open('/operations');
  await open('/settings/profile', said.person);
  await open('/settings/account', said.account);
  await open('/settings/members', said.person, invited.email);
  await page.getByRole('button', { name: 'Remove The reviewer' }).click();
  await page.getByRole('dialog').waitFor();
  await open('/settings/api-keys', said.key);
  await page.getByRole('button', { name: `Revoke ${said.key}` }).click();
  await page.getByRole('dialog').getByText(said.key).waitFor();
  await open('/settings/webhooks', said.webhook);
  await open(`/settings/webhooks/${webhook}`, said.webhook);
  await open('/settings/audit', said.person);
  expect(missing).toEqual([]);
  expect(ran).toEqual([]);
  expect(complaints).toEqual([]);

  // What a person types is no different from what a program sends.
  await page.goto(at(`/documents/${waiting}`));
  const vendor = page.getByRole('textbox', { name: 'Vendor', exact: true });
  await vendor.fill(said.vendor);
  await vendor.press('Enter');
  await page.getByRole('button', { name: 'Accept with changes' }).click();
  await page.getByText('Corrected and accepted.').waitFor();
  await stands(said.vendor);
  expect(missing).toEqual([]);
  expect(ran).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);

test('a letter and an invitation show the names of account and person as text', async () => {
  const { owner } = await hostileAccount();
  const email = newAddress();
  await owner.send('POST', '/v1/invitations', { email, role: 'viewer' });
  const letter = await letterTo(email, { mailUi: runFile().mailUi, subject: /invites you/ });
  const { html } = letter as { html?: string };
  expect(html ?? '').not.toMatch(/<(script|img|svg)[^>]*canary|<script>canary/);
  const { page, complaints } = await openWindow(browser, { expected: [/401/] });
  const ran = await watch(page);
  await newPerson({ email });
  await page.goto(/https?:\/\/\S+/.exec(letter.text)![0]);
  await signIn(page, email);
  await page.getByRole('heading', { name: `Join ${said.account}` }).waitFor();
  expect([...ran, ...complaints]).toEqual([]);
}, 60_000);

test.each([
  'javascript:canary(1)',
  '//evil.example/x',
  '/\\evil.example',
  'https://evil.example/',
  'data:text/html,<script>canary(1)</script>',
])(
  'no address to come back to leads out of the console: %s',
  async (next) => {
    const { page, complaints } = await openWindow(browser, { expected: [/40[0134]/] });
    const ran = await watch(page);
    const evil = encodeURIComponent(next);
    for (const path of [
      `/sign-in?next=${evil}`,
      `/sign-up?next=${evil}&email=${evil}`,
      `/invitation?token=${evil}`,
      `/verify-email?token=${evil}`,
    ]) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const link of await page.getByRole('link').all()) {
        const href = await link.evaluate((element: { href: string }) => element.href);
        expect(new URL(href).origin).toBe(new URL(at('/')).origin);
      }
    }
    expect([...ran, ...complaints]).toEqual([]);
  },
  60_000,
);
