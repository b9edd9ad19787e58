import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import { findIbans } from '../recognise/iban.js';
import { findTaxIds, type ReadTaxId } from '../recognise/tax-ids.js';
import type { Candidate } from './candidate.js';
import { partyRole } from './party-labels.js';

interface Found {
  candidate: Candidate<string>;
  probability: number;
}

const buyerWords = /buyer|customer|client|bill(ed)? to|recipient|kunde|your vat|ihre ust|k[äa]ufer|acheteur|ship to|consignee|receiver/i;
const sellerWords = /seller|supplier|our vat|vendor|lieferant|unsere|verk[äa]ufer|vendeur/i;

/** 1 when a tax number stands in the buyer's part of the page, -1 in the seller's, 0 where nothing says. */
function side(layout: Layout, segment: Candidate<string>['segment'], start: number): number {
  const before = segment.text.slice(0, start);
  const row = layout.rows[segment.row]!;
  const near = `${row.segments[segment.column - 1]?.text ?? ''} ${before}`;
  if (buyerWords.test(near)) return 1;
  if (sellerWords.test(near)) return -1;
  for (let up = 1; up <= 9; up++) {
    const above = layout.rows[segment.row - up];
    if (!above || above.page !== segment.page) return 0;
    const label = above.segments.find((other) => Math.abs(other.box.x - segment.box.x) < 0.08 && partyRole(other.text));
    const role = label && partyRole(label.text);
    if (role) return role === 'seller' ? -1 : role === 'signature' ? 0 : 1;
  }
  return 0;
}

/** A German id of eight digits is one too short, or a register's number: taken only where nothing better stands. */
const lacksDigit = (value: string): boolean => /^DE\d{8}$/.test(value);

/** The seller's and the buyer's tax numbers: checked ones first, then by the part of the page, then by order. */
export function findTaxNumbers(layout: Layout): { vendor: Found | null; buyer: Found | null } {
  const all = layout.segments.flatMap((segment) =>
    findTaxIds(segment.text).map((match) => ({ match, segment, side: side(layout, segment, match.start) })),
  );
  const scored = all.map((one, order) => ({
    ...one,
    order,
    score:
      (one.match.value.checked ? 2 : 0) -
      (lacksDigit(one.match.value.value) ? 1.5 : 0) +
      (one.match.value.kind === 'gstin' || one.match.value.kind === 'vat' ? 1 : 0) -
      order * 0.05,
  }));
  const pick = (wanted: number, not?: ReadTaxId): Found | null => {
    const best = scored
      .filter((one) => (wanted === 1 ? one.side === 1 : one.side !== 1) && one.match.value.value !== not?.value)
      .sort((a, b) => b.score - b.side - (a.score - a.side))[0];
    if (!best) return null;
    const { match, segment } = best;
    const candidate = {
      value: match.value.value,
      raw: match.raw,
      segment,
      words: wordsAt(segment, match.start, match.end),
      features: new Set<string>(),
    };
    return { candidate, probability: match.value.checked ? 0.93 : 0.7 };
  };
  const vendor = pick(-1);
  return {
    vendor,
    buyer: pick(1, vendor ? scored.find(({ match }) => match.value.value === vendor.candidate.value)?.match.value : undefined),
  };
}

/** The first IBAN whose check digits hold. */
export function findIban(layout: Layout): Found | null {
  for (const segment of layout.segments) {
    const match = findIbans(segment.text).find(({ value }) => value.checked);
    if (match)
      return {
        candidate: {
          value: match.value.value,
          raw: match.raw,
          segment,
          words: wordsAt(segment, match.start, match.end),
          features: new Set(),
        },
        probability: 0.95,
      };
  }
  return null;
}
