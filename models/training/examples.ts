import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PageText } from '../../workflows/contract/page-text.js';
import type { DocumentType } from '../../workflows/contract/states.js';
import { amountCandidates } from '../understand/fields/amount-candidates.js';
import type { Candidate } from '../understand/fields/candidate.js';
import { nameKey } from '../understand/fields/clean-name.js';
import { dateCandidates } from '../understand/fields/date-candidates.js';
import type { RankedField } from '../understand/fields/hand-weights.js';
import { numberCandidates } from '../understand/fields/number-candidates.js';
import { markedPartyCandidates } from '../understand/fields/parties.js';
import { layOut, type Layout } from '../understand/layout/layout.js';
import { isoDate } from '../understand/recognise/dates.js';
import type { Example } from './ranker.js';
import type { TruthFields } from './scoring/field-score.js';
import { sameValue } from './scoring/same-value.js';

/** A labelled document: its pages as the reader gave them, and the right answers. */
export interface Labelled {
  id: string;
  type: DocumentType;
  /** Other kinds that are as right. */
  accepted: readonly DocumentType[];
  fields: TruthFields;
  layout: Layout;
  /** Name of the folder of its pages. */
  set: string;
}

interface TruthLine {
  id: string;
  type: DocumentType;
  type_accept?: DocumentType[];
  fields?: TruthFields;
}

/** Reads `truthFile` (a JSON object a line) and the cached pages `pagesFolder/<id>.json`; documents without pages are left out. */
export function readLabelled(pagesFolder: string, truthFile: string): Labelled[] {
  const truths = readFileSync(truthFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TruthLine);
  return truths.flatMap(({ id, type, type_accept: accepted = [type], fields = {} }) => {
    const file = join(pagesFolder, `${id}.json`);
    return existsSync(file)
      ? [{ id, type, accepted, fields, layout: layOut(JSON.parse(readFileSync(file, 'utf8')) as PageText[]), set: basename(pagesFolder) }]
      : [];
  });
}

interface Kind {
  candidates: (layout: Layout) => Candidate<unknown>[];
  same: (value: never, truth: string | number) => boolean;
}
const amounts: Kind = {
  candidates: amountCandidates,
  same: (value: { cents: number }, truth) => Math.abs(value.cents - Number(truth) * 100) < 0.51,
};
const dates: Kind = {
  candidates: (layout) => dateCandidates(layout).candidates,
  same: (value: Parameters<typeof isoDate>[0], truth) => sameValue('date', isoDate(value), truth),
};
const numbers: Kind = { candidates: numberCandidates, same: (value: string, truth) => nameKey(value) === nameKey(String(truth)) };
const parties: Kind = { candidates: markedPartyCandidates, same: (value: string, truth) => nameKey(value) === nameKey(String(truth)) };
const kinds: Record<RankedField, Kind> = {
  total: amounts,
  net: amounts,
  tax: amounts,
  due: amounts,
  date: dates,
  due_date: dates,
  invoice_number: numbers,
  order_number: numbers,
  vendor: parties,
  buyer: parties,
};

/** Fields of one kind choose among the same candidates, and a document is asked for them in every fold. */
const known = new WeakMap<Layout, Map<Kind, Candidate<unknown>[]>>();

function candidatesOf(layout: Layout, kind: Kind): Candidate<unknown>[] {
  const own = known.get(layout) ?? new Map<Kind, Candidate<unknown>[]>();
  known.set(layout, own);
  if (!own.has(kind)) own.set(kind, kind.candidates(layout));
  return own.get(kind)!;
}

/** What a document teaches about one field; null where it has no label, or no candidate is the right one. */
export function exampleOf(document: Labelled, field: RankedField, weight: number, group: string): Example | null {
  const truth = document.fields[field];
  if (truth === undefined) return null;
  const wanted = (Array.isArray(truth) ? truth : [truth]).filter((one) => one !== null);
  const kind = kinds[field];
  const found = candidatesOf(document.layout, kind);
  const right = found.flatMap((candidate, index) => (wanted.some((one) => kind.same(candidate.value as never, one)) ? [index] : []));
  if (wanted.length && !right.length) return null;
  return { candidates: found.map(({ features }) => [...features]), right, weight, group };
}

export const groupOf = (document: Labelled): string => {
  const vendor = document.fields['vendor'];
  return nameKey(String((Array.isArray(vendor) ? vendor[0] : vendor) ?? document.id)).slice(0, 12);
};
