import { describe, expect, it } from '@jest/globals';
import { understand } from '../index.js';
import { drawPage } from '../testing/page.js';

const read = (lines: readonly string[]) => understand({ pages: [drawPage(lines)], structured: null });
const partsOf = (lines: readonly string[]) => read(lines).taxLines.map(({ kind, rate, base, amount }) => [kind, rate, base, amount]);

const bill = (...sums: string[]): string[] => [
  '            SHANTI TIFFIN ROOM',
  '          4, Temple Road, Mysuru 570001',
  '          GSTIN: 29AAPFU0939F1ZR',
  'Tax Invoice No: 8812         Date: 12/03/2026',
  ...sums,
];

describe('the parts of the tax', () => {
  it('are the halves of the Indian tax', () => {
    const sums = [
      'Sub Total                        350.20',
      'CGST @ 2.5%                        8.76',
      'SGST @ 2.5%                        8.76',
      'Round Off                          0.28',
      'TOTAL Rs.                        368.00',
    ];
    expect(partsOf(bill(...sums))).toEqual([
      ['cgst', '2.5', '350.20', '8.76'],
      ['sgst', '2.5', '350.20', '8.76'],
    ]);
  });

  it('are the rows of a table, with their bases and rates', () => {
    const table = [
      'TOTAL                            360.00',
      'GST%    Taxable     CGST     SGST     Total',
      '5%       190.48     4.76     4.76    200.00',
      '12%      142.86     8.57     8.57    160.00',
    ];
    expect(partsOf(bill(...table))).toEqual([
      ['cgst', '2.5', '190.48', '4.76'],
      ['sgst', '2.5', '190.48', '4.76'],
      ['cgst', '6', '142.86', '8.57'],
      ['sgst', '6', '142.86', '8.57'],
    ]);
  });

  it('are none where the sum alone is printed', () => {
    expect(partsOf(bill('Total                            360.00'))).toEqual([]);
  });
});

describe('the place of supply', () => {
  it.each([
    [['Place of Supply: Karnataka (29)'], '29-Karnataka'],
    [['Place of supply : 33-Tamil Nadu      Reverse charge: No'], '33-Tamil Nadu'],
    [['Place of Supply          Maharashtra'], '27-Maharashtra'],
  ])('%j', (lines, expected) => {
    const sums = ['Taxable Value 100.00', 'IGST @ 18% 18.00', 'Total 118.00'];
    expect(read(bill(...lines, ...sums)).fields.place_of_supply?.value).toBe(expected);
  });
});
