import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { smallReceipt } from '../../infra/samples/index.js';
import { violationsOf } from './support/accessible.js';
import { at, launchBrowser } from './support/browser.js';
import { signedIn } from './support/console.js';
import { newMember, newOwner, type Person } from './support/people.js';
import { until } from './support/product.js';

let browser: Browser;
let owner: Person & { accountId: string };
beforeAll(async () => {
  browser = await launchBrowser();
  owner = await newOwner('Twenty receipts');
}, 60_000);
afterAll(() => browser.close());

const rows = (page: Page) => page.getByRole('checkbox', { name: /^Select .*\.png$/ });

/** A name that would be a script where anybody took it for more than text. */
const hostile = '"><img src=x onerror=alert(1)>.png';

describe('twenty documents', () => {
  test('are dropped on a page, sent, read, found by a word, opened, exported and erased', async () => {
    const { page, complaints } = await signedIn(browser, owner.email, { viewport: { width: 1280, height: 1700 } });
    const papers = await Promise.all(Array.from({ length: 20 }, (_, index) => smallReceipt(index + 1)));
    const files = papers.map(({ bytes }, index) => ({
      name: index === 7 ? hostile : `receipt-${index + 1}.png`,
      mimeType: 'image/png',
      buffer: bytes,
    }));
    await page.getByLabel('Files to add').setInputFiles(files);
    await page.getByRole('region', { name: 'Uploads' }).waitFor();
    await until(async () => (await rows(page).count()) === 20);
    await page.getByText(hostile).first().waitFor();
    await until(async () => (await page.getByText(/^(Waiting|Being read)$/).count()) === 0);

    const total = papers[3]!.expected.fields.total as string;
    await page.getByRole('button', { name: 'Close uploads' }).click();
    await page.getByLabel('Search documents').fill(`"${total}"`);
    await until(async () => (await rows(page).count()) < 20);
    await page.getByText('receipt-4.png').first().click();
    await page.getByRole('heading', { level: 1, name: /receipt-4\.png/ }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Clear search' }).click();

    await until(async () => (await rows(page).count()) === 20);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);
    const exported = await readFile(await file.path(), 'utf8');
    expect(exported.match(/^doc_/gm)).toHaveLength(20);
    expect(exported).toContain(total);

    await page.getByRole('checkbox', { name: 'Select receipt-2.png' }).check();
    await page.getByRole('toolbar', { name: 'Selected documents' }).getByRole('button', { name: 'Erase' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Erase/ })
      .click();
    await page.getByRole('checkbox', { name: 'Select receipt-2.png' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  }, 180_000);
});

describe('the pages of members', () => {
  test.each(['light', 'dark'] as const)(
    'are accessible in %s, wide and on a phone',
    async (colorScheme) => {
      const { page } = await signedIn(browser, owner.email, { colorScheme });
      const paths = [
        '/documents',
        '/review',
        '/operations',
        '/settings/profile',
        '/settings/members',
        '/settings/api-keys',
        '/settings/webhooks',
      ];
      const [document] = ((await owner.send('GET', '/v1/documents')).body.items as { id: string }[]) ?? [];
      if (document) paths.push(`/documents/${document.id}`);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        for (const path of paths) {
          await page.goto(at(path));
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle').catch(() => undefined);
          expect([width, path, await violationsOf(page)]).toEqual([width, path, []]);
          expect([width, path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, path, width]);
        }
      }
    },
    120_000,
  );

  test('show each role what it may do, and nothing else', async () => {
    for (const [role, sees] of [
      ['viewer', ['Documents', 'Settings']],
      ['operator', ['Operations', 'Settings']],
    ] as const) {
      const member = await newMember(owner, role);
      const { page, context } = await signedIn(browser, member.email);
      await page.goto(at('/'));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
      expect([role, links]).toEqual([role, sees]);
      await context.close();
    }
  }, 120_000);
});
