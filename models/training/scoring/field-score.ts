import { alikeNames, sameValue } from './same-value.js';

type TruthValue = string | number | null;
/** A name that is absent was not labelled, null says that the document does not show it, an array lists what is right as well. */
export type TruthFields = Record<string, TruthValue | TruthValue[]>;
export type ReadFields = Record<string, string | number | string[] | undefined>;

export interface FieldCount {
  right: number;
  /** Values given that are not right. */
  wrong: number;
  /** Values on the document that were not given, or not rightly. */
  missed: number;
}

/** A name beside the exact ones: forgives legal forms and small typing errors. */
export const relaxedVendor = 'vendor (relaxed)';
/** Its labels are sets, of which each member is wanted. */
const setField = 'parties';

/** Counts one document's fields into `counts`, by name. */
export function countFields(counts: Map<string, FieldCount>, truth: TruthFields, read: ReadFields): void {
  for (const [name, labelled] of Object.entries(truth)) {
    add(counts, name, judge(name, labelled, read[name]));
    if (name === 'vendor' && labelled !== null) add(counts, relaxedVendor, judge(name, labelled, read[name], alikeNames));
  }
}

function add(counts: Map<string, FieldCount>, name: string, { right, wrong, missed }: FieldCount): void {
  const before = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  counts.set(name, { right: before.right + right, wrong: before.wrong + wrong, missed: before.missed + missed });
}

type Same = (wanted: string | number, given: string | number) => boolean;

/** One value beside its label. */
export function judge(
  name: string,
  labelled: TruthFields[string],
  value: ReadFields[string],
  same: Same = (wanted, given) => sameValue(name, wanted, given),
): FieldCount {
  const wanted = (Array.isArray(labelled) ? labelled : [labelled]).filter((each) => each !== null);
  if (name === setField) return judgeSet(wanted, value, same);
  const given = Array.isArray(value) ? value[0] : value;
  const present = given !== undefined && given !== '';
  if (present && wanted.some((each) => same(each, given))) return { right: 1, wrong: 0, missed: 0 };
  return { right: 0, wrong: present ? 1 : 0, missed: wanted.length ? 1 : 0 };
}

function judgeSet(wanted: readonly (string | number)[], value: ReadFields[string], same: Same): FieldCount {
  const given = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const right = wanted.filter((each) => given.some((one) => same(each, one))).length;
  return { right, wrong: Math.max(0, given.length - right), missed: wanted.length - right };
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was. */
export const f1 = ({ right, wrong, missed }: FieldCount): number =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
