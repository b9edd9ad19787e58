import { describe, expect, test } from '@jest/globals';
import { layOut } from '../layout/layout.js';
import { drawPage, type Drawn } from '../testing/page.js';
import { addressOf } from './address.js';
import { findParties } from './parties.js';
import { weights } from './weights.js';

const partiesOf = (lines: readonly Drawn[]): [string | undefined, string | undefined] => {
  const { vendor, buyer } = findParties(layOut([drawPage(lines)]), 'invoice', weights);
  return [vendor?.candidate.value, buyer?.candidate.value];
};
const vendorOf = (lines: readonly Drawn[]): string | undefined => partiesOf(lines)[0];
const addressAt = (lines: readonly Drawn[]): string | undefined => {
  const layout = layOut([drawPage(lines)]);
  const { vendor } = findParties(layout, 'receipt', weights);
  return vendor ? addressOf(layout, vendor.candidate)?.value : undefined;
};

describe('who sells', () => {
  test('a survey over the name is no name', () =>
    expect(vendorOf(['See back of receipt for your chance', 'to win $1000', 'HomeRight', '2501 SE Tacoma Rd', 'Portland, OR 97202'])).toBe(
      'HomeRight',
    ));

  test('a stamp is no name, and a branch number no part of one', () =>
    expect(vendorOf(['POSTED', 'QUIKFUEL #2231', '8800 HWY 290 W', 'AUSTIN, TX 78736', 'TOTAL $ 33.72'])).toBe('QUIKFUEL'));

  test('the company with its number counts more than the brand over it', () =>
    expect(vendorOf(['GREEN SPOON', 'BLUE LEAF FOODS SDN BHD', '(765432-X)', 'NO 4, JALAN DELIMA', '50000 KUALA LUMPUR'])).toBe(
      'BLUE LEAF FOODS SDN BHD',
    ));

  test('a name goes on with the line that holds its form', () =>
    expect(vendorOf(['HARBOUR LIGHT', '(NORTH) SON BHD', '12 HIGH ROAD, 40000 PORT', 'TOTAL 12.00'])).toBe(
      'HARBOUR LIGHT (NORTH) SDN BHD',
    ));

  test('a name goes on behind an ampersand', () =>
    expect(vendorOf(['THE COPPER POT', '& TEA ROOM LTD', '4 HIGH STREET, LEEDS LS1 4AB', 'TOTAL 12.00'])).toBe(
      'THE COPPER POT & TEA ROOM LTD',
    ));

  test('the man who owns a bakery is not its name', () =>
    expect(vendorOf(['Bäckerei Sommer', 'Inh. Karl Sommer', 'Hauptstraße 12', '72070 Tübingen', 'St.-Nr. 86123/45678'])).toBe(
      'Bäckerei Sommer',
    ));

  test('a company in the foot of a page whose head is a picture', () =>
    expect(
      vendorOf([
        'Invoice',
        'Invoice number  44A-001',
        'Date of issue  March 3, 2024',
        '',
        'Bill to',
        'Dana Reyes',
        '44 Pine St',
        'Denver, CO 80203',
        '',
        'Total  $29.00',
        '',
        'Cloudspire, Inc. 500 Howard St, San Francisco, CA 94105 billing@cloudspire.com',
      ]),
    ).toBe('Cloudspire, Inc.'));

  test('"For NAME" over a signature says whose the bill is', () => {
    const lines = [
      'CASH BILL',
      'SRI LAKSHMI SWEETS',
      '12/4, South Car Street, Madurai - 625001',
      'M/s. Ravi Stores',
      'Halwa 1kg  800.00',
      'For SRI LAKSHMI SWEETS',
      '',
      'Authorised Signatory',
    ];
    expect(partiesOf(lines)).toEqual(['SRI LAKSHMI SWEETS', 'Ravi Stores']);
  });
});

describe('who buys', () => {
  test('a station, its agency and where to pay', () =>
    expect(
      partiesOf([
        'WQXT-TV                                        INVOICE',
        '2200 Channel Drive                        Invoice #   884312-1',
        'Mobile, AL 36602                          Invoice Date  10/30/22',
        '',
        'Billing Address:                          Station: WQXT',
        'Greer Media Buying                        Product   Senate',
        '410 Capitol St                            Estimate #   1123',
        'Richmond, VA 23219',
        '',
        'Send Payment To:',
        'WQXT-TV',
        'PO Box 9982',
        'Atlanta, GA 30301',
      ]),
    ).toEqual(['WQXT-TV', 'Greer Media Buying']));

  test.each([
    ['Cliente:', 'Construcciones Vega S.A.', 'Ferretería López S.L.'],
    ['Spett.le', 'Bianchi Trasporti S.p.A.', 'Officina Rossi S.r.l.'],
    ['Factuur aan:', 'De Vries Bouw B.V.', 'Jansen Installatie B.V.'],
    ['ग्राहक', 'Sharma Stores', 'Verma Traders'],
    ['வாங்குபவர்', 'Kumar Stores', 'Selvi Traders'],
  ])('under %s', (label, buyer, seller) =>
    expect(partiesOf([seller, 'Via Roma 8, 20121 Milano', '', label, buyer, 'Via Garibaldi 1, 10121 Torino'])).toEqual([seller, buyer]),
  );
});

describe('the address under a name', () => {
  test('begins at the house, goes over the branch, ends at the region; digits and letters are set right', () =>
    expect(
      addressAt([
        'HARBOUR BOOKS SDN BHD',
        '(NORTH QUAY)',
        'HQ ADD: LOT 9, BATU 2, JALAN KAPAR',
        '4115O KLANG, SELANG0R',
        'TICKET COUNTER 29721',
        'TOTAL 9.00',
      ]),
    ).toBe('LOT 9, BATU 2, JALAN KAPAR 41150 KLANG, SELANGOR'));

  test('the floor of a mall opens it, not the mall', () =>
    expect(
      addressAt(['HARBOUR BOOKS SDN BHD', 'Harbour Gallery Phase 2', 'Lot S9, 2nd Floor,', '9 Quay Road,', '50000 Kuala Lumpur']),
    ).toBe('Lot S9, 2nd Floor, 9 Quay Road, 50000 Kuala Lumpur'));

  test('street and town of an American shop', () =>
    expect(addressAt(["Joe's Corner Diner", '1420 N Halsted St', 'Chicago, IL 60642', '(312) 555-0188', 'Total 20.40'])).toBe(
      '1420 N Halsted St Chicago, IL 60642',
    ));
});

test('a name goes on with a line that says only the kind of business', () => {
  expect(vendorOf(['PINEHILL & WILLOW NOODLE', 'BAR', '8800 STONE LANE', 'AUSTIN, TX 78758', 'Latte  2.79'])).toBe(
    'PINEHILL & WILLOW NOODLE BAR',
  );
});
