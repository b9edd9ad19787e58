import { describe, expect, it } from '@jest/globals';
import { layOut } from '../layout/layout.js';
import { drawPage } from '../testing/page.js';
import { amountCandidates } from './amount-candidates.js';

/** Features of the last figure that is printed so. */
const featuresOf = (lines: readonly string[], raw: string): Set<string> =>
  amountCandidates(layOut([drawPage(lines)])).findLast((one) => one.raw === raw)!.features;

describe('sums that come out', () => {
  it.each<[string, readonly string[], string, string]>([
    ['what is paid less what comes back', ['TOTAL   7.50', 'CASH   10.00', 'CHANGE   2.50'], '7.50', 'sum=cash-change'],
    ['a payment printed as negative', ['TOTAL   7.50', 'Payment   -10.00', 'Change   2.50'], '7.50', 'sum=cash-change'],
    ['the goods above', ['Pear   1.20', 'Plum   2.30', 'Fig   4.00', 'TOTAL   7.50'], '7.50', 'sum=lines'],
    ['groups of goods', ['Total 0% supplies   4.20', 'Total 6% supplies   3.30', 'Total payable   7.50'], '7.50', 'sum=groups'],
    ['a sum less a discount', ['Subtotal   9.00', 'Discount   1.50', 'Total   7.50'], '7.50', 'sum=after_savings'],
    [
      'a sum, two taxes and a tip',
      ['Subtotal   20.00', 'State tax   1.00', 'City tax   0.50', 'Tip   3.00', 'Total   24.50'],
      '24.50',
      'sum=chain',
    ],
    ['rounding to coins, its line unread', ['Grand total   87.08', 'Net total   87.10'], '87.10', 'sum=rounded'],
    ['the sum before rounding', ['Grand total   87.08', 'Net total   87.10'], '87.08', 'sum=before_rounding'],
    ['labels that slipped a row', ['9.00', 'TOTAL   10.00', 'CASH   1.00', 'CHANGE'], '9.00', 'sum=next_two'],
    ['a rate within a sum', ['SUMME   11,90', 'enth. MwSt 19%   1,90'], '1,90', 'sum=rate_within'],
    ['a rate of its neighbour', ['Basis USt. 19%   198,00   37,62'], '37,62', 'sum=rate_beside'],
    [
      'a row of the table of taxes',
      ['Summe   217,47', 'Brutto   Netto   Steuer', 'Alle   217,47   193,96   23,51'],
      '193,96',
      'sum=row_net',
    ],
    ['what is left after a deposit', ['Total   2,480.00', 'Deposit   1,000.00', 'Amount due   1,480.00'], '1,480.00', 'sum=after_payment'],
  ])('%s', (_name, lines, raw, feature) => expect([...featuresOf(lines, raw)]).toContain(feature));

  it('does not take a total that fits nothing for one that comes out', () =>
    expect([...featuresOf(['Pear   1.20', 'Plum   2.30', 'TOTAL   9.99'], '9.99')].filter((one) => one.startsWith('sum='))).toEqual([]));
});

describe('the place of a figure', () => {
  it('says what stands before and after it', () => {
    const features = featuresOf(['Subtotal   9.00', 'Tax   0.50', 'Total   9.50', 'VISA   9.50'], '0.50');
    expect([...features]).toEqual(expect.arrayContaining(['prev=net', 'next=total']));
  });

  it('finds a label that stands alone on the row over it', () =>
    expect([...featuresOf(['TOTAL', '                 8.10'], '8.10')]).toContain('over=total'));

  it('takes a large figure on the line of the rounding for the sum that it led to', () => {
    const features = featuresOf(['Total   22.91', 'Rounding RM   22.90'], '22.90');
    expect([...features]).toContain('near=rounded_total');
    expect([...features]).not.toContain('near=rounding');
  });

  it('joins a label that was wrapped within brackets', () =>
    expect([...featuresOf(['Total Sales (Inclusive', 'of GST)          15.90'], '15.90')]).toContain('near=total'));

  it('lets the sums of a credit note be negative', () => {
    const lines = ['Credit note', 'Total   -12.00', 'Amount due   -12.00'];
    expect([...featuresOf(lines, '-12.00')]).toContain('largest');
    expect([...featuresOf(lines, '-12.00')]).not.toContain('negative');
  });
});
