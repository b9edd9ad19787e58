import { textOf } from '../../../workflows/contract/field-value.js';
import type { Fields } from '../../../workflows/contract/record.js';
import type { Lesson, VendorHint, VendorMark } from '../../../workflows/contract/vendor-hints.js';
import { nameKey } from '../fields/clean-name.js';
import { alikeNames } from './alike.js';

/** What a shared mark says for its being the same vendor; this much together is enough. */
const worth: Record<VendorMark['kind'], number> = { number: 1.25, iban: 1.25, address: 1.25, line: 0.5 };
const nameWorth = 1.5;
const enough = 2;
const beyond = 4;
/** A name read less surely than this may be anybody's; less than the other, it gives way where all else speaks for a vendor. */
const sureName = 0.5;
const unsureName = 0.75;
/** A mark on the papers of more vendors than this is of the account itself, or of nobody. */
const ownersMax = 2;

export interface KnownVendor {
  /** The newest first; there is one at least. */
  lessons: readonly Lesson[];
  /** So much is shared that a name read otherwise is more likely misread than another's. */
  beyondDoubt: boolean;
}

/** The vendor whose paper this is, by earlier papers; null where none is known again. `hints` come newest first. */
export function recogniseVendor(hints: readonly VendorHint[], read: Fields): KnownVendor | null {
  const byVendor = new Map<string, VendorHint[]>();
  for (const hint of hints) {
    const key = nameKey(hint.lesson.vendor);
    byVendor.set(key, [...(byVendor.get(key) ?? []), hint]);
  }
  const owners = ownersOf(byVendor);
  for (const [key, own] of byVendor) {
    const shared = likelihood(key, own, owners);
    const lessons = own.map(({ lesson }) => lesson);
    const beyondDoubt = shared >= beyond && isNamed(key, own);
    if (shared >= enough && !otherTaxId(lessons[0]!, read) && (sameName(lessons, read) || (beyondDoubt && isUnsure(read, unsureName))))
      return { lessons, beyondDoubt };
  }
  return null;
}

/** Its name stands on a line here, or stood on none before: a logo. */
const isNamed = (key: string, own: readonly VendorHint[]): boolean =>
  !own[0]!.lesson.named || own.some(({ marks }) => marks.some(({ kind, text }) => kind === 'line' && text === key));

const isUnsure = ({ vendor }: Fields, limit: number): boolean => !vendor || vendor.confidence < limit;

/** Vendors by mark, the one whose paper was decided last first. */
function ownersOf(byVendor: ReadonlyMap<string, VendorHint[]>): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [key, own] of byVendor)
    for (const { marks } of own)
      for (const { kind, text } of marks) {
        const of = owners.get(`${kind} ${text}`) ?? [];
        if (!of.includes(key)) owners.set(`${kind} ${text}`, [...of, key]);
      }
  return owners;
}

function likelihood(key: string, own: readonly VendorHint[], owners: ReadonlyMap<string, string[]>): number {
  const marks = new Map(own.flatMap(({ marks }) => marks.map((mark) => [`${mark.kind} ${mark.text}`, mark] as const)));
  let sum = 0;
  for (const [id, { kind, text }] of marks) {
    if (kind === 'line' && text === key) sum += nameWorth;
    // What two vendors share counts for the one that a person named last: a later decision corrects an earlier one.
    else if (owners.get(id)!.length <= ownersMax && owners.get(id)![0] === key) sum += worth[kind];
  }
  return sum;
}

/** The name that is read is the vendor's, or what was taken for it before, or none that counts. */
function sameName(lessons: readonly Lesson[], read: Fields): boolean {
  const name = read.vendor?.value;
  if (typeof name !== 'string' || isUnsure(read, sureName)) return true;
  return lessons.some(({ vendor, fields }) => [vendor, ...(fields.vendor?.misread ?? [])].some((one) => alikeNames(String(one), name)));
}

/** A paper with another vendor's tax number is another vendor's, whatever else it shares. */
function otherTaxId({ fields }: Lesson, read: Fields): boolean {
  const [known, now] = [fields.vendor_tax_id, textOf(read, 'vendor_tax_id')];
  if (typeof known?.value !== 'string' || !now) return false;
  return ![known.value, ...known.misread.map(String)].some((one) => alikeNames(one, now));
}
