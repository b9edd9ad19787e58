import { describe, expect, it } from '@jest/globals';
import type { FieldValue, LineItem } from '../../../workflows/contract/record.js';
import { layOut } from '../layout/layout.js';
import { drawPage, type Drawn } from '../testing/page.js';
import { readLineItems } from './line-items.js';

const sum = (value: string): FieldValue => ({ value, confidence: 0.9, boxes: [], source: 'ocr', model: 'drawn' });
const read = (lines: readonly Drawn[], total?: string, more: readonly (readonly Drawn[])[] = []): LineItem[] =>
  readLineItems(layOut([lines, ...more].map((page, index) => drawPage(page, { page: index + 1 }))), total ? { total: sum(total) } : {});
const shown = (items: readonly LineItem[]) =>
  items.map(({ description, quantity, unit_price, amount }) => [description, quantity, unit_price, amount]);

describe('a table with a header', () => {
  it('gives quantity, price and amount by what multiplies, whatever the columns are called', () => {
    const lines = [
      'Amount    Product                     VAT      Price         Total',
      '12.00     Copper pipe 15 mm           20%       3.50         42.00',
      '2.00      Elbow joint                 20%       1.25          2.50',
      '                                      Net total:             44.50',
    ];
    expect(shown(read(lines))).toEqual([
      ['Copper pipe 15 mm', '12.00', '3.50', '42.00'],
      ['Elbow joint', '2.00', '1.25', '2.50'],
    ]);
  });

  it('finds the amounts where figures stand under other heads', () => {
    const lines = [
      'Description            Qty    Unit     Amount   VAT     VAT',
      '                              Price    GBP              Amount',
      'Oak planks             2.00   25.00   50.00    20.00   10.00',
      'Pine planks            1.00  100.00  100.00    20.00   20.00',
      '                                        Sub total     150.00',
      '                                        VAT            30.00',
    ];
    expect(read(lines, '180.00').map(({ amount }) => amount)).toEqual(['50.00', '100.00']);
  });

  it('takes a discount in per cent into account', () => {
    const lines = [
      'Bezeichnung               Menge   Einzelpreis   Rabatt     Betrag',
      'Lampe klein                   4         10,00      10%      36,00',
      'Gesamtbetrag                                                36,00',
    ];
    const [item] = read(lines);
    expect(item).toMatchObject({ quantity: '4', unit_price: '10.00', amount: '36.00' });
    expect(item!.confidence).toBeGreaterThan(0.9);
  });

  it('goes on with a description on rows without figures', () => {
    const lines = [
      'Descrizione                         Quantità   Prezzo     Importo',
      'Sedia da ufficio                           2    80,00      160,00',
      'girevole, nera',
      'Tavolo                                     1   200,00      200,00',
      'Imponibile                                                 360,00',
    ];
    expect(read(lines).map(({ description }) => description)).toEqual(['Sedia da ufficio girevole, nera', 'Tavolo']);
  });

  it('takes names from the rows under the figures where they stand there', () => {
    const lines = [
      'Item           Qty      Price      Amount',
      '10471            2       3.00        6.00',
      'Garden gloves',
      '20992            1       8.50        8.50',
      'Watering can',
      'Total                               14.50',
    ];
    expect(read(lines).map(({ description }) => description)).toEqual(['Garden gloves', 'Watering can']);
  });

  it('reads goods whose names have a word of sums in them', () => {
    const lines = [
      'Item                                   Line Total',
      'Wireless mouse 500 ct                      855.84',
      'Steel file folders 12 pcs                   50.00',
      'Weekend freight per visit                   10.00',
      'Net Total                                  915.84',
      'Freight                                     48.00',
    ];
    expect(read(lines).map(({ amount }) => amount)).toEqual(['855.84', '50.00', '10.00']);
  });

  it('goes on over pages, past sums that are carried over', () => {
    const head = 'Description                    Qty    Price      Amount';
    const first = [
      head,
      'Anchor                           1    70.00       70.00',
      'Chain                            2    15.00       30.00',
      'Carried forward                                  100.00',
    ];
    const second = [
      head,
      'Brought forward                                  100.00',
      'Rope                             1    25.00       25.00',
      'Total                                            125.00',
    ];
    expect(read(first, '125.00', [second]).map(({ amount }) => amount)).toEqual(['70.00', '30.00', '25.00']);
  });

  it('reads on after the sum of a group', () => {
    const lines = [
      'Description                    Qty    Price      Amount',
      'Chair                            1    70.00       70.00',
      'Desk                             1    42.00       42.00',
      '                                 Subtotal        112.00',
      'Oil                              1     0.90        0.90',
      'Truffles                        15    10.00      150.00',
      '                                 Subtotal        150.90',
      '                                 Total           262.90',
    ];
    expect(read(lines, '262.90')).toHaveLength(4);
  });

  it('leaves a table of taxes alone', () => {
    const lines = [
      'Artikel                Menge     Preis      Gesamt',
      'Brot                       2      4,00        8,00',
      'Summe                                         8,00',
      'Steuersatz     Netto      MwSt-Betrag     Brutto',
      '7 %             7,48             0,52       8,00',
    ];
    expect(shown(read(lines))).toEqual([['Brot', '2', '4.00', '8.00']]);
  });
});

describe('a receipt without a header', () => {
  it.each([
    [
      'under',
      [
        'Motor oil 1L                 295.16 A',
        '4 @ 73.79',
        'Wiper blade                   10.00 A',
        'TOTAL                        305.16',
      ],
    ],
    [
      'over',
      [
        'Motor oil 1L',
        '4 x 73.79                    295.16 A',
        'Wiper blade',
        '1 x 10.00                     10.00 A',
        'TOTAL                        305.16',
      ],
    ],
  ])('finds quantity and price on the row %s the name', (_where, lines) => {
    expect(shown(read(lines))[0]).toEqual(['Motor oil 1L', '4', '73.79', '295.16']);
  });

  it('begins where the rows make the sum, not at figures of the letterhead', () => {
    const lines = [
      'Rate per night               127.00',
      'Room charge                   88.00',
      'Parking                        6.00',
      'Total                         94.00',
    ];
    expect(read(lines, '94.00').map(({ amount }) => amount)).toEqual(['88.00', '6.00']);
  });

  it('counts a discount between goods as one that takes off', () => {
    const lines = [
      'Butter                        12.95',
      'Beef                          47.80',
      'Coupon                         9.09',
      'Subtotal                      51.66',
    ];
    expect(read(lines, '51.66').map(({ amount }) => amount)).toEqual(['12.95', '47.80', '-9.09']);
  });

  it('reads figures whose noughts became letters, or that tax codes cling to', () => {
    const lines = ['Screws                        15.0C', 'Nails                       2.50ZRL', 'TOTAL                         17.50'];
    expect(read(lines).map(({ amount }) => amount)).toEqual(['15.00', '2.50']);
  });

  it('takes a letter behind the last figure for a tax code, not for a multiplication', () => {
    const lines = ['Flour           2.98 X', 'Coffee          8.49 X', 'Merchandise    11.47'];
    expect(read(lines, '11.47').map(({ amount }) => amount)).toEqual(['2.98', '8.49']);
  });

  it('takes no sum for goods where it finds none', () => {
    expect(read(['Cashier 2', 'Total          11.47', 'Debit tend     11.47'], '11.47')).toEqual([]);
  });

  it('sets a misread amount right where quantity × price makes the sum', () => {
    const lines = ['Rice          3      9.00      2.00', 'Tea           1      2.00      2.00', 'TOTAL                         29.00'];
    expect(shown(read(lines, '29.00'))[0]).toEqual(['Rice', '3', '9.00', '27.00']);
  });
});

it('is surer of items that add up than of items that do not', () => {
  const goods = ['Screws                        15.00', 'Nails                          2.50'];
  const right = read([...goods, 'TOTAL                         17.50'], '17.50');
  const wrong = read([...goods, 'TOTAL                         99.00'], '99.00');
  expect(Math.min(...right.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
  expect(Math.max(...wrong.map(({ confidence }) => confidence))).toBeLessThan(0.7);
});

it('finds none where nothing is priced', () => {
  expect(read(['Dear Sir or Madam,', 'thank you for your letter of 3 May 2024.', 'Yours sincerely'])).toEqual([]);
});
