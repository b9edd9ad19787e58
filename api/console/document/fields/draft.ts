import type { Document, Schemas } from '../../app/api';
import { fieldWords, type DocumentType, type FieldName, type Value } from './field-words';

type Corrections = NonNullable<Schemas['Review']['corrections']>;
export type Line = NonNullable<Corrections['line_items']>[number];
export type Tax = NonNullable<Corrections['tax_lines']>[number];
export type LineColumn = keyof Line;

/** What a person changed or confirmed, beside a record that stays as it was read. */
export interface Edits {
  type?: DocumentType;
  fields: Partial<Record<FieldName, Value | null>>;
  /** Seen and found right. */
  confirmed: readonly FieldName[];
  lines?: readonly Line[];
  taxes?: readonly Tax[];
}
export interface Draft {
  past: readonly Edits[];
  now: Edits;
  future: readonly Edits[];
}

/** The parts of a document that can be corrected. */
export type Seen = Pick<Document, 'type' | 'fields' | 'line_items' | 'tax_lines' | 'record_version'>;

export type Edit =
  | { kind: 'type'; type: DocumentType }
  | { kind: 'field'; name: FieldName; value: Value | null }
  | { kind: 'confirm'; name: FieldName }
  /** Back to what was read. */
  | { kind: 'revert'; name: FieldName }
  | { kind: 'lines'; lines: readonly Line[] }
  | { kind: 'taxes'; taxes: readonly Tax[] };
/** `forget` leaves nothing to undo: the record is another one now. */
export type DraftAction = Edit | { kind: 'undo' } | { kind: 'redo' } | { kind: 'forget' };

export const emptyDraft: Draft = { past: [], now: { fields: {}, confirmed: [] }, future: [] };

/** Steps back that are kept: more than anybody takes, and no list of lines is held a thousand times. */
const STEPS_MAX = 200;

export const draftOf =
  (seen: Seen) =>
  (draft: Draft, action: DraftAction): Draft => {
    const { past, now, future } = draft;
    if (action.kind === 'undo') return past.length ? { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] } : draft;
    if (action.kind === 'redo') return future.length ? { past: [...past, now], now: future[0]!, future: future.slice(1) } : draft;
    if (action.kind === 'forget') return emptyDraft;
    const next = edited(seen, now, action);
    if (same(next, now)) return draft;
    return { past: [...past, now].slice(-STEPS_MAX), now: next, future: [] };
  };

function edited(seen: Seen, now: Edits, edit: Edit): Edits {
  switch (edit.kind) {
    case 'type':
      return without({ ...now, type: edit.type }, 'type', edit.type === seen.type);
    case 'lines':
      return without({ ...now, lines: edit.lines }, 'lines', same(edit.lines, linesOf(seen)));
    case 'taxes':
      return without({ ...now, taxes: edit.taxes }, 'taxes', same(edit.taxes, taxesOf(seen)));
    case 'confirm':
      // A value that was typed is seen: one step back takes it away again.
      return edit.name in now.fields || now.confirmed.includes(edit.name) ? now : { ...now, confirmed: [...now.confirmed, edit.name] };
    case 'revert':
      return {
        ...now,
        fields: without(now.fields, edit.name, true),
        confirmed: now.confirmed.filter((name) => name !== edit.name),
      };
    case 'field': {
      const fields = { ...now.fields, [edit.name]: edit.value };
      return { ...now, fields: without(fields, edit.name, same(edit.value, seen.fields[edit.name]?.value ?? null)) };
    }
  }
}

function without<T extends object>(from: T, key: keyof T, isDropped: boolean): T {
  if (!isDropped) return from;
  const { [key]: _, ...rest } = from;
  return rest as T;
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export const linesOf = ({ line_items }: Pick<Seen, 'line_items'>): Line[] =>
  line_items.map(({ description, quantity, unit_price, amount }) => ({ description, quantity, unit_price, amount }));
export const taxesOf = ({ tax_lines }: Pick<Seen, 'tax_lines'>): Tax[] =>
  tax_lines.map(({ kind, rate, base, amount }) => ({ kind, rate, base, amount }));

/** The field as it stands now. */
export const valueOf = (seen: Seen, { fields }: Edits, name: FieldName): Value | null =>
  name in fields ? (fields[name] ?? null) : (seen.fields[name]?.value ?? null);

export const isChanged = ({ type, fields, lines, taxes }: Edits): boolean =>
  type !== undefined || lines !== undefined || taxes !== undefined || Object.keys(fields).length > 0;

const isBlank = (line: Line) => Object.values(line).every((cell) => cell === null);

/** The decision that accepts the record with these edits, as `POST /v1/documents/{documentId}/review` wants it. */
export function reviewOf(seen: Seen, edits: Edits): Schemas['Review'] {
  const version = { record_version: seen.record_version ?? 0 };
  const { type, fields, taxes } = edits;
  const written = edits.lines?.filter((line) => !isBlank(line));
  const lines = same(written, linesOf(seen)) ? undefined : written;
  if (!isChanged({ ...edits, lines })) return { action: 'accept', ...version };
  const changed = Object.keys(fields).length > 0;
  return {
    action: 'correct',
    ...version,
    corrections: {
      ...(type && { type }),
      ...(changed && { fields: fields as Corrections['fields'] }),
      ...(lines && { line_items: lines }),
      ...(taxes && { tax_lines: [...taxes] }),
    },
  };
}

/** In words, for lists of what will be sent. */
export const changedNames = ({ type, fields, lines, taxes }: Edits): string[] => [
  ...(type ? ['Type'] : []),
  ...(Object.keys(fields) as FieldName[]).map((name) => fieldWords[name].name),
  ...(lines ? ['Line items'] : []),
  ...(taxes ? ['Tax lines'] : []),
];
