import type { Document } from '../../app/api';
import type { PlacedBox } from '../viewer/placed';
import { around } from '../viewer/geometry';
import type { Edits } from './draft';
import { LIKELY } from './confidence-words';
import { fieldNames, fieldWords, isFieldName, type FieldName } from './field-words';

/** `unsure`: less sure than the field must be to pass unseen. `low`: read with so little confidence that it is worth a look, though nobody waits for one. */
export type Doubt = 'missing' | 'unsure' | 'check' | 'low';
type Judged = Pick<Document, 'review' | 'fields' | 'line_items' | 'checks'>;

/** Where a type may have one field or the other, the reason names the first. */
const alternatives: Partial<Record<FieldName, FieldName>> = { order_number: 'invoice_number' };

/** Which fields a person should look at, and why: what the review was opened for comes first, in its order. */
export function doubtsOf({ review, fields, checks }: Judged): Map<FieldName, Doubt> {
  const doubts = new Map<FieldName, Doubt>();
  const add = (name: string, doubt: Doubt) => {
    if (isFieldName(name) && !doubts.has(name)) doubts.set(name, doubt);
  };
  for (const reason of review?.reasons ?? []) {
    const [, doubt, name] = /^field\.(missing|unsure):(\w+)$/.exec(reason) ?? [];
    if (!name) continue;
    const other = alternatives[name as FieldName];
    add(!fields[name] && other && fields[other] ? other : name, doubt as Doubt);
  }
  for (const check of checks.filter(({ passed }) => !passed)) for (const name of check.fields) add(name, 'check');
  for (const name of fieldNames) {
    const field = fields[name];
    if (field && field.source !== 'human' && field.confidence < LIKELY) add(name, review ? 'unsure' : 'low');
  }
  return doubts;
}

/** Doubts that nobody has dealt with yet. */
export const openDoubts = (doubts: ReadonlyMap<FieldName, Doubt>, { fields, confirmed }: Edits): FieldName[] =>
  [...doubts.keys()].filter((name) => !(name in fields) && !confirmed.includes(name));

/** Where the values and the lines stand. */
export function boxesOf({ fields, line_items }: Judged, doubts: ReadonlyMap<FieldName, Doubt>, edits: Edits): PlacedBox[] {
  const open = new Set(openDoubts(doubts, edits));
  const ofFields = fieldNames.flatMap((name) =>
    (fields[name]?.boxes ?? []).map((box): PlacedBox => ({
      ...box,
      id: name,
      tone: open.has(name) ? 'doubtful' : 'sure',
      label: fieldWords[name].name,
    })),
  );
  const ofLines = line_items.flatMap(({ boxes }, index) =>
    [...new Set(boxes.map(({ page }) => page))].map((page): PlacedBox => ({
      page,
      ...around(boxes.filter((box) => box.page === page)),
      id: `line:${index}`,
      tone: 'plain',
      label: `Line ${index + 1}`,
    })),
  );
  // Lines lie below: a total that stands in the last one can still be reached.
  return [...ofLines, ...ofFields];
}
