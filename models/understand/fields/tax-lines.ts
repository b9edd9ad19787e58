import { minorOf } from '../../../workflows/contract/field-value.js';
import type { Fields, TaxKind, TaxLine } from '../../../workflows/contract/record.js';
import type { Layout } from '../layout/layout.js';
import { decimalSignOf } from '../recognise/amounts.js';
import { boxesOf } from '../to-field.js';
import { isShare, namedTaxParts, type TaxPart } from './tax-parts.js';
import { taxReadings } from './tax-sums.js';

/** Rates that are charged somewhere are multiples of this, in percent. */
const RATE_STEP = 0.125;

/** The parts that make the tax of a record: those of the page's readings whose sum it is. None where no part is printed beside the sum. */
export function readTaxLines(layout: Layout, fields: Fields): TaxLine[] {
  const tax = fields.tax && minorOf({ tax: fields.tax }, 'tax');
  if (!fields.tax || !tax) return [];
  const cents = Number(tax);
  const sign = decimalSignOf(layout.text);
  const several = taxReadings(layout, sign).find((parts) => parts.reduce((sum, part) => sum + part.cents, 0) === cents);
  const single = namedTaxParts(layout, sign).filter((part) => part.cents === cents && (part.rate !== null || part.base !== null));
  const parts = several ?? single.slice(0, 1);
  const { confidence } = fields.tax;
  return parts
    .filter((part) => part.cents > 0)
    .map((part, index): TaxLine => {
      const base = part.base ?? baseInTable(part, parts) ?? netAsBase(part, fields);
      const rate = part.rate ?? (base === null ? null : rateOf(part.cents, base));
      return {
        kind: kindOf(part, parts.slice(0, index), layout),
        rate: rate === null ? null : String(rate),
        base: base === null ? null : decimal(base),
        amount: decimal(part.cents),
        confidence,
        boxes: boxesOf(part.words),
      };
    });
}

const decimal = (cents: number): string => (cents / 100).toFixed(2);

/** In a table the base stands once in a row, before the first of its taxes. */
const baseInTable = ({ kind, row }: TaxPart, parts: readonly TaxPart[]): number | null =>
  kind === 'table' ? (parts.find((other) => other.row === row && other.base !== null)?.base ?? null) : null;

/** Where no base is printed beside it, the net is the base of a part whose rate makes just that of it. */
function netAsBase({ rate, cents }: TaxPart, { net }: Fields): number | null {
  const base = net ? Number(minorOf({ net }, 'net')) : 0;
  return rate !== null && isShare(cents, base, rate) ? base : null;
}

function rateOf(cents: number, base: number): number | null {
  const rate = Math.round((100 * cents) / base / RATE_STEP) * RATE_STEP;
  return rate > 0 && isShare(cents, base, rate) ? rate : null;
}

const named: Readonly<Record<string, TaxKind>> = {
  CGST: 'cgst',
  SGST: 'sgst',
  UTGST: 'utgst',
  IGST: 'igst',
  CESS: 'cess',
  CE5S: 'cess',
  CES5: 'cess',
  CE55: 'cess',
};

/** What a part is called: by its own line, or in a table by what the page speaks of. */
function kindOf(part: TaxPart, before: readonly TaxPart[], layout: Layout): TaxKind {
  const kind = part.kind.replace(/^([CSI]|UT)[G6][S5]T$/, '$1GST');
  const known = named[kind];
  if (known) return known;
  if (kind !== 'plain' && kind !== 'table') return 'sales_tax';
  const text = (kind === 'plain' ? (layout.rows[part.row]?.text ?? '') : layout.text).toUpperCase();
  if (/\b[CS]GST\b/.test(text)) return halfOf(part, before);
  if (/\bIGST\b/.test(text)) return 'igst';
  if (/\bGST\b/.test(text)) return 'gst';
  return /VAT\b|MW ?ST|MEHRWERTST|U(MSATZ)?STE?U?E?R?\b|\bUST\b|TVA|T\.V\.A|IVA\b|BTW/.test(text) ? 'vat' : 'sales_tax';
}

/** Of two equal shares in a row the first is the centre's. */
const halfOf = (part: TaxPart, before: readonly TaxPart[]): TaxKind =>
  before.some((other) => other.row === part.row && other.cents === part.cents) ? 'sgst' : 'cgst';
