import { describe, expect, it } from '@jest/globals';
import type { StructuredInvoice } from '../../../workflows/contract/reader.js';
import type { Fields, FieldName, Understanding, Value } from '../../../workflows/contract/record.js';
import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Taught, VendorHint } from '../../../workflows/contract/vendor-hints.js';
import { hintedVersion } from './index.js';
import { lessonOf, marksOf, understand } from '../index.js';
import { drawPage } from '../testing/page.js';

type Words = Partial<Record<FieldName, Value | null>>;

/** A paper as a page, with the name of its vendor in a logo that nobody can read. */
const deliveryNote = ({
  deposit = '1,312.00',
  paid = '87.50',
  order = 'KX-20931',
  date = '03/04/2026',
  head = 'MAKING MORNINGS BETTER',
} = {}) =>
  drawPage([
    `          ${head}`,
    '          Dockside Lane 14, Bristol',
    '          Phone 0117 496 0321     hello@harbour-roast.example',
    '',
    `RECEIPT ${order}                    Date ${date}`,
    '',
    'Espresso blend 1 kg                          41.00',
    'Filter papers                                 9.50',
    'Grinder service                              37.00',
    `GRAND TOTAL THIS YEAR                        ${deposit}`,
    `TAKEN FROM ACCOUNT                           ${paid}`,
    '',
    'Thank you for your custom',
  ]);

const read = (page: ReturnType<typeof drawPage>, taught: readonly Taught[] = []): Understanding => {
  const own = new Set(marksOf([page]).map((mark) => JSON.stringify(mark)));
  const hints: VendorHint[] = taught
    .map(({ lesson, marks }) => ({ lesson, marks: marks.filter((mark) => own.has(JSON.stringify(mark))) }))
    .filter(({ marks }) => marks.length);
  return understand({ pages: [page], structured: null, hints });
};

/** What a person teaches who finds these words wrong; `taught` is what was known before. */
function review(
  page: ReturnType<typeof drawPage>,
  words: Words,
  { taught = [], type }: { taught?: Taught[]; type?: DocumentType } = {},
): Taught {
  const drafted = read(page, taught);
  const fields: Fields = { ...drafted.fields };
  for (const [name, value] of Object.entries(words) as [FieldName, Value | null][])
    if (value === null) delete fields[name];
    else fields[name] = { value, confidence: 1, boxes: [], source: 'human', model: 'key_1' };
  return lessonOf({ pages: [page], reviewed: { type: type ?? drafted.type, fields, drafted }, hints: [] }).taught!;
}
const right = { vendor: 'Harbour Roast Ltd', total: '87.50', date: '2026-04-03', invoice_number: 'KX-20931' };
const first = deliveryNote();
const next = deliveryNote({ deposit: '1,376.20', paid: '64.20', order: 'KX-21007', date: '07/05/2026' });

describe('a corrected vendor’s next paper', () => {
  const taught = [review(first, right)];
  const alone = read(next).fields;
  const { fields } = read(next, taught);

  it('says its vendor, whose name no page prints, by what else its letterhead says', () => {
    expect(alone.vendor?.value).not.toBe('Harbour Roast Ltd');
    expect(fields.vendor).toMatchObject({ value: 'Harbour Roast Ltd', model: hintedVersion });
  });

  it('gives as total what stands where the total stood', () => {
    expect(alone.total?.value).not.toBe('64.20');
    expect(fields.total).toMatchObject({ value: '64.20', model: hintedVersion, source: 'ocr' });
    expect(fields.total!.boxes).toHaveLength(1);
  });

  it('is only modestly sure of what it was taught', () => {
    for (const name of ['vendor', 'total'] as const) {
      expect(fields[name]!.confidence).toBeGreaterThan(0.5);
      expect(fields[name]!.confidence).toBeLessThan(0.9);
    }
  });

  it('keeps what was read rightly as it was', () => {
    for (const name of ['date', 'invoice_number'] as const) expect(fields[name]).toEqual(alone[name]);
  });
});

describe('another vendor’s paper', () => {
  const taught = [review(first, right)];
  it('learns nothing from the same words', () => {
    const other = drawPage([
      '          STONE OVEN BAKEHOUSE LTD',
      '          7 Mill Street, Leeds',
      '          Phone 0113 496 0777',
      '',
      'RECEIPT 4711                    Date 07/05/2026',
      '',
      'Rye loaf                                      4.80',
      'GRAND TOTAL THIS YEAR                        1,376.20',
      'TAKEN FROM ACCOUNT                            4.80',
    ]);
    expect(read(other, taught)).toEqual(read(other));
  });

  const invoice = (seller: readonly string[], number: string) =>
    drawPage([
      ...seller,
      '',
      'Bill to:',
      'Meadow Stores Ltd',
      '2 Market Square, Bath',
      'VAT no. GB123456789     Phone 01225 496 055',
      'accounts@meadow.example',
      '',
      `Invoice number: ${number}`,
      'Invoice date: 2026-05-07',
      '',
      'Grand total                                 £ 120.00',
      'Carriage paid in advance                    £ 14.00',
    ]);
  it('is not taken for the first one because both bill the same buyer', () => {
    const taught = [
      review(invoice(['Alder Paper Ltd', '1 Quay Road, Hull', 'Phone 01482 496 010'], 'A-1'), {
        vendor: 'Alder & Daughters',
        total: '14.00',
      }),
    ];
    const other = invoice(['Birch Candles Ltd', '9 Hill Road, York', 'Phone 01904 496 099'], 'B-9');
    expect(read(other, taught)).toEqual(read(other));
  });
});

describe('what a person says later', () => {
  it('wins over what was said before', () => {
    const slip = review(first, { ...right, vendor: 'Harbor Roasters', total: '41.00' });
    const better = review(next, { vendor: 'Harbour Roast Ltd', total: '64.20' }, { taught: [slip] });
    const third = deliveryNote({ deposit: '9.00', paid: '101.30', order: 'KX-21100', date: '09/06/2026' });
    expect(read(third, [slip]).fields.vendor?.value).toBe('Harbor Roasters');
    expect(read(third, [better, slip]).fields).toMatchObject({ vendor: { value: 'Harbour Roast Ltd' }, total: { value: '101.30' } });
  });
});

describe('hints that would have misled', () => {
  it('are named, those that would have helped are not', () => {
    const drafted = read(next);
    const fields: Fields = { ...drafted.fields };
    for (const [name, value] of Object.entries({ vendor: 'Harbour Roast Ltd', total: '64.20' }) as [FieldName, string][])
      fields[name] = { value, confidence: 1, boxes: [], source: 'human', model: 'key_1' };
    const own = new Set(marksOf([next]).map((mark) => JSON.stringify(mark)));
    const [good, bad] = [review(first, right), review(first, { ...right, vendor: 'Harbor Roasters' })].map(({ lesson, marks }) => ({
      lesson,
      marks: marks.filter((mark) => own.has(JSON.stringify(mark))),
    }));
    const { misleading } = lessonOf({ pages: [next], reviewed: { type: drafted.type, fields, drafted }, hints: [good!, bad!] });
    expect(misleading).toEqual([bad]);
  });
});

describe('dates that can be read in two ways', () => {
  it('are read as the vendor writes them, once a person has said how', () => {
    const taught = [review(first, { ...right, date: '2026-03-04' })];
    expect(read(next).fields.date?.value).toBe('2026-05-07');
    expect(read(next, taught).fields.date).toMatchObject({ value: '2026-07-05', model: hintedVersion });
    const settled = deliveryNote({ date: '13/05/2026' });
    expect(read(settled, taught).fields.date).toEqual(read(settled).fields.date);
  });
});

describe('a field that a person took away', () => {
  it('is not given again for the same place', () => {
    const taught = [review(first, { ...right, invoice_number: null })];
    expect(read(next).fields.invoice_number?.value).toBe('KX-21007');
    expect(read(next, taught).fields.invoice_number).toBeUndefined();
  });
});

describe('the type', () => {
  it('is the one that a person gave this vendor’s papers', () => {
    const wrong = read(first).type;
    const taught = [review(first, right, { type: 'purchase_order' })];
    const { type, typeConfidence, models } = read(next, taught);
    expect(wrong).not.toBe('purchase_order');
    expect([type, typeConfidence]).toEqual(['purchase_order', 0.75]);
    expect(models.classify).toMatch(/\+hint$/);
  });
});

describe('what is proven', () => {
  const bill = (net: string, tax: string, total: string, deposit: string) =>
    drawPage([
      '          Quarry Tools Ltd',
      '          Phone 0117 496 0321     www.quarry-tools.example',
      '',
      'INVOICE Q-77                    Date 2026-05-07',
      '',
      `Net amount                                  ${net}`,
      `VAT 20%                                     ${tax}`,
      `Total                                       ${total}`,
      `Balance with deposit                        ${deposit}`,
    ]);
  const taught = [review(bill('100.00', '20.00', '120.00', '170.00'), { total: '170.00', net: null, tax: null })];

  it('by arithmetic is not undone', () => {
    const page = bill('50.00', '10.00', '60.00', '110.00');
    const { net, tax, total } = read(
      page,
      taught.map((one) => ({ ...one, lesson: { ...one.lesson, fields: { total: one.lesson.fields.total } } })),
    ).fields;
    expect([net?.value, tax?.value, total?.value]).toEqual(['50.00', '10.00', '60.00']);
  });

  it('by the data of the file is not touched', () => {
    const page = bill('50.00', '10.00', '60.00', '110.00');
    const total = { value: '60.00', confidence: 1, boxes: [], source: 'xml' as const, model: 'cii' };
    const structured: StructuredInvoice = { standard: 'cii', type: 'invoice', fields: { total }, lineItems: [], taxLines: [] };
    const hints = taught.map(({ lesson, marks }) => ({ lesson, marks }));
    expect(understand({ pages: [page], structured, hints })).toEqual(understand({ pages: [page], structured }));
  });
});

it('one lesson makes no value surer than three quarters, whatever it was taught by; more of them do', () => {
  const lesson = review(first, right);
  const hinted = Object.entries(read(next, [lesson]).fields).filter(([, { model }]) => model === hintedVersion);
  expect(hinted.map(([name]) => name)).toEqual(expect.arrayContaining(['vendor', 'total']));
  expect(hinted.filter(([, { confidence }]) => confidence > 0.75)).toEqual([]);
  const again = review(next, { ...right, total: '64.20', date: '2026-05-07', invoice_number: 'KX-21007' });
  const third = deliveryNote({ deposit: '1,400.00', paid: '71.30', order: 'KX-21111', date: '09/06/2026' });
  expect(read(third, [again, lesson]).fields.total!.confidence).toBeGreaterThan(0.75);
});

it('a date that one lesson turned is no surer than that', () => {
  const dated = deliveryNote({ date: '03/02/2024' });
  const month = read(dated).fields.date!.value === '2024-02-03' ? '2024-03-02' : '2024-02-03';
  const turned = read(deliveryNote({ date: '05/04/2024', paid: '64.20' }), [review(dated, { ...right, date: month })]).fields.date!;
  expect(turned).toMatchObject({ model: hintedVersion });
  expect(turned.confidence).toBeLessThanOrEqual(0.75);
});
