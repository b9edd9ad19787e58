import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import { rank, type Candidate, type Ranked } from './candidate.js';
import { nameKey } from './clean-name.js';
import { partyCandidates } from './party-candidates.js';

export interface Parties {
  vendor: Ranked<string> | null;
  buyer: Ranked<string> | null;
}

/** In a letter after DIN 5008 the addressee's block follows the sender line without any label. */
function markAddressee(candidates: readonly Candidate<string>[]): void {
  const sender = candidates.find(({ features }) => features.has('sender_line'));
  if (!sender) return;
  const { segment } = sender;
  const first = candidates
    .filter(
      (one) =>
        one.segment.page === segment.page &&
        one.segment.row > segment.row &&
        one.segment.row <= segment.row + 4 &&
        Math.abs(one.segment.box.x - segment.box.x) < 0.08,
    )
    .sort((a, b) => a.segment.row - b.segment.row)[0];
  first?.features.add('after_sender');
}

/** All candidates for both parties, with what a letter's form says of them. */
export function markedPartyCandidates(layout: Layout): Candidate<string>[] {
  const candidates = partyCandidates(layout);
  markAddressee(candidates);
  return candidates;
}

const isLetterhead = (feature: string): boolean => /^(rank=|huge|tall|site|repeated|registration_below)/.test(feature);
const atHead = ['rank=0', 'rank=1', 'rank=2'];

/** At the head of an order stands who buys: what the letterhead says of a name then speaks against its being the seller. */
function turned(candidates: readonly Candidate<string>[]): Candidate<string>[] {
  return candidates.map((one) => {
    const features = new Set([...one.features].filter((feature) => !isLetterhead(feature)));
    if (one.features.has('label_to') && features.delete('label=buyer')) features.add('label=seller');
    if (!features.has('label=seller') && atHead.some((feature) => one.features.has(feature))) features.add('order_head');
    return { ...one, features };
  });
}

/** Who sells and who buys. */
export function findParties(layout: Layout, type: DocumentType, weights: Ranking): Parties {
  const candidates = markedPartyCandidates(layout);
  const order = type === 'purchase_order';
  const vendor = rank(order ? turned(candidates) : candidates, weights.vendor, nameKey)[0] ?? null;
  const others = candidates.filter(({ value }) => !vendor || nameKey(value) !== nameKey(vendor.candidate.value));
  const labelled = rank(others, weights.buyer, nameKey)[0] ?? null;
  const head = order ? (rank(others, weights.vendor, nameKey)[0] ?? null) : null;
  const named = labelled && labelled.probability >= 0.5 && labelled.candidate.features.has('label=buyer');
  // "Buyer: T. Nguyen" on an order is who signs for the firm in its head.
  const person = head?.candidate.features.has('legal_form') && !labelled?.candidate.features.has('legal_form');
  const buyer = named && !person ? labelled : (head ?? labelled);
  return {
    vendor: vendor && vendor.probability >= 0.1 ? vendor : null,
    buyer: buyer && buyer.probability >= (order ? 0.2 : 0.4) ? buyer : null,
  };
}
