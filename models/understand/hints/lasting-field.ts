import type { FieldName, Fields, FieldValue } from '../../../workflows/contract/record.js';
import type { Lesson } from '../../../workflows/contract/vendor-hints.js';
import { nameKey } from '../fields/clean-name.js';
import type { Layout } from '../layout/layout.js';
import { locate } from '../locate.js';
import { alikeKeys } from './alike.js';
import { keyOf } from './fields.js';

export type Lasting = Omit<FieldValue, 'source' | 'model'>;

/** How sure a value is that was a person's on an earlier paper: printed here too, or known by the same misreading alone, which no threshold takes on trust. */
export const sureness = { printed: 0.9, misread: 0.75 };

/**
 * A field that says the same on every paper of a vendor, where this paper shows what was corrected before: the same misreading, or
 * nothing, while the right value is printed on it. A new value is left alone: vendors move, and buyers differ. Null: a person said
 * that the papers have none; undefined: what was read stays.
 */
export function lastingField(layout: Layout, lessons: readonly Lesson[], read: Fields, name: FieldName): Lasting | null | undefined {
  const lesson = lessons.find(({ fields }) => fields[name]?.corrected)?.fields[name];
  const newest = lessons.find(({ fields }) => fields[name])?.fields[name];
  if (!lesson || !newest) return undefined;
  const { value } = newest;
  const [now, right] = [keyOf(name, read[name]?.value), keyOf(name, value)];
  const isMisread = now !== null && lesson.misread.some((one) => sameReading(name, keyOf(name, one), now));
  if (value === null) return isMisread ? null : undefined;
  if (typeof value !== 'string' || right === null || now === right) return undefined;
  const boxes = locate(layout, name, value);
  const printed = boxes.length > 0 || (right.length >= 5 && nameKey(layout.text).includes(right));
  if (now === null ? !printed : !isMisread) return undefined;
  return { value, confidence: printed ? sureness.printed : sureness.misread, boxes: boxes.length ? boxes : (read[name]?.boxes ?? []) };
}

/** Names are misread in more than one way; numbers and currencies are other ones when a single sign differs. */
const sameReading = (name: FieldName, before: string | null, now: string): boolean =>
  before !== null && (name === 'buyer' || name === 'address' ? alikeKeys(before, now) : before === now);
