import { z } from 'zod';
import { reviewActions, type LineItem, type TaxLine } from '../../workflows/contract/index.js';
import type { DecidedReviewRow, RecordRow } from '../../infra/db/repositories.js';
import { ActorView } from './actors.js';
import { Instant, iso } from './shapes.js';

const Told = z.union([z.string(), z.array(z.string())]).nullable();
const Change = z
  .object({
    name: z.string().describe('Of the field; or `type`, `line_items`, `tax_lines`.'),
    before: Told.describe('Null where there was none. Lines are told as one text each.'),
    after: Told.describe('Null where the document has none.'),
  })
  .meta({ id: 'Change' });
type Change = z.input<typeof Change>;

export const DecidedReviewView = z
  .object({
    id: z.string(),
    action: z.enum(reviewActions),
    actor: ActorView,
    at: Instant,
    record_version: z.int().describe('The version that was decided about.'),
    result_version: z.int().nullable().describe('The version that it led to.'),
    changes: z.array(Change),
  })
  .meta({ id: 'DecidedReview' });

/** `before`: the record as the reviewer saw it. */
export const decidedReviewView = (
  row: DecidedReviewRow,
  before: RecordRow | undefined,
  actor: ActorView,
): z.input<typeof DecidedReviewView> => ({
  id: row.reviewId,
  action: row.action,
  actor,
  at: iso(row.decidedAt),
  record_version: row.recordVersion,
  result_version: row.resultVersion,
  changes: row.corrections ? changesOf(row.corrections, before) : [],
});

function changesOf(corrections: NonNullable<DecidedReviewRow['corrections']>, before: RecordRow | undefined): Change[] {
  const { type, fields = {}, lineItems, taxLines } = corrections;
  const changes: Change[] = [
    ...(type ? [{ name: 'type', before: before?.type ?? null, after: type }] : []),
    ...Object.entries(fields).map(([name, after]) => ({ name, before: fieldOf(before, name), after })),
    ...(lineItems ? [{ name: 'line_items', before: (before?.lineItems ?? []).map(lineText), after: lineItems.map(lineText) }] : []),
    ...(taxLines ? [{ name: 'tax_lines', before: (before?.taxLines ?? []).map(taxText), after: taxLines.map(taxText) }] : []),
  ];
  // A correction may say what stood there already.
  return changes.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const fieldOf = (record: RecordRow | undefined, name: string) =>
  (record?.fields as Record<string, { value: string | string[] } | undefined> | undefined)?.[name]?.value ?? null;
const lineText = ({ description, quantity, unit_price, amount }: LineItem) => told([description, quantity, unit_price, amount]);
const taxText = ({ kind, rate, base, amount }: TaxLine) => told([kind, rate && `${rate} %`, base, amount]);
const told = (parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · ');
