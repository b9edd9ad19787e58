import { useEffect, useRef, type RefObject } from 'react';
import type { Document } from '../app/api';
import { firstUnsettled, type Draft, type DraftInHand } from '../document/fields';
import { newDecisionKey } from './decision-key';
import type { Decision } from './held-decision';
import type { ReviewDeskInHand } from './use-review-desk';

interface Given {
  seen: Document;
  draft: DraftInHand;
  inHand: ReviewDeskInHand;
  fields: RefObject<HTMLElement | null>;
  /** Does it once the fields can be seen, and so have the focus. */
  toFields: (act: () => void) => void;
}

/** The decision about the document in hand, made once. */
export function useDecision({ seen, draft, inHand, fields, toFields }: Given) {
  const decided = useRef(false);
  const decide = (body: Decision<Draft>['body']) => {
    if (decided.current) return;
    decided.current = true;
    inHand.onDecided({ documentId: seen.id, key: newDecisionKey(), body, memory: draft.draft });
  };
  const accept = useRef(() => undefined as void);
  useEffect(() => {
    accept.current = () => {
      // What cannot be a value, or may be several, is settled first.
      const unsettled = firstUnsettled(fields.current);
      if (unsettled) toFields(() => unsettled.focus());
      else decide(draft.review());
    };
  });
  return {
    accept: () => {
      // Leaving a field makes what was typed its value.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      requestAnimationFrame(() => accept.current());
    },
    reject: () => decide({ action: 'reject', record_version: seen.record_version ?? 0 }),
    canUndo: draft.canUndo || inHand.undoable !== null,
    /** Takes back the last change, else the decision before. */
    undo: () => (draft.canUndo ? draft.undo() : void inHand.undo()),
  };
}
