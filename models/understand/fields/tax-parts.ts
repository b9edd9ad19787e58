import type { Word } from '../../../workflows/contract/page-text.js';
import type { Layout, Row } from '../layout/layout.js';
import { wordsAt, type Segment } from '../layout/segment.js';
import type { DecimalSign } from '../recognise/amounts.js';
import { moneyIn } from './money-in.js';

/** One printed part of the tax: CGST at 9 %, VAT at 7 %, the county's share. */
export interface TaxPart {
  kind: string;
  /** In percent, where the line says so. */
  rate: number | null;
  cents: number;
  /** What it was reckoned on, where the same line shows that. */
  base: number | null;
  row: number;
  segment: Segment;
  words: Word[];
}

export interface Figure {
  at: number;
  cents: number;
  segment: Segment;
  words: Word[];
}
export interface Mark<T> {
  at: number;
  value: T;
}

/** Figures of a row that may be money, rates of tax in it, and where in the row's text they stand. */
export function figuresAndRates(row: Row, sign: DecimalSign): { figures: Figure[]; rates: Mark<number>[] } {
  let offset = 0;
  const figures: Figure[] = [];
  const rates: Mark<number>[] = [];
  for (const segment of row.segments) {
    for (const { value, start, end } of moneyIn(segment, sign))
      figures.push({ at: offset + start, cents: value.cents, segment, words: wordsAt(segment, start, end) });
    for (const match of segment.text.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?)\s?%/g))
      rates.push({ at: offset + match.index, value: Number(match[1]!.replace(',', '.')) });
    offset += segment.text.length + 1;
  }
  return { figures, rates };
}

/** Taxes by their printed names; digits stand for the letters they are misread as. The narrow names stand first. */
const kinds =
  /(?<![A-Z])(?:(?<halves>UT|[CSI1L])[G6][S5]T|(?<cess>CE[S5]{2})|(?<canada>P[S5]T|Q[S5]T|TV[QP]|H[S5]T)|(?<place>STATE|COUNTY|CITY|LOCAL|MUNICIPAL|DISTRICT|TRANSIT|STADIUM)(?: (?:SALES|OPTION|USE))? ?TAX|(?<numbered>TAX ?[1-9A-D])(?![A-Z\d])|(?<plain>G\.?[S5]\.?T|V\.?A\.?T|MW ?[S5]T|MEHRWERTSTEUER|UMSATZSTEUER|U[S5]T|TVA|IVA|T\.V\.A|(?:SALES )?TAX))(?![A-Z])/g;
/** Lines that name a tax and give another sum: the base, the total, a number of registration. */
const elsewhere =
  /TAXABLE|\bEX(CL|KL)|\bINC?L|INKL|BEFORE|AFTER|WITHOUT|TOTAL|GESAMT|SUMME|\b(HT|TTC)\b|TAX INVOICE|TAX ID|IDENT|GSTIN|REG(ISTRATION)?\b|\b(NO|NR)\b[.:]/;
const own = new Set(['halves', 'cess', 'canada', 'place', 'numbered']);

interface Named {
  at: number;
  kind: string;
  named: boolean;
}

function kindsIn(text: string): Named[] {
  return [...text.toUpperCase().matchAll(kinds)].map((match) => {
    const [group, word] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!;
    const kind = group === 'halves' ? `${word.replace(/[1L]/, 'I')}GST` : group === 'plain' ? 'plain' : word;
    return { at: match.index, kind, named: own.has(group) };
  });
}

/** Rates that a column or a label gives without a sign: a figure so small and so usual is no sum where another follows it. */
const usualRates = new Set([0.1, 0.125, 0.25, 0.75, 1.5, 2.5, 3, 5, 6, 7, 9, 12, 14, 18, 19, 20, 28]);
const isUsualRate = (cents: number): boolean => usualRates.has(cents / 100);

export const isShare = (tax: number, base: number, rate: number): boolean =>
  base > tax && tax > 0 && Math.abs((base * rate) / 100 - tax) <= Math.max(2, base * 2e-5);

/** The tax among the figures behind its name: the one that the rate makes of another, else the only one, else for named taxes the last. */
function taxAmong(figures: readonly Figure[], rate: number | null, named: boolean): { tax: Figure; base: number | null } | null {
  if (rate !== null)
    for (const base of figures) {
      const tax = figures.find((one) => one !== base && isShare(one.cents, base.cents, rate));
      if (tax) return { tax, base: base.cents };
    }
  const last = figures.at(-1);
  return last && (figures.length === 1 || named) ? { tax: last, base: null } : null;
}

function partsInRow(row: Row, sign: DecimalSign): TaxPart[] {
  const names = kindsIn(row.text);
  if (!names.length || (elsewhere.test(row.text.toUpperCase()) && !names.some(({ kind }) => /GST$/.test(kind)))) return [];
  const { figures, rates } = figuresAndRates(row, sign);
  return names.flatMap(({ kind, named }, index): TaxPart[] => {
    const from = index ? names[index]!.at : 0;
    const to = names[index + 1]?.at ?? Infinity;
    let behind = figures.filter(({ at }) => at >= names[index]!.at && at < to);
    let rate = rates.find(({ at }) => at >= from && at < to)?.value ?? null;
    if (rate === null && behind.length > 1 && isUsualRate(behind[0]!.cents)) {
      rate = behind[0]!.cents / 100;
      behind = behind.slice(1);
    }
    const found = taxAmong(behind, rate, named);
    return found && found.tax.cents >= 0
      ? [{ kind, rate, cents: found.tax.cents, base: found.base, row: row.index, segment: found.tax.segment, words: found.tax.words }]
      : [];
  });
}

/** Lines that name a tax and give its sum. */
export const namedTaxParts = (layout: Layout, sign: DecimalSign): TaxPart[] => layout.rows.flatMap((row) => partsInRow(row, sign));

const aboutTax = /TAX|[G6][S5]T|VAT|MW ?[S5]T|U[S5]T\b|STEUER|TVA|T\.V\.A|HSN/;
const headAbove = 14;

/** What the rates of a row make of one of its figures: each rate once, or one rate as two equal halves. */
function sharesIn(figures: readonly Figure[], rates: readonly number[]): { base: Figure; taxes: Figure[] } | null {
  for (const base of [...figures].sort((a, b) => b.cents - a.cents)) {
    const rest = figures.filter((one) => one !== base);
    const take = (wanted: readonly number[]): Figure[] | null => {
      const left = [...rest];
      const taken = wanted.map((rate) => {
        const index = left.findIndex(({ cents }) => isShare(cents, base.cents, rate));
        return index < 0 ? null : left.splice(index, 1)[0]!;
      });
      return taken.every((one): one is Figure => one !== null) ? taken : null;
    };
    const taxes = take(rates) ?? (rates.length === 1 ? take([rates[0]! / 2, rates[0]! / 2]) : null);
    if (taxes) return { base, taxes };
  }
  return null;
}

/** Rates without a sign: all of them, or the one that is no small sum of money. */
const bareShares = (figures: readonly Figure[], rates: readonly number[]): ReturnType<typeof sharesIn> =>
  rates.length
    ? ([rates, ...rates.map((rate) => [rate])].map((some) => sharesIn(figures, some)).find((found) => found !== null) ?? null)
    : null;

/** Rows of a table of taxes: a rate, what it applies to, and what it makes of it. The arithmetic tells the columns apart. */
export function tabledTaxParts(layout: Layout, sign: DecimalSign): TaxPart[][] {
  const tables: TaxPart[][] = [];
  let headRow = -Infinity;
  for (const row of layout.rows) {
    if (aboutTax.test(row.text.toUpperCase())) headRow = row.index;
    if (row.index - headRow > headAbove) continue;
    const { figures, rates } = figuresAndRates(row, sign);
    if (figures.length < 2 || figures.length > 8) continue;
    const given = rates.filter(({ value }) => value > 0).map(({ value }) => value);
    const bare = figures.filter(({ cents }) => isUsualRate(cents));
    const money = figures.filter(({ cents }) => cents > 0);
    const found = given.length
      ? sharesIn(money, given)
      : bareShares(
          money.filter((one) => !bare.includes(one)),
          bare.map(({ cents }) => cents / 100),
        );
    if (!found) continue;
    const parts = found.taxes.map((tax): TaxPart => ({
      kind: 'table',
      rate: null,
      cents: tax.cents,
      base: null,
      row: row.index,
      segment: tax.segment,
      words: tax.words,
    }));
    parts[0]!.base = found.base.cents;
    const table = tables.at(-1);
    if (table && row.index - table.at(-1)!.row <= 3) table.push(...parts);
    else tables.push(parts);
  }
  return tables;
}
