import { beforeAll, expect, jest, test } from '@jest/globals';
import type { ApiClient, Document } from '../../api/client/index.js';
import { drawReceipt } from '../../infra/samples/index.js';
import { ask, askJson, jsonOf } from './support/ask.js';
import { openAccount, until, untilStatus } from './support/product.js';

/** One invented shop, whose paper leads astray: its name is only its web address's, a card's credit stands where others print the total, the month comes first. */
jest.setTimeout(120_000);
const other = await openAccount('learning elsewhere');
const { client } = await openAccount('learning');

interface Slip {
  number: string;
  date: string;
  paid: number;
  credit: number;
}
const slip = ({ number, date, paid, credit }: Slip): Promise<Buffer> =>
  drawReceipt(
    {
      vendor: 'Better Mornings',
      head: ['14 Dockside Lane, Bristol BS1 5TX', 'Phone 0117 496 0321', 'www.harbour-roast.example'],
      heading: 'SALES SLIP',
      facts: [
        ['Slip No', number],
        ['Date', date],
      ],
      items: [{ name: 'House blend', quantity: 1, price: paid }],
      totals: [
        { label: 'Grand total on your card', amount: credit, strong: true },
        { label: 'For this morning', amount: paid },
      ],
      foot: ['Thank you'],
    },
    { money: (minor) => (minor / 100).toFixed(2) },
  ).encode('png');

async function read(by: ApiClient, paper: Slip): Promise<Document> {
  const { document } = await by.upload(await slip(paper), { name: 'slip.png', waitSeconds: 60 });
  return until(async () => {
    const now = await by.get(document.id);
    return (now.review ?? now.status === 'done') && now;
  });
}
const said = ({ fields }: Document) => [fields.vendor?.value, fields.total?.value, fields.date?.value];

const second: Slip = { number: 'HR-21007', date: '04/08/2026', paid: 2410, credit: 7500 };
const right = ['Harbour Roast Ltd', '24.10', '2026-04-08'];
let corrected: Document;
let hinted: Document;

beforeAll(async () => {
  corrected = await read(client, { number: 'HR-20931', date: '03/09/2026', paid: 4175, credit: 6000 });
  expect(corrected.status).toBe('in_review');
  const fields = { vendor: 'Harbour Roast Ltd', total: '41.75', date: '2026-03-09' };
  const review = { action: 'correct', record_version: corrected.record_version, corrections: { fields } };
  expect((await askJson(`/v1/documents/${corrected.id}/review`, review)).status).toBe(200);
  hinted = await read(client, second);
});

test('what a person corrected on one document is right on the same vendor’s next one, and says that it was taught', () => {
  for (const [at, name] of (['vendor', 'total', 'date'] as const).entries()) {
    expect(said(corrected)[at]).not.toBe(['Harbour Roast Ltd', '41.75', '2026-03-09'][at]);
    expect(hinted.fields[name]).toMatchObject({ value: right[at], source: 'ocr', model: expect.stringMatching(/\+hint$/) });
    expect(hinted.fields[name]!.boxes.length).toBeGreaterThan(0);
  }
  expect(hinted.fields.invoice_number?.value).toBe('HR-21007');
});

test('it is not taken on trust: a person still looks', () => {
  expect(hinted.status).toBe('in_review');
  expect(hinted.review!.reasons).toContain('field.unsure:vendor');
});

test('another account’s same document is read as before', async () => {
  const strange = await read(other.client, second);
  for (const [at, value] of said(strange).entries()) expect(value).not.toBe(right[at]);
  expect(JSON.stringify(strange.fields)).not.toContain('+hint');
});

test('it is forgotten when the document that taught it is erased', async () => {
  const erasure = await ask(`/v1/documents/${corrected.id}`, { method: 'DELETE' });
  const path = erasure.headers.get('location')!;
  await until(async () => jsonOf<{ state: string }>(await ask(path)).state === 'completed');
  const third = await read(client, { number: 'HR-21100', date: '05/09/2026', paid: 1990, credit: 8800 });
  expect(said(third)[0]).toBe(said(corrected)[0]);
  expect(JSON.stringify(third.fields)).not.toContain('+hint');
  expect((await untilStatus(hinted.id, 'in_review')).fields.vendor?.value).toBe('Harbour Roast Ltd');
});
