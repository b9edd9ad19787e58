import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { createApiClient } from '../../api/client/index.js';
import { launchBrowser } from '../../infra/testing/launch-browser.js';
import { packageRoot } from '../../models/runtime/built-module.js';
import { demoProduct } from './demo-product.js';
import { signedIn } from './sign-in.js';

/**
 * `npm run pictures [-- --home FOLDER]` takes the pictures of the console that the documentation shows, of the demo account of a stack that runs
 * and has read its samples. What shows is invented; times of the day show too, so that the pictures differ each time.
 */
const { values } = parseArgs({ options: { home: { type: 'string' } } });
const run = demoProduct(values.home);
const folder = join(packageRoot(), 'docs/pictures');
const BYTES_MAX = 150_000;

const client = createApiClient({ baseUrl: run.api, apiKey: run.demo.apiKey });
const { data } = await client.call.GET('/v1/documents', { params: { query: { limit: 100 } } });
const invoice = data?.items.find(({ file_name }) => file_name === 'gst-tax-invoice.pdf');
if (!invoice) throw new Error('the demo account has no gst-tax-invoice.pdf');

const made = await client.call.POST('/v1/webhooks', {
  body: { url: 'https://books.example/blumsmart', description: 'Book-keeping', events: ['document.done', 'document.failed'] },
});
const loaded = (page: Page) => page.waitForLoadState('networkidle');
/** The page's picture is there, not only its frame. */
const drawn = async (page: Page) => {
  await page.locator('main img, main canvas').first().waitFor();
  await loaded(page);
};
/** The queue goes by when each sample came in, which differs from start to start. */
const inReview = async (page: Page, name: string) => {
  const heading = page.getByRole('heading', { level: 1 });
  const inHand = async () => ((await heading.textContent()) ?? '').replace(/^Review: /, '');
  for (let at = await inHand(); at !== name; at = await inHand()) {
    // Else none has come yet.
    if (at.includes('.')) await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await page.waitForFunction(`!document.querySelector('h1').textContent.endsWith(${JSON.stringify(at)})`);
  }
  await drawn(page);
};
const pictures: { name: string; path: string; scheme: 'light' | 'dark'; ready: (page: Page) => Promise<unknown> }[] = [
  { name: 'documents', path: '/documents', scheme: 'light', ready: loaded },
  { name: 'document', path: `/documents/${invoice.id}`, scheme: 'light', ready: drawn },
  { name: 'review', path: '/review', scheme: 'dark', ready: (page) => inReview(page, 'services-agreement.pdf') },
  { name: 'operations', path: '/operations', scheme: 'light', ready: loaded },
  { name: 'settings', path: '/settings/webhooks', scheme: 'light', ready: loaded },
];

const browser = await launchBrowser();
try {
  const page = await signedIn(browser, run, '/documents', { reducedMotion: 'reduce', locale: 'en-GB' });
  // The first steps lie over what is to be seen.
  const closer = page.getByRole('button', { name: 'Close the first steps' });
  await closer.click({ timeout: 5_000 }).catch(() => undefined);
  await mkdir(folder, { recursive: true });
  for (const { name, path, scheme, ready } of pictures) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(run.console + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await ready(page);
    const bytes = await sharp(await page.screenshot())
      .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
      .toBuffer();
    if (bytes.length > BYTES_MAX) throw new Error(`${name} is ${bytes.length} bytes`);
    await writeFile(join(folder, `console-${name}.png`), bytes);
    console.log(`docs/pictures/console-${name}.png  ${bytes.length} bytes`);
  }
} finally {
  if (made.data) await client.call.DELETE('/v1/webhooks/{webhookId}', { params: { path: { webhookId: made.data.id } } });
  await browser.close();
}
