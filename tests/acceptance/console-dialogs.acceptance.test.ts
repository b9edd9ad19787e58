import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { smallReceipt } from '../../infra/samples/index.js';
import { goodPassword } from '../../infra/people/testing/visitor.js';
import { violationsOf } from './support/accessible.js';
import { at, launchBrowser } from './support/browser.js';
import { signedIn } from './support/console.js';
import { wrongSumPdf } from './support/papers.js';
import { clientOf, newMember, newOwner, type Person } from './support/people.js';

/** What opens over a page, and pages that have nothing to show or could not get it: through axe-core, in both schemes, wide and on a phone. */
let browser: Browser;
let owner: Person;
let done: string;
let waiting: string;
let webhook: string;

beforeAll(async () => {
  browser = await launchBrowser();
  owner = await newOwner('Dialogs');
  const client = await clientOf(owner, ['documents:read', 'documents:write']);
  const { bytes } = await smallReceipt(77);
  done = (await client.upload(bytes, { name: 'receipt.png', waitSeconds: 60 })).document.id;
  waiting = (await client.upload(wrongSumPdf('D-1'), { name: 'sum.pdf', waitSeconds: 60 })).document.id;
  const made = await owner.send('POST', '/v1/webhooks', {
    url: 'https://receiver.invalid/',
    description: 'Books',
    events: ['document.done'],
  });
  webhook = made.body.id!;
  await newMember(owner, 'viewer');
}, 60_000);
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const item = (page: Page, name: string) => page.getByRole('menuitem', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor();
const password = async (page: Page) => {
  await page.getByRole('dialog').getByRole('textbox', { name: 'Your password' }).fill(goodPassword);
  await button(page, 'Go on');
};

/** What opens, on which page, and how. Nothing but the last changes what the next one finds. */
const opened: [string, () => string, (page: Page, isPhone: boolean) => Promise<unknown>][] = [
  [
    'the filters',
    () => '/documents',
    async (page) => button(page, /^Filter/).then(() => page.getByLabel('Filter', { exact: true }).waitFor()),
  ],
  ['the views', () => '/documents', async (page) => button(page, /^Views?/).then(() => page.getByRole('menu').waitFor())],
  [
    'saving a view',
    () => '/documents?status=done',
    (page) => button(page, /^Save/).then(() => page.getByLabel('Save as a view').waitFor()),
  ],
  [
    'what is selected',
    () => '/documents',
    async (page) => {
      await page.getByRole('checkbox', { name: 'Select receipt.png' }).check();
      await page.getByRole('toolbar', { name: 'Selected documents' }).waitFor();
    },
  ],
  [
    'erasing what is selected',
    () => '/documents',
    async (page) => {
      await page.getByRole('checkbox', { name: 'Select receipt.png' }).check();
      await page
        .getByRole('toolbar', { name: 'Selected documents' })
        .getByRole('button', { name: 'Erase' })
        .filter({ visible: true })
        .click();
      await dialog(page);
    },
  ],
  [
    'what can be done with a document',
    () => `/documents/${done}`,
    (page) => button(page, 'More actions').then(() => page.getByRole('menu').waitFor()),
  ],
  [
    'erasing a document',
    () => `/documents/${done}`,
    (page) =>
      button(page, 'More actions')
        .then(() => item(page, 'Erase'))
        .then(() => dialog(page)),
  ],
  [
    'reading a document again',
    () => `/documents/${done}`,
    (page) =>
      button(page, 'More actions')
        .then(() => item(page, 'Read it again'))
        .then(() => dialog(page)),
  ],
  ['where a value comes from', () => `/documents/${waiting}`, (page) => button(page, 'Where Total comes from').then(() => dialog(page))],
  ['the text of a document', () => `/documents/${done}`, (page) => page.getByRole('tab', { name: 'Text' }).click()],
  ['the history of a document', () => `/documents/${done}`, (page) => page.getByRole('tab', { name: 'History' }).click()],
  [
    'the keys of reviewing',
    () => '/review',
    async (page) => {
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await dialog(page);
    },
  ],
  ['rejecting a document', () => '/review', (page) => button(page, 'Reject').then(() => dialog(page))],
  ['an invitation', () => '/settings/members', (page) => button(page, 'Invite').then(() => dialog(page))],
  ['removing a member', () => '/settings/members', (page) => button(page, 'Remove The viewer').then(() => dialog(page))],
  ['a new key', () => '/settings/api-keys', (page) => button(page, 'New key').then(() => dialog(page))],
  [
    'a key that is shown once',
    () => '/settings/api-keys',
    async (page) => {
      await button(page, 'New key');
      await page.getByRole('dialog').getByLabel('Name').fill('Shown');
      await button(page, 'Make key');
      await page.getByRole('heading', { name: 'Copy the key now' }).waitFor();
    },
  ],
  ['a new webhook', () => '/settings/webhooks', (page) => button(page, 'New webhook').then(() => dialog(page))],
  ['changing a webhook', () => `/settings/webhooks/${webhook}`, (page) => button(page, 'Change').then(() => dialog(page))],
  ['changing a secret', () => `/settings/webhooks/${webhook}`, (page) => button(page, 'Change secret').then(() => dialog(page))],
  ['a new passkey', () => '/settings/profile', (page) => button(page, 'Add passkey').then(() => dialog(page))],
  [
    'setting up an authenticator',
    () => '/settings/profile',
    async (page) => {
      await button(page, 'Turn on');
      await password(page);
      await page.getByRole('dialog', { name: 'Scan this with your app' }).waitFor();
    },
  ],
  [
    'the accounts of a person',
    () => '/documents',
    async (page, isPhone) => {
      if (isPhone) await button(page, 'Open navigation');
      await page.getByRole('button', { name: /^Dialogs/ }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'files on their way, and one that is refused',
    () => '/documents',
    async (page, isPhone) => {
      const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
      const files = [file('late.pdf', wrongSumPdf(isPhone ? 'D-3' : 'D-2')), file('empty.pdf', Buffer.alloc(0))];
      await page.getByLabel('Files to add').setInputFiles(files);
      await page.getByRole('region', { name: 'Uploads' }).getByText('empty.pdf').waitFor();
    },
  ],
];

/** Where fading in is over: colours of what is half there are nobody's. */
const still = (page: Page) =>
  page.evaluate(
    'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished))',
  );

/** What is wrong with the page as it stands, in either scheme. */
async function wrongWith(page: Page): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    // All but contrast is the same in both.
    const rules = colorScheme === 'light' ? undefined : ['color-contrast'];
    for (const violation of await violationsOf(page, rules)) wrong.push([colorScheme, violation]);
  }
  const { width } = page.viewportSize()!;
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (wide > width) wrong.push(`${wide} pixels wide`);
  return wrong;
}
const widths = [1280, 360];

test.each(widths)(
  'everything that opens is accessible, %d pixels wide',
  async (width) => {
    const { page, complaints } = await signedIn(browser, owner.email, { viewport: { width, height: 800 }, expected: [/422/] });
    const wrong: [string, unknown][] = [];
    for (const [what, path, open] of opened) {
      await page.goto(at(path()));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      try {
        await open(page, width === 360);
        const found = await wrongWith(page);
        if (found.length) wrong.push([what, found]);
      } catch (error) {
        wrong.push([what, (error as Error).message]);
      }
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
  },
  180_000,
);

test('pages of a new account, which have nothing yet, are accessible', async () => {
  const { email } = await newOwner('Empty');
  const { page, complaints } = await signedIn(browser, email);
  const wrong: [string, unknown][] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/documents', '/documents?q=nothing', '/review', '/operations', '/settings/api-keys', '/settings/webhooks']) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const found = await wrongWith(page);
      if (found.length) wrong.push([`${path} ${width}`, found]);
    }
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);

test.each(['answers 500', 'is away'])(
  'pages say so when the API %s, and go on once it is well',
  async (how) => {
    const { page } = await signedIn(browser, owner.email);
    const wrong: [string, unknown][] = [];
    const problem = { type: '/docs/errors#internal', title: 'It went wrong.', status: 500, code: 'internal', instance: 'urn:request:x' };
    const failing = /\/v1\/(?!me$)/;
    const settings = ['account', 'members', 'api-keys', 'webhooks', `webhooks/${webhook}`, 'audit'].map((part) => `/settings/${part}`);
    for (const path of ['/documents', `/documents/${done}`, '/review', '/operations', ...settings]) {
      await page.route(failing, (route) =>
        how === 'is away'
          ? route.abort('connectionrefused')
          : route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
      );
      await page.goto(at(path));
      const again = page.getByRole('button', { name: 'Try again' });
      try {
        await again.first().waitFor();
        const found = await wrongWith(page);
        if (found.length) wrong.push([path, found]);
        await page.unroute(failing);
        // Each part that is missing asks for itself.
        for (const part of (await again.all()).reverse()) await part.click();
        await again.first().waitFor({ state: 'detached' });
      } catch (error) {
        wrong.push([path, (error as Error).message]);
      } finally {
        await page.unroute(failing);
      }
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);
