import type { ReadAmount } from '../recognise/amounts.js';
import { nearRole, type Candidate } from './candidate.js';

type Amount = Candidate<ReadAmount>;

const totals = new Set(['total', 'grand_total', 'payable', 'due', 'net_total', 'gross', 'rounded_total']);
const payments = new Set(['cash', 'change', 'paid']);
const goods = new Set(['none', 'amount', 'unit_price']);
/** Between a sum and the next one stand only such figures. */
const added = new Set(['tax', 'tip', 'service', 'shipping']);
const taken = new Set(['savings', 'commission']);
const longestList = 60;

/** The last figure of each row that has one, from the top: the column of sums. */
function sumColumn(candidates: readonly Amount[]): Amount[] {
  const rows = new Map<number, Amount>();
  for (const candidate of candidates) rows.set(candidate.segment.row, candidate);
  return [...rows.values()].sort((a, b) => a.segment.row - b.segment.row);
}

/** Features from the order in which figures stand: what comes before and after, what the figures above add up to. */
export function describeOrder(candidates: readonly Amount[]): void {
  const money = candidates.filter(({ value }) => value.decimals > 0 || value.currency);
  const column = sumColumn(money);
  const at = new Map(column.map((one, index) => [one.segment.row, index]));
  const lastTotal = column.findLastIndex((one) => totals.has(nearRole(one)));
  const firstPayment = column.findIndex((one) => payments.has(nearRole(one)));
  for (const candidate of money) {
    const index = at.get(candidate.segment.row)!;
    const { features } = candidate;
    features.add(`prev=${index ? nearRole(column[index - 1]!) : 'start'}`);
    features.add(`next=${column[index + 1] ? nearRole(column[index + 1]!) : 'end'}`);
    if (lastTotal < 0) features.add(`no_total&near=${nearRole(candidate)}`);
    if (index === lastTotal) features.add('last_total');
    if (firstPayment >= 0 && index > firstPayment) features.add('after_payment');
    if (column[index] !== candidate) continue;
    if (isPaidNext(column, index)) features.add('sum=next_two');
    if (isChain(column, index)) features.add('sum=chain');
    if (isSumOfGoods(column, index)) features.add('sum=lines');
  }
}

const centsAt = (column: readonly Amount[], index: number): number => column[index]?.value.cents ?? NaN;

/** What is paid and what comes back stand right below, whatever their labels were read as. */
const isPaidNext = (column: readonly Amount[], index: number): boolean => {
  const [own, paid, change] = [0, 1, 2].map((down) => centsAt(column, index + down)) as [number, number, number];
  return own > 0 && change > 0 && paid - change === own;
};

/** A sum further up, and all taxes, tips, charges and discounts since, make this one. */
function isChain(column: readonly Amount[], index: number): boolean {
  let between = 0;
  let steps = 0;
  for (let up = index - 1; up >= Math.max(0, index - 10); up--) {
    const role = nearRole(column[up]!);
    const { cents } = column[up]!.value;
    if (steps && centsAt(column, up) + between === centsAt(column, index) && between) return true;
    if (added.has(role)) between += cents;
    else if (taken.has(role)) between -= Math.abs(cents);
    else if (role === 'rounding' && Math.abs(cents) < 100) between += cents;
    else if (role !== 'count') return false;
    steps++;
  }
  return false;
}

/** Two or more goods listed above add up to it. */
function isSumOfGoods(column: readonly Amount[], index: number): boolean {
  const own = centsAt(column, index);
  let sum = 0;
  let lines = 0;
  for (let up = index - 1; up >= 0 && lines < longestList; up--) {
    if (!goods.has(nearRole(column[up]!))) continue;
    sum += centsAt(column, up);
    lines++;
    if (lines > 1 && sum === own) return own > 0;
  }
  return false;
}
