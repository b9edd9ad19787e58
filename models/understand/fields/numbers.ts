import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import { rank, type Candidate, type Ranked } from './candidate.js';
import { numberCandidates } from './number-candidates.js';

export interface Numbers {
  invoice: Ranked<string> | null;
  order: Ranked<string> | null;
}

const key = (value: string): string => value.toUpperCase();

const sureInvoice = 0.3;
const sureOrder = 0.5;

/** The number of the invoice or receipt, and that of the order behind it. An order has its own number and no invoice's. */
export function findNumbers(layout: Layout, type: DocumentType, weights: Ranking): Numbers {
  const candidates = numberCandidates(layout);
  const orders = rank(candidates, weights.order_number, key);
  if (type === 'purchase_order')
    return { invoice: null, order: orders.find(({ probability }) => probability >= sureOrder) ?? orderByTitle(candidates, weights) };
  const invoice = rank(candidates, weights.invoice_number, key)[0];
  const order = orders.find(({ candidate }) => candidate.value !== invoice?.candidate.value);
  return {
    invoice: invoice && invoice.probability >= sureInvoice ? invoice : null,
    order: order && order.probability >= sureOrder ? order : null,
  };
}

/** An order whose number has a bare label ("No.", "Ref."): what would be an invoice's number is the order's. */
function orderByTitle(candidates: readonly Candidate<string>[], weights: Ranking): Ranked<string> | null {
  const own = rank(candidates, weights.invoice_number, key)[0];
  return own && own.probability >= sureInvoice ? own : null;
}
