import type { FieldName, Fields, FieldValue } from '../../../workflows/contract/record.js';
import type { DocumentType, ValueSource } from '../../../workflows/contract/states.js';
import type { Lesson } from '../../../workflows/contract/vendor-hints.js';
import type { Ranking } from '../knowledge.js';
import type { Layout } from '../layout/layout.js';
import { isoDate } from '../recognise/dates.js';
import { boxesOf, understandVersion } from '../to-field.js';
import { candidatesOf, inOrder, lastingFields, placedAmounts, placedFields, type Candidates } from './fields.js';
import { lastingField } from './lasting-field.js';
import { placeField, type Found } from './place-field.js';
import type { KnownVendor } from './recognise-vendor.js';
import { sumHolds } from './sum-holds.js';
import { vendorName } from './vendor-name.js';

export const hintedVersion = `${understandVersion}+hint`;

/** How sure a place is that was learned: one lesson may have been a chance, and none makes it certain. */
const surest = (lessons: number): number => 0.95 - 0.2 / Math.max(1, lessons);
const taughtBy = (lessons: readonly Lesson[], name: FieldName): number => lessons.filter(({ fields }) => fields[name]?.corrected).length;

interface Known extends KnownVendor {
  layout: Layout;
  ranking: Ranking;
  read: Fields;
}

/** The type that a person gave this vendor's papers where they were taken for what this one is taken for. */
export const hintedType = (lessons: readonly Lesson[], type: DocumentType): DocumentType =>
  lessons.find((lesson) => lesson.type === type || lesson.misreadType === type)?.type ?? type;

/** The fields, with what earlier papers of the same vendor teach about them: only what people corrected there is touched. */
export function applyHints(known: Known): Fields {
  const { layout, ranking, lessons, read } = known;
  const asRead = candidatesOf(layout);
  const candidates = inOrder(asRead, lessons.find(({ dayFirst }) => dayFirst !== null)?.dayFirst ?? null);
  const fields = turnDates(read, asRead, candidates, surest(lessons.filter(({ dayFirst }) => dayFirst !== null).length));
  for (const name of lastingFields) {
    const field = name === 'vendor' ? vendorName(layout, known, read.vendor) : lastingField(layout, lessons, read, name);
    if (field === null) delete fields[name];
    else if (field)
      fields[name] = {
        ...field,
        confidence: Math.min(field.confidence, surest(taughtBy(lessons, name))),
        source: read[name]?.source ?? sourceOf(layout, 1),
        model: hintedVersion,
      };
  }
  for (const name of placedFields) {
    const found = placeField({ layout, ranking, candidates, lessons, read: fields }, name);
    if (found === null) delete fields[name];
    else if (found) fields[name] = fieldOf(layout, found, surest(taughtBy(lessons, name)));
  }
  return breaksSum(known, fields, candidates) ? withAmountsOf(fields, read) : fields;
}

/** Dates whose day and month the page leaves open, in the order that the vendor writes. */
function turnDates(read: Fields, asRead: Candidates, inOrder: Candidates, most: number): Fields {
  const fields = { ...read };
  for (const name of ['date', 'due_date'] as const) {
    const at = asRead.dates.findIndex(({ value }) => isoDate(value) === read[name]?.value);
    const value = at < 0 ? null : isoDate(inOrder.dates[at]!.value);
    if (value !== null && value !== read[name]!.value)
      fields[name] = { ...read[name]!, value, confidence: Math.min(read[name]!.confidence, most), model: hintedVersion };
  }
  return fields;
}

function fieldOf(layout: Layout, { value, candidate, probability }: Found, most: number): FieldValue {
  const { words, raw, segment } = candidate;
  const seen = words.length ? words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length : segment.confidence;
  return {
    value,
    ...(raw === value ? {} : { raw }),
    confidence: Math.round(Math.min(probability, most) * seen * 1000) / 1000,
    boxes: boxesOf(words),
    source: sourceOf(layout, seen, segment.page),
    model: hintedVersion,
  };
}

/** On a page with text of its own, what was read from a picture is told by its doubt. */
const sourceOf = ({ pages }: Layout, seen: number, at = pages[0]?.page): ValueSource =>
  seen < 1 ? 'ocr' : (pages.find(({ page }) => page === at)?.source ?? 'ocr');

/** Net and tax that made the total no longer do: arithmetic knows better than habit, but where a person saw that this vendor's do not. */
function breaksSum({ lessons, read }: Known, fields: Fields, candidates: Candidates): boolean {
  const person = lessons.find(({ addsUp }) => addsUp !== null)?.addsUp;
  return person !== false && sumHolds(read, candidates) === true && sumHolds(fields, candidates) !== true;
}

function withAmountsOf(fields: Fields, read: Fields): Fields {
  const kept = { ...fields };
  for (const name of placedAmounts) {
    delete kept[name];
    if (read[name]) kept[name] = read[name];
  }
  return kept;
}
