import type { ReadAmount } from '../recognise/amounts.js';
import { nearRole, type Candidate } from './candidate.js';
import { roundingOf } from './rounding.js';

type Amount = Candidate<ReadAmount>;

/** So many different figures of a role are compared with one another; a page with more of them is no bill. */
const most = 40;
/** A share of tax is rounded to a cent. */
const cent = 1;

const sums = ['total', 'grand_total', 'payable', 'due', 'net', 'net_total', 'gross', 'rounded_total'];

/** What sums come out, by the figures that take part in them, in cents: "sum=net+tax", "sum=cash-change" … */
export function consistentSums(candidates: readonly Amount[], rated: readonly RatedFigure[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  const note = (cents: number, feature: string): void => void found.set(cents, (found.get(cents) ?? new Set()).add(feature));
  const values = (...roles: string[]): number[] => valuesNear(candidates, roles).filter((cents) => cents > 0);
  const all = new Set(candidates.map(({ value }) => value.cents));
  const { printed: roundings, named } = roundingOf(candidates);
  const sizes = (...roles: string[]): number[] =>
    valuesNear(candidates, roles)
      .map(Math.abs)
      .filter((cents) => cents > 0);

  for (const cash of sizes('cash', 'paid')) for (const change of sizes('change')) if (cash > change) note(cash - change, 'sum=cash-change');
  for (const from of values(...sums)) {
    // Cash is rounded to five of the smallest coins, in some countries to whole units: the rounded sum is the one that is paid.
    const steps = named ? [5, 100] : [5];
    for (const to of steps.map((step) => Math.round(from / step) * step)) {
      if (to === from || (from % 5 === 0 && !roundings.includes(to - from)) || !all.has(to)) continue;
      note(to, 'sum=rounded');
      note(from, 'sum=before_rounding');
    }
  }
  for (const net of values('net', 'total', 'grand_total', 'net_total', 'amount')) {
    for (const tax of values('tax', 'included')) {
      // A sum in cash, or in whole units as India rounds it, may differ from net + tax by what the page gives as rounding.
      const total = [0, ...roundings]
        .map((rounding) => net + tax + rounding)
        .find((sum, index) => all.has(sum) && (!index || sum % 5 === 0));
      if (tax >= net || total === undefined) continue;
      note(total, 'sum=net+tax');
      note(net, 'sum=is_net');
      note(tax, 'sum=is_tax');
    }
  }
  const reduced = (less: readonly number[], after: string, before: string): void => {
    for (const from of values(...sums, 'amount')) {
      for (const part of less) {
        if (from <= part || !all.has(from - part)) continue;
        note(from - part, after);
        note(from, before);
      }
    }
  };
  reduced(sizes('savings', 'commission'), 'sum=after_savings', 'sum=before_savings');
  reduced(sizes('paid'), 'sum=after_payment', 'sum=before_payment');
  noteGroups(candidates, note);
  noteRows(candidates, note);
  noteShares(
    [...all].filter((cents) => cents > 0),
    rated,
    note,
  );
  return found;
}

const valuesNear = (candidates: readonly Amount[], roles: readonly string[]): number[] =>
  [...new Set(candidates.filter((one) => roles.includes(nearRole(one))).map(({ value }) => value.cents))].slice(0, most);

/** A total over groups of goods, each with a sum of its own further up. */
function noteGroups(candidates: readonly Amount[], note: (cents: number, feature: string) => void): void {
  const groups = candidates
    .filter((one) => ['partial', 'total', 'net', 'amount'].includes(nearRole(one)) && one.value.cents !== 0)
    .slice(0, most);
  const totals = candidates.filter((one) => [...sums, 'none'].includes(nearRole(one))).slice(0, most);
  for (const total of totals) {
    const above = groups.filter(({ segment }) => segment.row < total.segment.row);
    const adds = above.some((one, index) =>
      above
        .slice(index + 1)
        .some((other) => other.segment.row !== one.segment.row && one.value.cents + other.value.cents === total.value.cents),
    );
    if (adds) note(total.value.cents, 'sum=groups');
  }
}

/** A row of a table of taxes that shows net, tax and the paper's total beside one another, in whatever order. */
function noteRows(candidates: readonly Amount[], note: (cents: number, feature: string) => void): void {
  const totals = new Set(
    valuesNear(
      candidates,
      sums.filter((role) => role !== 'net'),
    ),
  );
  const rows = new Map<number, Set<number>>();
  for (const { value, segment } of candidates)
    if (value.cents > 0) rows.set(segment.row, (rows.get(segment.row) ?? new Set()).add(value.cents));
  for (const row of rows.values()) {
    if (row.size < 3 || row.size > 8) continue;
    for (const total of row) {
      for (const net of row) {
        const tax = total - net;
        if (!totals.has(total) || tax <= 0 || tax >= net || !row.has(tax)) continue;
        note(total, 'sum=row_total');
        note(net, 'sum=row_net');
        note(tax, 'sum=row_tax');
      }
    }
  }
}

/** A figure whose row names a rate, in percent. */
export interface RatedFigure {
  cents: number;
  rate: number;
  /** All figures of the row, in cents. */
  beside: readonly number[];
}

/** Smaller shares come out by chance. */
const leastShare = 20;

/** A figure that is its row's rate of another, on top of it or within it. */
function noteShares(all: readonly number[], rated: readonly RatedFigure[], note: (cents: number, feature: string) => void): void {
  for (const { cents, rate, beside } of rated) {
    if (cents < leastShare || rate <= 0 || rate > 50) continue;
    for (const base of all.slice(0, 8 * most)) {
      if (base < 2 * cents) continue;
      if (Math.abs((base * rate) / 100 - cents) <= cent) {
        note(cents, 'sum=rate_of');
        if (beside.includes(base)) note(cents, 'sum=rate_beside');
        note(base, 'sum=rated');
      } else if (Math.abs((base * rate) / (100 + rate) - cents) <= cent) {
        note(cents, 'sum=rate_within');
        note(base, 'sum=holds_rate');
      }
    }
  }
}
