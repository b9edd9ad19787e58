import { factorsOf } from './figures.js';
import type { Priced } from './priced-rows.js';
import { hintsAtSum } from './row-kinds.js';

/** Sums that goods should make, in cents; null where the document's fields have none. */
export interface Sums {
  net: number | null;
  total: number | null;
  /** Whatever the pages call a sum. */
  printed: ReadonlySet<number>;
}

/** Rows taken for goods, and how well they agree with the sums of the paper. */
export interface Cut {
  items: Priced[];
  /** 0 where nothing agrees; higher where more speaks for it. */
  agreement: number;
}

const agreements = { field: 6, silent: 5.5, printed: 5, near: 4.5, elsewhere: 4.2, window: 4, mended: 3.5, dropped: 3 };
/** Sums that do not fit the goods above them: after so many the table is over. */
const mostMisfits = 6;

export const centsOf = ({ cells: { amount }, kind }: Priced): number => (kind === 'less' ? -Math.abs(amount.cents) : amount.cents);
const sumOf = (items: readonly Priced[]): number => items.reduce((sum, item) => sum + centsOf(item), 0);

/** What stands under the goods: the rows before the first sum, and the cuts whose goods make a printed or known sum. */
interface Walk {
  cuts: Cut[];
  goods: Priced[];
  printed: number[];
}

function walk(priced: readonly Priced[], sums: Sums): Walk {
  const known = new Set([sums.net, sums.total].filter((sum) => sum !== null));
  const cuts: Cut[] = [];
  const goods: Priced[] = [];
  const extras: Priced[] = [];
  const printed: number[] = [];
  let [own, all, group, atFirstSum, misfits] = [0, 0, 0, -1, 0];
  const note = (agreement: number, withExtras: boolean): void => {
    const items = withExtras ? [...goods, ...extras].sort((a, b) => a.at - b.at) : [...goods];
    cuts.push({ items, agreement });
  };
  for (const one of priced) {
    const { cents } = one.cells.amount;
    if (one.kind === 'carried') continue;
    if (one.kind === 'goods' && !repeatsSum(one, goods, own, all)) {
      goods.push(one);
      own += cents;
      all += cents;
      group += cents;
      if (known.has(own)) note(agreements.silent, false);
      else if (extras.length && known.has(all)) note(agreements.silent, true);
      else if (goods.length > 1 && sums.printed.has(own)) note(agreements.elsewhere, false);
      continue;
    }
    if (!goods.length) continue;
    if (one.kind === 'less' || one.kind === 'more') {
      if (atFirstSum >= 0 || (cents === 0 && one.kind === 'more')) continue;
      extras.push(one);
      all += centsOf(one);
      // Where the goods alone make a sum of their own, charges and discounts are none of them.
      if (known.has(all) && !sums.printed.has(own)) note(agreements.silent, true);
      continue;
    }
    const fits = own === cents || all === cents;
    const closes = fits && cents !== 0 && one.kind !== 'tax';
    if (closes) note(known.has(cents) ? agreements.field : agreements.printed, own !== cents);
    else if (one.kind === 'counted' || cents === group) {
      group = 0;
      continue;
    } else if (one.kind !== 'tax' && near(cents, own, goods.length)) note(agreements.near, false);
    else if (one.kind === 'sum') {
      printed.push(cents);
      if (++misfits > mostMisfits) break;
    }
    if (atFirstSum < 0) atFirstSum = goods.length;
    group = 0;
  }
  return { cuts, goods: atFirstSum < 0 ? goods : goods.slice(0, atFirstSum), printed };
}

/** A row without the words of goods that holds the sum of those above it. */
const repeatsSum = ({ row, cells: { amount }, proven }: Priced, goods: readonly Priced[], own: number, all: number): boolean => {
  if (proven || !goods.length || (amount.cents !== own && amount.cents !== all)) return false;
  return hintsAtSum(row) || (goods.length > 1 && !/\p{L}{3,}.*\p{L}{3,}/u.test(row.text));
};

/** Sums in cash are rounded to five of the smallest coins, and each line may have been. */
const near = (sum: number, own: number, lines: number): boolean => lines > 1 && Math.abs(sum - own) <= 4 && Math.abs(own) > 100;

/** The ways to end the goods of a table, likeliest first. */
export function cutsOf(priced: readonly Priced[], sums: Sums, headed: boolean): Cut[] {
  const { cuts, goods, printed } = walk(priced, sums);
  if (cuts.length) return cuts.sort((a, b) => b.agreement - a.agreement).slice(0, 2);
  if (!goods.length) return [];
  const targets = [...new Set([sums.total, sums.net, ...printed].filter((sum): sum is number => sum !== null && sum !== 0))].slice(0, 6);
  for (const target of targets) {
    const found = (headed ? null : window(goods, target)) ?? mended(goods, target) ?? without(goods, target);
    if (found) return [found];
    if (near(target, sumOf(goods), goods.length)) return [{ items: goods, agreement: agreements.near }];
  }
  return [{ items: goods, agreement: 0 }];
}

/** Without a header nobody says where goods begin: two or more rows up to the last that make the sum. */
function window(goods: readonly Priced[], target: number): Cut | null {
  let before = sumOf(goods) - target;
  for (let from = 1; from <= goods.length - 2; from++) {
    before -= centsOf(goods[from - 1]!);
    if (before === 0) return { items: goods.slice(from), agreement: agreements.window };
  }
  return null;
}

/** One amount was misread: its quantity × price makes the sum come out. */
function mended(goods: readonly Priced[], target: number): Cut | null {
  const off = target - sumOf(goods);
  if (off === 0) return null;
  for (const one of goods) {
    if (one.proven) continue;
    const cents = one.cells.amount.cents + off;
    const amount = { ...one.cells.amount, cents, decimal: (cents / 100).toFixed(2), decimals: 2, left: 1 };
    const cells =
      cents > 0
        ? factorsOf(
            amount,
            one.figures.filter((figure) => figure !== one.cells.amount),
          )
        : null;
    if (cells)
      return {
        items: goods.map((other) => (other === one ? { ...one, cells: { ...cells, amount }, proven: true } : other)),
        agreement: agreements.mended,
      };
  }
  return null;
}

/** One row too many: without it the sum comes out. */
function without(goods: readonly Priced[], target: number): Cut | null {
  const off = sumOf(goods) - target;
  if (off === 0 || goods.length < 3) return null;
  const index = goods.findIndex((one) => !one.proven && centsOf(one) === off);
  return index < 0 ? null : { items: goods.filter((_, at) => at !== index), agreement: agreements.dropped };
}
