import type { Layout } from '../layout/layout.js';
import { rank, type Ranked } from './candidate.js';
import { numberCandidates } from './number-candidates.js';
import { weights } from './weights.js';

export interface Numbers {
  invoice: Ranked<string> | null;
  order: Ranked<string> | null;
}

const key = (value: string): string => value.toUpperCase();

/** The number of the invoice or receipt, and that of the order behind it. */
export function findNumbers(layout: Layout): Numbers {
  const candidates = numberCandidates(layout);
  const invoice = rank(candidates, weights.invoice_number, key)[0];
  const order = rank(candidates, weights.order_number, key).find(({ candidate }) => candidate.value !== invoice?.candidate.value);
  return { invoice: invoice && invoice.probability >= 0.3 ? invoice : null, order: order && order.probability >= 0.5 ? order : null };
}
