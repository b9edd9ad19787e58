import { describe, expect, it } from '@jest/globals';
import { understand } from '../index.js';
import { drawPage } from '../testing/page.js';

const amounts = (lines: readonly string[]): Record<string, unknown> => {
  const { fields } = understand({ pages: [drawPage(lines)], structured: null });
  return { net: fields.net?.value, tax: fields.tax?.value, total: fields.total?.value };
};
const till = (sums: readonly string[]): string[] => [
  '            SHANTI TIFFIN ROOM',
  '          4, Temple Road, Mysuru 570001',
  '          GSTIN: 29AAPFU0939F1ZR',
  'Bill No: 8812         Date: 12/03/2026 13:20',
  'Item               Qty    Rate    Amount',
  'Rava Dosa            2   95.00    190.00',
  'Thali                1  160.20    160.20',
  ...sums,
  '         Thank you, visit again',
];
const rupees = { net: '350.20', tax: '17.52', total: '368.00' };

describe('a tax printed in parts is their sum', () => {
  it.each([
    ['on lines', ['CGST @ 2.5%                        8.76', 'SGST @ 2.5%                        8.76'], rupees],
    ['on one line', ['CGST @2.5% 8.76 / SGST @2.5% 8.76'], rupees],
    ['with its base', ['CGST 2.5% on 350.20                8.76', 'SGST 2.5% on 350.20                8.76'], rupees],
    ['with rates that lack their sign', ['CGST   2.50                        8.76', 'SGST   2.50                        8.76'], rupees],
    ['misread by a letter', ['C6ST @ 2.5%                        8.76', '5GST @ 2.5%                        8.76'], rupees],
    [
      'halved but for a paisa',
      ['CGST @ 2.5%                        8.75', 'SGST @ 2.5%                        8.76'],
      { ...rupees, tax: '17.51' },
    ],
    ['of a union territory', ['CGST @ 2.5%                        8.76', 'UTGST @ 2.5%                       8.76'], rupees],
  ])('%s', (_name, taxes, expected) => {
    const sums = [
      'Sub Total                        350.20',
      ...taxes,
      'Round Off                          0.28',
      'TOTAL Rs.                        368.00',
    ];
    expect(amounts(till(sums))).toEqual(expected);
  });

  it('in a table by rate, where the total includes it', () => {
    const table = [
      'GST%    Taxable     CGST     SGST     Total',
      '5%       190.48     4.76     4.76    200.00',
      '12%      142.86     8.57     8.57    160.00',
    ];
    expect(amounts(till(['TOTAL                            360.00', ...table]))).toMatchObject({ tax: '26.66', total: '360.00' });
  });

  it('at several rates, in lakhs', () => {
    const sums = [
      'Taxable Value                1,18,500.00',
      'CGST @ 6%                        2,910.00',
      'SGST @ 6%                        2,910.00',
      'CGST @ 9%                        6,300.00',
      'SGST @ 9%                        6,300.00',
      'Grand Total                  1,36,920.00',
    ];
    expect(amounts(till(sums))).toEqual({ net: '118500.00', tax: '18420.00', total: '136920.00' });
  });

  it('across states as one tax', () => {
    const sums = [
      'Taxable Value                  1,000.00',
      'IGST @ 18%                       180.00',
      'Grand Total                    1,180.00',
    ];
    expect(amounts(till(sums))).toEqual({ net: '1000.00', tax: '180.00', total: '1180.00' });
  });

  it.each([
    [
      'German',
      ['Nettobetrag     150,00', 'MwSt 7 %          3,50', 'MwSt 19 %        19,00', 'Gesamtbetrag    172,50'],
      { net: '150.00', tax: '22.50', total: '172.50' },
    ],
    [
      'French',
      ['Total HT        150,00', 'TVA 5,5 %         2,75', 'TVA 20 %         20,00', 'Total TTC       172,75'],
      { net: '150.00', tax: '22.75', total: '172.75' },
    ],
    [
      'American',
      ['Subtotal       $105.00', 'State Tax 6.25%  $6.56', 'County Tax 1.75% $1.84', 'City Tax 0.41%   $0.43', 'Total          $113.83'],
      { net: '105.00', tax: '8.83', total: '113.83' },
    ],
    [
      'Canadian',
      ['Subtotal       $100.00', 'GST 5%           $5.00', 'PST 7%           $7.00', 'Total          $112.00'],
      { net: '100.00', tax: '12.00', total: '112.00' },
    ],
  ])('%s', (_name, sums, expected) => {
    expect(amounts(['Linden & Ash Supply', 'Main Street 4', '', ...sums])).toEqual(expected);
  });
});

it('a total of the taxes that is printed is not added to its parts', () => {
  const sums = [
    'Sub Total         1,000.00',
    'CGST 9%              90.00',
    'SGST 9%              90.00',
    'Total Tax           180.00',
    'Grand Total       1,180.00',
  ];
  expect(amounts(till(sums))).toEqual({ net: '1000.00', tax: '180.00', total: '1180.00' });
});
