import { editDistance } from './text-distance.js';

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
/** Its labels are whole sets, which one value cannot meet. */
const setField = 'parties';

/** Counts one document's fields into `counts`, by name. */
export function countFields(counts: Map<string, FieldCount>, truth: TruthFields, read: ReadFields): void {
  for (const [name, labelled] of Object.entries(truth)) {
    if (name === setField) continue;
    const value = read[name];
    const given = Array.isArray(value) ? value[0] : value;
    const wanted = Array.isArray(labelled) ? labelled : [labelled];
    count(counts, name, wanted, given, equal);
    if (name === 'vendor' && labelled !== null) count(counts, relaxedVendor, wanted, given, alike);
  }
}

type Compare = (wanted: string | number, given: string | number) => boolean;

function count(
  counts: Map<string, FieldCount>,
  name: string,
  wanted: TruthValue[],
  given: string | number | undefined,
  compare: Compare,
): void {
  const entry = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  counts.set(name, entry);
  const values = wanted.filter((each) => each !== null);
  const present = given !== undefined && given !== '';
  if (present && values.some((each) => compare(each, given))) entry.right++;
  else {
    if (present) entry.wrong++;
    if (values.length) entry.missed++;
  }
}

/** Amounts by value, all else by its letters and digits alone. */
const equal: Compare = (wanted, given) =>
  typeof wanted === 'number' ? Math.abs(wanted - Number(given)) < 0.0051 : folded(wanted) === folded(String(given));

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/ß/g, 'SS')
    .replace(/[^\p{L}\p{N}]/gu, '');

const legalForms =
  /\b(SDN|BHD|S\/B|SB|PVT|PRIVATE|LTD|LIMITED|LLC|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|GMBH|AG|KG|SA|SAS|SARL|BV|NV|PLC|THE|M)\b\.?/gi;
/** Shorter names are in too many others. */
const shortestPart = 4;
const likeness = 0.8;

const alike: Compare = (wanted, given) => {
  const [short, long] = [wanted, given]
    .map((name) => folded(String(name).replace(legalForms, ' ')))
    .sort((a, b) => a.length - b.length) as [string, string];
  if (!short) return false;
  if (short === long || (short.length >= shortestPart && long.includes(short))) return true;
  return 1 - editDistance(short, long) / long.length >= likeness;
};

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was. */
export const f1 = ({ right, wrong, missed }: FieldCount): number =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
