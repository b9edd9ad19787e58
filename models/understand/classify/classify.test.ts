import { describe, expect, it } from '@jest/globals';
import { understand } from '../index.js';
import { drawPage, type Drawn } from '../testing/page.js';

const read = (lines: readonly Drawn[]) => understand({ pages: [drawPage(lines)], structured: null });

const order = [
  'Juniper Garden Supply                                   PURCHASE ORDER',
  '21 Creek Road                                           P.O. Number: PO-5518',
  'Austin, TX 78704                                        Date: 10/05/2026',
  '',
  'To:                                  Ship To:',
  'Hollow Oak Works, Inc.               Juniper Garden Supply',
  '88 Mill Street                       21 Creek Road',
  'Tyler, TX 75702                      Austin, TX 78704',
  'Terms: Net 30',
  'Item     Description                 Qty     Unit Price     Total',
  'HB-1     Planter box                   2          50.00    100.00',
  '                                     Subtotal             $100.00',
  '                                     Sales Tax              $8.25',
  '                                     TOTAL                $108.25',
  'Please send two copies of your invoice.',
];

describe('an order', () => {
  const { type, fields } = read(order);

  it('is no invoice, though it speaks of one and its title stands beside the letterhead', () => expect(type).toBe('purchase_order'));

  it('has its own number, is sent to the seller, and nothing is due by it', () => {
    expect(fields.order_number?.value).toBe('PO-5518');
    expect([fields.vendor?.value, fields.buyer?.value]).toEqual(['Hollow Oak Works, Inc.', 'Juniper Garden Supply']);
    expect([fields.due, fields.due_date]).toEqual([undefined, undefined]);
  });
});

it('reads the order that an invoice answers', () => {
  const lines = [
    'TAX INVOICE',
    'Meghna Traders',
    'Invoice No.  GT/118       Dated  12-Oct-2026',
    "Buyer's Order No.  KT-2204   Place of Supply  29-Karnataka",
  ];
  expect(read(lines).fields).toMatchObject({ invoice_number: { value: 'GT/118' }, order_number: { value: 'KT-2204' } });
});

it.each([
  [
    'words',
    [
      'river quiet table agreement green walk between morning never under',
      'light shall paper small wind old notice window term party',
      'house music lamp of helicopter the and',
    ],
  ],
  [
    'a story',
    [
      'It was a cold morning when Anna walked down to the harbour. Between the lighthouse and the mill',
      'nothing moved. "You shall never find it," said the keeper, who had been a party to many such',
      'searches. The agreement they had made in the spring was forgotten, and the term of his patience',
      'was at an end. He thought of all the cities whose laws he had broken and whose streets he loved.',
    ],
  ],
  [
    'measurements',
    [
      'station    mean    rain     wind',
      'S118       12.4    180.1    9.22',
      'S204       19.9     12.6    4.75',
      'S377        8.1     77.0    6.10',
    ],
  ],
])('names no kind for %s, and reads no sums off them', (_name, lines) => {
  const { type, fields } = read(lines);
  expect(['unknown', 'other']).toContain(type);
  expect([fields.total, fields.parties]).toEqual([undefined, undefined]);
});
