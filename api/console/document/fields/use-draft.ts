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
    reset: () => dispatch({ kind: 'reset' }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    isChanged: isChanged(now),
    changed: changedNames(now),
    value: (name: FieldName) => valueOf(seen, now, name),
    currency: typeof currency === 'string' ? currency : null,
    type: now.type ?? seen.type,
    lines: now.lines ?? linesOf(seen),
    taxes: now.taxes ?? taxesOf(seen),
    /** As the API wants it. */
    review: () => reviewOf(seen, now),
  };
}
export type DraftInHand = ReturnType<typeof useDraft>;
