import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ApiClient, Document } from '../../api/client/index.js';
import { smallReceipt } from '../../infra/samples/index.js';
import { at, launchBrowser } from './support/browser.js';
import { answer, signedIn } from './support/console.js';
import { wrongSumPdf } from './support/papers.js';
import { clientOf, newMember, newOwner, type Person } from './support/people.js';
import { until } from './support/product.js';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** An account in which as many invoices wait for a person, each because its sum is wrong. */
async function waiting(count: number): Promise<{ owner: Person; client: ApiClient; documents: Map<string, string> }> {
  const owner = await newOwner('Sums');
  const client = await clientOf(owner, ['documents:read', 'documents:write', 'documents:review', 'audit:read']);
  const documents = new Map<string, string>();
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const name = `sum-${index + 1}.pdf`;
      const { document } = await client.upload(wrongSumPdf(`R-${index + 1}`), { name, waitSeconds: 60 });
      expect(document).toMatchObject({ status: 'in_review', review: { reasons: ['check.failed:sum.net_and_tax'] } });
      documents.set(name, document.id);
    }),
  );
  return { owner, client, documents };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The name of the document in hand, once one is. */
const inHand = (page: Page): Promise<string> => until(async () => /^Review: (.*)$/.exec((await heading(page).textContent()) ?? '')?.[1]);
/** What comes after this one: another document's name, or null where nothing is left. */
const after = (page: Page, name: string): Promise<{ name: string | null }> =>
  until(async () => {
    const shown = /^Review: (.*)$/.exec((await heading(page).textContent()) ?? '')?.[1];
    if (shown) return shown !== name && { name: shown };
    return (await page.getByRole('heading', { name: /waits? for a review|documents? waits?/ }).count()) > 0 && { name: null };
  });
const focused = (page: Page) => page.evaluate<string>('document.activeElement?.id ?? ""');
const focusOn = (page: Page, id: string) => until(async () => (await focused(page)) === id);
const decided = (client: ApiClient, id: string): Promise<Document> =>
  until(async () => {
    const document = await client.get(id);
    return document.status === 'done' && document;
  });

test('documents are decided by keyboard alone, and the decision is a person’s', async () => {
  const { owner, client, documents } = await waiting(3);
  const reviewer = await newMember(owner, 'reviewer');
  const { page, complaints, context } = await signedIn(browser, reviewer.email, { path: '/review' });
  const { keyboard } = page;

  // The first: two values are right, the third is typed over what stands there.
  const first = await inHand(page);
  await focusOn(page, 'field-net');
  await keyboard.press('Enter');
  await focusOn(page, 'field-tax');
  await keyboard.press('Enter');
  await focusOn(page, 'field-total');
  await keyboard.type('1,180.00');
  await keyboard.press('Enter');
  await focusOn(page, 'accept-document');
  await keyboard.press('Enter');

  // The second: the value is taken from the page; the decision is taken back, and made again.
  const second = (await after(page, first)).name!;
  await focusOn(page, 'field-net');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await focusOn(page, 'field-total');
  await keyboard.press('Escape');
  await keyboard.press('w');
  const words = page.getByRole('group', { name: 'Words of the page for Total' });
  // It begins where the value stands, which is with its currency.
  await words.getByText('INR').waitFor();
  await keyboard.press('ArrowRight');
  await words.getByText('1080.00').waitFor();
  await keyboard.press('ArrowDown');
  await words.getByText('7', { exact: true }).waitFor();
  await keyboard.press('ArrowRight');
  await words.getByText('1180.00').waitFor();
  await keyboard.press('Enter');
  await focusOn(page, 'field-total');
  expect(await page.getByRole('textbox', { name: 'Total', exact: true }).inputValue()).toBe('1180.00');
  await keyboard.press('Control+Enter');
  expect((await after(page, second)).name).not.toBeNull();
  await page.getByText('Corrected and accepted').waitFor();
  await keyboard.press('Control+z');
  await until(async () => (await inHand(page)) === second);
  expect(await page.getByRole('textbox', { name: 'Total', exact: true }).inputValue()).toBe('1180.00');
  expect((await client.get(documents.get(second)!)).status).toBe('in_review');
  await keyboard.press('Control+Enter');

  // The third: a correction is undone, and the document accepted as it was read.
  const third = (await after(page, second)).name!;
  await focusOn(page, 'field-net');
  await keyboard.type('1');
  await keyboard.press('Enter');
  await focusOn(page, 'field-tax');
  await keyboard.press('Escape');
  await keyboard.press('u');
  await until(async () => (await page.getByRole('textbox', { name: 'Net', exact: true }).inputValue()) === '1000.00');
  await keyboard.press('Control+Enter');
  expect(await after(page, third)).toEqual({ name: null });
  expect([first, second, third].sort()).toEqual([...documents.keys()].sort());

  for (const [name, action, total] of [
    [first, 'correct', { value: '1180.00', source: 'human', confidence: 1 }],
    [second, 'correct', { value: '1180.00', source: 'human', confidence: 1 }],
    [third, 'accept', { value: '1080.00', source: 'text_layer' }],
  ] as const) {
    const id = documents.get(name)!;
    const { fields } = await decided(client, id);
    expect(fields.total).toMatchObject(total);
    expect(fields.net).toMatchObject({ value: '1000.00', source: 'text_layer' });
    const changes = action === 'correct' ? [{ name: 'total', before: '1080.00', after: '1180.00' }] : [];
    expect((await owner.send('GET', `/v1/documents/${id}/reviews`)).body.items).toMatchObject([
      { action, actor: { id: reviewer.id, name: 'The reviewer' }, changes },
    ]);
  }
  const audit = (await owner.send('GET', '/v1/audit?limit=200')).body.items as Record<string, unknown>[];
  const lines = audit.filter(({ action }) => action === 'document.review');
  expect(lines).toHaveLength(3);
  expect(lines.map(({ subject }) => subject).sort()).toEqual([...documents.values()].sort());
  for (const line of lines) expect(line).toMatchObject({ actor: reviewer.id, outcome: 'done' });
  // How many were decided is shown, with the time that each took.
  await page.getByText('By you today').waitFor();
  await until(async () => (await page.getByRole('definition').first().textContent()) === '3');
  expect(await page.getByRole('definition').nth(1).textContent()).toMatch(/^[\d.]+ (s|min)$/);
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

test('Escape takes back what was typed and leaves the field, so that letters are commands again', async () => {
  const { owner, client, documents } = await waiting(2);
  const { page, complaints, context } = await signedIn(browser, owner.email, { path: '/review' });
  const { keyboard } = page;
  const first = await inHand(page);
  await focusOn(page, 'field-net');
  // Going on by Tab confirms nothing.
  const toCheck = page.getByRole('button', { name: 'Accept, 3 not checked' });
  await keyboard.press('Tab');
  await until(async () => (await focused(page)) !== 'field-net');
  await keyboard.press('Shift+Tab');
  await focusOn(page, 'field-net');
  await toCheck.waitFor();
  await keyboard.type('soon');
  await keyboard.press('Escape');
  expect(await focused(page)).toBe('');
  expect(await page.getByRole('textbox', { name: 'Net', exact: true }).inputValue()).toBe('1000.00');
  await keyboard.press('s');
  const second = (await after(page, first)).name!;
  // A choice is left as well.
  const type = page.getByRole('combobox', { name: 'Type' });
  await type.selectOption('Receipt');
  await type.press('Escape');
  await keyboard.press('u');
  await until(async () => (await type.inputValue()) === 'invoice');
  await keyboard.press('s');
  expect(await after(page, second)).toEqual({ name: null });
  for (const id of documents.values()) expect((await client.get(id)).status).toBe('in_review');
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('words are taken by mouse, which says how; where none were read that is said, and Escape ends it', async () => {
  const { owner } = await waiting(1);
  const { page, complaints, context } = await signedIn(browser, owner.email, { path: '/review' });
  await inHand(page);
  const take = page.getByRole('button', { name: 'Take Total from the page', pressed: false });
  const isTaken = page.getByRole('button', { name: 'Take Total from the page', pressed: true });
  const howTo = page.getByText('Click the words that make the value');
  const sheet = (await page.getByRole('img', { name: 'Page 1' }).boundingBox())!;
  await take.click();
  await isTaken.waitFor();
  await howTo.waitFor();
  await page.mouse.click(sheet.x + 0.9 * sheet.width, sheet.y + 0.5 * sheet.height);
  await page.getByText('No words were read there').waitFor();
  await page.keyboard.press('Escape');
  await take.waitFor();
  await howTo.waitFor({ state: 'detached' });

  await take.click();
  await howTo.waitFor();
  const net = (await page.getByRole('group', { name: 'What was read here' }).getByRole('button', { name: 'Net' }).boundingBox())!;
  await page.mouse.click(net.x + net.width / 2, net.y + net.height / 2);
  await take.waitFor();
  expect(await page.getByRole('textbox', { name: 'Total', exact: true }).inputValue()).toBe('1000.00');
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('what is done is corrected', async () => {
  const owner = await newOwner('Corrected');
  const client = await clientOf(owner, ['documents:read', 'documents:write']);
  const { id } = (await client.upload((await smallReceipt(78)).bytes, { name: 'done.png', waitSeconds: 60 })).document;
  await decided(client, id);
  const { page, complaints, context } = await signedIn(browser, owner.email, { path: `/documents/${id}` });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Correct it' }).click();
  await answer(page, 'Correct it');
  const total = page.getByRole('textbox', { name: 'Total', exact: true });
  await total.fill('78.10');
  await total.press('Enter');
  await page.getByRole('button', { name: /^Accept with changes/ }).click();
  const corrected = await until(async () => {
    const document = await client.get(id);
    return document.status === 'done' && document.attempt === 2 && document;
  });
  expect(corrected.fields.total).toMatchObject({ value: '78.10', source: 'human' });
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

describe('two people', () => {
  test('are never given the same document, and together decide all', async () => {
    const { owner, client, documents } = await waiting(6);
    const reviewer = await newMember(owner, 'reviewer');
    const windows = await Promise.all([owner, reviewer].map(({ email }) => signedIn(browser, email, { path: '/review' })));
    // Both sit before their first document, and neither goes on before the other does.
    const firsts = await Promise.all(windows.map(({ page }) => inHand(page)));
    const seen = await Promise.all(
      windows.map(async ({ page }, person) => {
        const names: string[] = [];
        for (let name: string | null = firsts[person]!; name !== null; name = (await after(page, name)).name) {
          names.push(name);
          await page.keyboard.press('Control+Enter');
        }
        return names;
      }),
    );
    expect(seen.flat().sort()).toEqual([...documents.keys()].sort());
    expect(seen.every(({ length }) => length > 0)).toBe(true);
    for (const [person, names] of seen.entries())
      for (const name of names) {
        await decided(client, documents.get(name)!);
        const { body } = await owner.send('GET', `/v1/documents/${documents.get(name)!}/reviews`);
        expect(body.items).toMatchObject([{ actor: { id: [owner, reviewer][person]!.id } }]);
      }
    for (const { complaints, context } of windows) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  }, 180_000);

  test('give back what they leave, by going elsewhere or closing the tab', async () => {
    const { owner } = await waiting(1);
    const reviewer = await newMember(owner, 'reviewer');
    const [one, other] = await Promise.all(
      [owner, reviewer].map(async ({ email }) => (await signedIn(browser, email, { path: '/documents' })).page),
    );
    const goTo = (page: Page, place: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
    await goTo(one!, 'Review');
    const name = await inHand(one!);
    await goTo(other!, 'Review');
    await other!.getByRole('heading', { name: '1 document waits' }).waitFor();
    await other!.getByText('Somebody else may have them in hand').waitFor();

    await goTo(one!, 'Documents');
    await one!.getByRole('heading', { name: 'Documents', level: 1 }).waitFor();
    await untilGiven(other!, name);

    await one!.goto(at('/review'));
    await one!.getByRole('heading', { name: '1 document waits' }).waitFor();
    await other!.close({ runBeforeUnload: true });
    await untilGiven(one!, name);
  }, 120_000);
});

/** Asks for work until it is this: who leaves says so, and does not wait until that has arrived. */
async function untilGiven(page: Page, name: string): Promise<void> {
  await until(async () => {
    if ((await heading(page).textContent()) === `Review: ${name}`) return true;
    const start = page.getByRole('button', { name: 'Start reviewing' });
    if (await start.isVisible()) await start.click({ timeout: 1_000 }).catch(() => undefined);
    return false;
  });
}
