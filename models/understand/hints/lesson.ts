import { textOf } from '../../../workflows/contract/field-value.js';
import type { FieldName, Fields, Value } from '../../../workflows/contract/record.js';
import type { DocumentType } from '../../../workflows/contract/states.js';
import type { Lesson, Reviewed, Taught, Trace, VendorMark } from '../../../workflows/contract/vendor-hints.js';
import { rank } from '../fields/candidate.js';
import { nameKey } from '../fields/clean-name.js';
import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import {
  candidatesOf,
  dayFirstBy,
  inOrder,
  keyOf,
  lastingFields,
  placedCandidates,
  placedFields,
  type Candidates,
  type PlacedField,
} from './fields.js';
import { marksOfLayout } from './marks.js';
import { sumHolds } from './sum-holds.js';
import { traceOf } from './traces.js';

/** A value printed in many places stands in its own in few of them. */
const tracesMax = 4;
/** What a vendor is known again by: enough to be sure of it, few enough to keep for every document. */
const marksMax = 32;

interface Lecture {
  layout: Layout;
  ranking: Ranking;
  reviewed: Reviewed;
  /** What the models alone make of the pages. */
  read: { type: DocumentType; fields: Fields };
}

/** What a document that a person decided teaches about its vendor's next one; null where it names no vendor. */
export function drawLesson({ layout, ranking, reviewed, read }: Lecture): Taught | null {
  const vendor = textOf(reviewed.fields, 'vendor');
  if (!vendor || nameKey(vendor).length < 3) return null;
  const asRead = candidatesOf(layout);
  const date = textOf(reviewed.fields, 'date');
  const dayFirst = date ? dayFirstBy(asRead.dates, date) : null;
  const candidates = inOrder(asRead, dayFirst);
  const fields: Lesson['fields'] = {};
  for (const name of [...placedFields, ...lastingFields]) {
    const value = reviewed.fields[name]?.value ?? null;
    const given = [read.fields, reviewed.drafted.fields].map((fields) => fields[name]?.value ?? null);
    const corrected = given.some((one) => keyOf(name, one) !== keyOf(name, value));
    const misread = misreadings(name, given, value);
    if (value === null && !misread.length) continue;
    const traces = (values: readonly (Value | null)[]): Trace[] => tracesOf({ layout, candidates, ranking }, name, values);
    fields[name] = { value, corrected, misread, right: traces([value]), wrong: traces(misread) };
  }
  const found = marksOfLayout(layout);
  return {
    lesson: {
      vendor,
      named: found.some(({ kind, text }) => kind === 'line' && text === nameKey(vendor)),
      type: reviewed.type,
      misreadType: read.type === reviewed.type ? null : read.type,
      addsUp: sumHolds(reviewed.fields, candidates),
      dayFirst,
      fields,
    },
    marks: marksToKeep(found, vendor, fields),
  };
}

/** What was given for a field and is not its value: by the models alone, and in the draft, which earlier hints may have had a part in. */
function misreadings(name: FieldName, given: readonly (Value | null)[], value: Value | null): Value[] {
  const byKey = new Map(given.flatMap((one) => (one === null ? [] : [[keyOf(name, one), one] as const])));
  byKey.delete(keyOf(name, value));
  return [...byKey.values()];
}

function tracesOf(
  { layout, candidates, ranking }: { layout: Layout; candidates: Candidates; ranking: Ranking },
  name: FieldName,
  values: readonly (Value | null)[],
): Trace[] {
  if (!(placedFields as readonly FieldName[]).includes(name)) return [];
  const field = name as PlacedField;
  const keys = new Set(values.map((value) => keyOf(field, value)));
  const placed = placedCandidates(candidates, field).filter(({ value }) => keys.has(keyOf(field, value)));
  // Each place by itself, the likeliest first: of two that show one value, the next paper may show it in one.
  const ordered = rank(
    placed.map(({ candidate }, at) => ({ ...candidate, value: at })),
    ranking[field],
    String,
  );
  return ordered.slice(0, tracesMax).map(({ candidate }) => traceOf(layout, candidate));
}

/** The vendor's name and what was taken for it, its numbers and addresses, then the first lines of the page. */
function marksToKeep(all: readonly VendorMark[], vendor: string, fields: Lesson['fields']): VendorMark[] {
  const buyers = (['buyer', 'buyer_tax_id'] as const).map((name) => keyOf(name, fields[name]?.value));
  const found = all.filter(({ text }) => !buyers.includes(text));
  const names = [vendor, ...(fields.vendor?.misread ?? [])].map((name): VendorMark => ({ kind: 'line', text: nameKey(String(name)) }));
  const telling = found.filter(({ kind }) => kind !== 'line');
  const lines = found.filter(({ kind }) => kind === 'line');
  const kept = new Map([...names, ...telling.slice(0, marksMax / 2), ...lines].map((mark) => [`${mark.kind} ${mark.text}`, mark]));
  return [...kept.values()].slice(0, marksMax);
}
