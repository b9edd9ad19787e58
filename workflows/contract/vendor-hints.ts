import type { PageText } from './page-text.js';
import type { FieldName, Fields, Value } from './record.js';
import type { DocumentType } from './states.js';

/**
 * What tells one vendor's paper from another's: numbers that only this vendor has, and lines of its letterhead. Normalised, so that
 * equal texts mean the same. Leaves the reading only as a keyed hash.
 */
export interface VendorMark {
  kind: 'number' | 'iban' | 'address' | 'line';
  text: string;
}

/** Where a value stood, in words that its place is known by on the vendor's next paper. Texts hold letters only. */
export interface Trace {
  /** In front of the value, in its own run of words; the run to its left; the one over it. Empty where there is none. */
  before: string;
  left: string;
  above: string;
  /** Place of the value's middle across the page, and of its row from the first row (0) to the last (1). */
  across: number;
  down: number;
  /** Letters as A, digits as 9: `AA-9999`. */
  form: string;
}

/** What a person's word on one document says about a field. */
export interface FieldLesson {
  /** Null: the document has none. */
  value: Value | null;
  /** Whether a person had to say it: the models alone, or the draft, gave something else or nothing. */
  corrected: boolean;
  /** What was given instead. */
  misread: Value[];
  /** Places of the right value, and of those that were taken for it. */
  right: Trace[];
  wrong: Trace[];
}

/** What one reviewed document teaches about its vendor's next one. */
export interface Lesson {
  /** As the person left it, and whether its paper prints it on a line of its own. */
  vendor: string;
  named: boolean;
  type: DocumentType;
  /** What the machine took it for, where that was wrong. */
  misreadType: DocumentType | null;
  /** Whether net and tax, as the person left them, make the total; null where one of them is missing. */
  addsUp: boolean | null;
  /** How its dates in figures are written; null where they do not say. */
  dayFirst: boolean | null;
  fields: Partial<Record<FieldName, FieldLesson>>;
}

/** A lesson of an earlier document, with the marks that it shares with the one in hand. */
export interface VendorHint {
  lesson: Lesson;
  marks: VendorMark[];
}

/** A document that a person has decided, as the lesson is drawn from it. */
export interface Reviewed {
  type: DocumentType;
  fields: Fields;
  /** What stood there before: the machine's draft. */
  drafted: { type: DocumentType; fields: Fields };
}

/** A lesson, and by what its vendor is known again. */
export interface Taught {
  lesson: Lesson;
  marks: VendorMark[];
}

/** What a decided document teaches (null: it names no vendor), and which hints of earlier ones would have misled its reading. Pure. */
export type LessonOf = <Hint extends VendorHint>(input: {
  pages: PageText[];
  reviewed: Reviewed;
  hints: readonly Hint[];
}) => { taught: Taught | null; misleading: Hint[] };

/** The marks on pages by which a vendor may be known again. Pure. */
export type MarksOf = (pages: readonly PageText[]) => VendorMark[];
