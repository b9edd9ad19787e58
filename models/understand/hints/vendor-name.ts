import type { FieldValue } from '../../../workflows/contract/record.js';
import { nameKey } from '../fields/clean-name.js';
import type { Layout } from '../layout/layout.js';
import { locate } from '../locate.js';
import { alikeNames } from './alike.js';
import { sureness, type Lasting } from './lasting-field.js';
import type { KnownVendor } from './recognise-vendor.js';

/**
 * The name of a vendor that is known again, as a person left it: for the same name misread, for what was taken for it before, for none;
 * and for one that was read unsurely where all else on the page is this vendor's. Undefined: what was read stays.
 */
export function vendorName(layout: Layout, { lessons, beyondDoubt }: KnownVendor, read: FieldValue | undefined): Lasting | undefined {
  const { vendor: value, named } = lessons[0]!;
  const now = typeof read?.value === 'string' ? read.value : '';
  // A person has let this name stand before.
  if (lessons.some(({ vendor }) => nameKey(vendor) === nameKey(now))) return undefined;
  const boxes = locate(layout, 'vendor', value);
  const sure = { value, confidence: boxes.length ? sureness.printed : sureness.misread, boxes: boxes.length ? boxes : (read?.boxes ?? []) };
  // A name that nobody ever saw printed so is a person's way to write it, or their slip.
  if (named && read?.source === 'ocr' && alikeNames(value, now)) return sure;
  if (!now) return boxes.length || beyondDoubt ? sure : undefined;
  const before = lessons.flatMap(({ fields }) => fields.vendor?.misread ?? []).map(String);
  const isKnown = beyondDoubt || before.some((name) => alikeNames(name, now));
  // Branches of one chain have names of their own: where its paper prints the name, this one must too.
  return isKnown && (boxes.length || !named) ? sure : undefined;
}
