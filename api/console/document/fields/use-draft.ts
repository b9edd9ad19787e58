import { useMemo, useReducer, useState } from 'react';
import {
  changedNames,
  draftOf,
  emptyDraft,
  isChanged,
  linesOf,
  reviewOf,
  taxesOf,
  valueOf,
  type Draft,
  type Edit,
  type Seen,
} from './draft';
import type { FieldName } from './field-words';

/** The edits of a record before they are sent; another version of it has none of them. Give the component that holds it the document as its key. */
export function useDraft(seen: Seen, begun: Draft = emptyDraft) {
  const reduce = useMemo(() => draftOf(seen), [seen]);
  const [draft, dispatch] = useReducer(reduce, begun);
  // The same objects each time: what is typed in a row is found again by its row.
  const { line_items, tax_lines } = seen;
  const lines = useMemo(() => linesOf({ line_items }), [line_items]);
  const taxes = useMemo(() => taxesOf({ tax_lines }), [tax_lines]);
  const [version, setVersion] = useState(seen.record_version);
  if (version !== seen.record_version) {
    setVersion(seen.record_version);
    dispatch({ kind: 'forget' });
  }
  const { past, now, future } = draft;
  const currency = valueOf(seen, now, 'currency');
  return {
    /** All of it, to be gone on with later. */
    draft,
    edits: now,
    edit: (edit: Edit) => dispatch(edit),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    isChanged: isChanged(now),
    changed: changedNames(now),
    value: (name: FieldName) => valueOf(seen, now, name),
    currency: typeof currency === 'string' ? currency : null,
    type: now.type ?? seen.type,
    lines: now.lines ?? lines,
    taxes: now.taxes ?? taxes,
    /** As the API wants it. */
    review: () => reviewOf(seen, now),
  };
}
export type DraftInHand = ReturnType<typeof useDraft>;
