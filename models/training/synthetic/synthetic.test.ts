import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { gstinCheckCharacter } from '../../../workflows/contract/index.js';
import { createChance, createChoices } from './core/chance.js';
import { formatDate, day } from './core/dates.js';
import { bundledFonts } from './core/fonts.js';
import { bare, money, rupeesInWords, share, within } from './core/money.js';
import { Page } from './core/page.js';
import type { Paper } from './core/paper.js';
import { iban, luhnDigit, taxIds } from './facts/identifiers.js';
import { kinds } from './kinds.js';
import { makeDocument, writePaper, type Wish } from './make-document.js';
import { parseOptions } from './options.js';

jest.setTimeout(120_000);

const fonts = bundledFonts();
const perKind = 5;
const wish = (kind: string, index: number, part: Wish['part'] = 'all'): Wish => ({ seed: 7, index, kinds: [kind], part, fonts });
const papers = Object.keys(kinds).flatMap((kind) =>
  (['train', 'test'] as const).flatMap((part) => Array.from({ length: perKind }, (_, index) => writePaper(wish(kind, index, part)))),
);
const squeezed = (text: string): string => text.replace(/[\s,]/g, '').toLowerCase();
const amount = ({ fields }: Paper, name: string): number | null => (typeof fields[name] === 'number' ? fields[name] : null);

describe('a synthetic paper', () => {
  test('prints every value that it gives as an answer', () => {
    const absent = papers.flatMap((paper) => {
      const text = squeezed(paper.text());
      return paper.printed
        .filter(([, printed]) => !text.includes(squeezed(printed)))
        .map(([field, printed]) => [paper.kind, field, printed]);
    });
    expect(absent).toEqual([]);
  });

  test('has sums that add up: what is rounded or tipped is less than a unit or printed', () => {
    const wrong = papers.filter((paper) => {
      const [net, tax, total] = [amount(paper, 'net'), amount(paper, 'tax'), amount(paper, 'total')];
      if (net === null || tax === null || total === null || paper.kind === 'us-receipt') return false;
      return Math.abs(net + tax - total) > 0.505;
    });
    expect(wrong.map(({ kind, fields }) => [kind, fields])).toEqual([]);
  });

  test('has lines whose quantities and prices make their amounts, where no discount is taken off', () => {
    const wrong = papers.flatMap(({ kind, lineItems }) =>
      (lineItems ?? [])
        .filter(
          ({ description, quantity, unit_price, amount: sum }) =>
            quantity && unit_price && !/\(-\d+%\)/.test(description) && Math.abs(quantity * unit_price - sum) > 0.005,
        )
        .map((line) => [kind, line]),
    );
    expect(wrong).toEqual([]);
  });

  test('carries GSTINs with right check characters', () => {
    const gstins = papers.flatMap(({ kind, fields }) => (kind.startsWith('in-') ? [fields['vendor_tax_id'], fields['buyer_tax_id']] : []));
    const printed = gstins.filter((one): one is string => typeof one === 'string');
    expect(printed.length).toBeGreaterThan(perKind);
    for (const one of printed) expect(one[14]).toBe(gstinCheckCharacter(one.slice(0, 14)));
  });

  test('gives dates as ISO 8601 and keeps its text on the page', () => {
    for (const { fields, pages } of papers) {
      for (const field of ['date', 'due_date', 'effective_date']) if (fields[field]) expect(fields[field]).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const { texts, height } of pages) for (const { x, y } of texts) expect(x > -2 && y <= height + 2).toBe(true);
    }
  });
});

describe('a synthetic document', () => {
  const digest = async (kind: string, index: number): Promise<string> => {
    const { bytes, truth } = await makeDocument(wish(kind, index));
    return createHash('sha256').update(bytes).update(JSON.stringify(truth)).digest('hex');
  };

  test.each(['upi-receipt', 'de-receipt', 'contract'])('of one seed is the same bytes whenever it is drawn: %s', async (kind) => {
    expect(await digest(kind, 3)).toBe(await digest(kind, 3));
    expect(await digest(kind, 3)).not.toBe(await digest(kind, 4));
  });
});

describe('choices', () => {
  test('hold layouts and labels out of training', () => {
    const seen = (part: 'train' | 'test'): { layouts: Set<string>; labels: Set<string> } => {
      const { layout, label } = createChoices(part, createChance(1));
      const draw = <T>(one: () => T): Set<T> => new Set(Array.from({ length: 200 }, one));
      return { layouts: draw(() => layout(['a', 'b', 'c', 'd'])), labels: draw(() => label(['p', 'q', 'r', 's'])) };
    };
    expect([...seen('train').layouts].sort()).toEqual(['a', 'b']);
    expect([...seen('test').layouts].sort()).toEqual(['c', 'd']);
    expect([...seen('train').labels].sort()).toEqual(['p', 'q']);
    expect([...seen('test').labels].sort()).toEqual(['p', 'q', 'r', 's']);
  });
});

describe('figures', () => {
  test('are written in the ways of the countries', () => {
    expect(bare(123_456_789, { decimal: '.', group: 'indian', sign: '₹', place: 'none' })).toBe('12,34,567.89');
    expect(money(-123_456, { decimal: ',', group: '.', sign: '€', place: 'after' })).toBe('-1.234,56 €');
    expect(rupeesInWords(12_345_650)).toBe('Rupees One Lakh Twenty Three Thousand Four Hundred Fifty Six and Fifty Paise Only');
    expect(formatDate(day(2024, 3, 7), 'D. MMMM YYYY', 'de')).toBe('7. März 2024');
  });

  test('take taxes on top and from within to the cent', () => {
    expect(share(10_000, 1_900)).toBe(1_900);
    expect(within(11_900, 1_900)).toBe(1_900);
    expect(within(10_000, 0)).toBe(0);
  });

  test('carry check digits', () => {
    expect(luhnDigit('7992739871')).toBe('3');
    expect(iban('DE', '370400440532013000')).toBe('DE89370400440532013000');
    expect(taxIds('DE', createChance(1)).taxId).toMatch(/^DE\d{9}$/);
  });
});

describe('a page', () => {
  test('is read block by block, row by row', () => {
    const page = new Page(300, 200);
    const style = { family: fonts.sans[0]!, size: 10 };
    page.text('right', 200, 20, style);
    page.text('left', 10, 21, style);
    page.text('below', 10, 40, style);
    page.block();
    page.text('beside', 250, 20, style);
    expect(page.readingOrder()).toEqual(['left right', 'below', 'beside']);
  });
});

test('unknown kinds are refused by name', () => {
  expect(() => parseOptions(['out', '--kinds', 'us-receipt,cheques'])).toThrow('unknown kinds: cheques');
});
