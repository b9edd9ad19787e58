import type { FieldValue, LineItem } from '../../../workflows/contract/record.js';
import type { Layout } from '../layout/layout.js';
import { decimalSignOf } from '../recognise/amounts.js';
import { boxesOf } from '../to-field.js';
import { confidenceOfItem } from './confidence.js';
import { cutsOf, type Cut } from './cut.js';
import { describeItems } from './describe-items.js';
import type { Description } from './description.js';
import { figuresIn } from './figures.js';
import { printedSums, readingsOf, RowFacts, type Priced, type Table } from './priced-rows.js';
import { tablesOf } from './read-tables.js';
import { hintsAtSum } from './row-kinds.js';

const mostItems = 500;

interface Reading extends Cut {
  table: Table;
  score: number;
}

/** Agreement with a sum weighs most; then that rows multiply, and that a header said what is what. */
const weights = { proven: 1.5, header: 1, later: 0.2, lone: 3 };

function scored(cut: Cut, table: Table, order: number): Reading {
  const proven = cut.items.filter((item) => item.proven).length / Math.max(1, cut.items.length);
  // One row that holds the total may be the total.
  const lone = cut.items.length === 1 && (!table.columns || order > 0) && !cut.items[0]!.proven && cut.agreement > 0;
  const score =
    cut.agreement + weights.proven * proven + (table.columns ? weights.header : 0) - weights.later * order - (lone ? weights.lone : 0);
  return { ...cut, table, score };
}

/** Without a header, one row of a word or two that hint at a sum is that sum, and no goods were found. */
const isSumAlone = ({ items }: Cut, { columns }: Table): boolean =>
  columns === null &&
  items.length === 1 &&
  !items[0]!.proven &&
  hintsAtSum(items[0]!.row) &&
  (items[0]!.row.text.match(/\p{L}{3,}/gu)?.length ?? 0) <= 2;

/** A sum as it was read: a decimal. */
type Sum = Pick<FieldValue, 'value'>;
const centsOf = (sum: Sum | undefined): number | null => (sum ? Math.round(Number(sum.value) * 100) : null);

/** The lines of goods or services that the pages print: of all ways to read them, the one that agrees best with the sums and with itself. */
export function readLineItems(layout: Layout, fields: { net?: Sum; total?: Sum } = {}): LineItem[] {
  const facts = new RowFacts(decimalSignOf(layout.text));
  const sums = { net: centsOf(fields.net), total: centsOf(fields.total), printed: printedSums(layout.rows, facts) };
  const readings = tablesOf(layout).flatMap((table) =>
    readingsOf(table, facts).flatMap((priced, order) =>
      cutsOf(priced.slice(0, mostItems), sums, table.columns !== null)
        .filter((cut) => !isSumAlone(cut, table))
        .map((cut) => scored(cut, table, order)),
    ),
  );
  const best = readings.reduce<Reading | null>((one, other) => (one && one.score >= other.score ? one : other), null);
  if (!best) return [];
  const descriptions = describeItems(best.items, best.table, facts);
  return best.items.flatMap((item, index) => {
    const described = descriptions[index]!;
    // What has no name and does not multiply is a sum without a label, unless the sum needs it.
    return described.text || item.proven || best.agreement > 0 ? [toItem(item, described, best)] : [];
  });
}

function toItem(item: Priced, description: Description, { agreement, table }: Reading): LineItem {
  const { quantity, unit_price, amount } = item.cells;
  const words = [...description.words, ...figuresIn(item.cells).flatMap((figure) => figure.words)];
  return {
    description: description.text || null,
    quantity: quantity?.decimal ?? null,
    unit_price: unit_price?.decimal ?? null,
    amount: item.kind === 'less' && !amount.decimal.startsWith('-') ? `-${amount.decimal}` : amount.decimal,
    confidence: confidenceOfItem({ agreement, proven: item.proven, headed: table.columns !== null, words: amount.words }),
    boxes: boxesOf([...new Set(words)]),
  };
}
