import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { createApiClient } from '../../api/client/index.js';
import { createKeys, createLocalKeyStore } from '../../infra/keys/index.js';
import { serving, startProduct, stopProduct } from '../../infra/local/testing/product.js';
import { textPdf } from '../../infra/samples/index.js';
import { launchBrowser } from '../../infra/testing/launch-browser.js';
import type { AccountId } from '../../workflows/contract/index.js';
import { table } from '../figures.js';
import { untilAllRead } from '../intake/submit.js';
import { fillDocuments } from '../search/fill-documents.js';
import { bytesOf, paintOf } from './first-page.js';
import { watchInteractions, type Watched } from './interactions.js';
import { signedIn, type Signing } from './sign-in.js';

/** Presses of one kind, so that the slowest says something. */
const TIMES = 30;

/** What a person waits for in the console: its first page, and every press with many documents in the list and a long one open. */
export async function runConsole(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { documents: { type: 'string', default: '10000' }, pages: { type: 'string', default: '200' } },
  });
  const product = startProduct({ env: { RATE_LIMIT_PER_KEY: '1000000', RATE_LIMIT_PER_ADDRESS: '1000000', LOG_LEVEL: 'warn' } });
  const browser = await launchBrowser();
  try {
    const { api, console: page, demo, databaseOwner, folders } = await serving(product);
    if (!demo) throw new Error('the stack came up without its demo account');
    const client = createApiClient({ baseUrl: api, apiKey: demo.apiKey });
    await untilAllRead(client, performance.now());
    console.error(`a document of ${values.pages} pages is read, ${values.documents} more are put into the list`);
    const { document } = await client.upload(textPdf({ pages: Number(values.pages), title: 'Long report' }), {
      name: 'long-report.pdf',
      mediaType: 'application/pdf',
    });
    await client.waitUntilDone(document.id);
    const owner = new pg.Client({ connectionString: databaseOwner });
    await owner.connect();
    const keys = createKeys({ store: createLocalKeyStore(folders.keys!) });
    await fillDocuments({ owner, keys, accountId: demo.accountId as AccountId }, Number(values.documents));
    await owner.end();

    const run = { console: page, demo };
    await reportFirstPage(browser, run);
    const watched = [...(await inTheList(browser, run)), ...(await inTheDocument(browser, run, document.id))];
    const rows = watched.map(({ name, slowestMs, longestTaskMs }) => [name, `${slowestMs} ms`, `${longestTaskMs} ms`]);
    console.log(`\n${table([`${values.documents} documents, ${values.pages} pages`, 'slowest press to paint', 'longest task'], rows)}`);
  } finally {
    await browser.close();
    await stopProduct(product);
  }
}

async function reportFirstPage(browser: Browser, run: Signing): Promise<void> {
  const stranger = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const ofStranger = await bytesOf(stranger, `${run.console}/sign-in`);
  const signInPaint = await paintOf(stranger);
  await stranger.close();
  const member = await signedIn(browser, run, '/documents');
  const ofMember = await bytesOf(member, `${run.console}/documents`);
  const rows = [
    ['sign in', kb(ofStranger.content), kb(ofStranger.sent), `${signInPaint} ms`],
    ['documents', kb(ofMember.content), kb(ofMember.sent), `${await paintOf(member)} ms`],
  ];
  await member.close();
  console.log(
    table(['first page, nothing in the cache', 'page, code and styles, gzipped', 'with headers', 'first contentful paint'], rows),
  );
}
const kb = (bytes: number) => `${(bytes / 1_000).toFixed(0)} KB`;

const again = async (page: Page, act: () => Promise<unknown>, times = TIMES) => {
  for (let n = 0; n < times; n++) {
    await act();
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  }
};

async function inTheList(browser: Browser, run: Signing): Promise<Watched[]> {
  const page = await signedIn(browser, run, '/documents');
  const rows = page.getByRole('grid', { name: 'Documents' }).getByRole('row');
  await rows.nth(10).waitFor();
  const watch = await watchInteractions(page);
  const press = (key: string) => () => page.keyboard.press(key);
  const watched = [
    await watch('scroll the list', async () => {
      await page.mouse.move(600, 500);
      await again(page, () => page.mouse.wheel(0, 1_500));
      await page.mouse.wheel(0, -100_000);
    }),
    await watch('go down by key', async () => {
      await rows.nth(2).focus();
      await again(page, press('ArrowDown'));
    }),
    await watch('select by click', () => again(page, () => rows.nth(4).getByRole('checkbox').click())),
    await watch('select a range', async () => {
      await rows.nth(2).getByRole('checkbox').click();
      await rows
        .nth(9)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] });
      await page.keyboard.press('Escape');
    }),
    await watch('open and close the filters', () =>
      again(page, async () => {
        await page.getByRole('button', { name: 'Filter', exact: true }).click();
        await page.getByRole('combobox', { name: 'Vendor or buyer' }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog', { name: 'Filter' }).waitFor({ state: 'detached' });
      }),
    ),
    await watch('type a search', async () => {
      await page.getByLabel('Search documents').click();
      await page.keyboard.type('river stone table valley', { delay: 60 });
      await page.waitForLoadState('networkidle');
    }),
  ];
  await page.close();
  return watched;
}

async function inTheDocument(browser: Browser, run: Signing, documentId: string): Promise<Watched[]> {
  const page = await signedIn(browser, run, `/documents/${documentId}`);
  const act = (name: string) => page.getByRole('button', { name, exact: true });
  await act('Next page').waitFor();
  await page.locator('main img, main canvas').first().waitFor();
  const watch = await watchInteractions(page);
  const watched = [
    await watch('go to the next page', () => again(page, () => act('Next page').click())),
    await watch('make it larger and smaller', async () => {
      await again(page, () => act('Larger').click(), 5);
      await again(page, () => act('Smaller').click(), 5);
    }),
    await watch('turn the page', () => again(page, () => act('Turn the page').click(), 4)),
    await watch('show the list of pages', () => again(page, () => act('List of pages').click(), 6)),
    await watch('open text and history', async () => {
      for (const name of ['Text', 'History', 'Fields']) await page.getByRole('tab', { name }).click();
      await page.waitForLoadState('networkidle');
    }),
  ];
  await page.close();
  return watched;
}
