import { useCallback, useEffect, useRef, useState } from 'react';
import type { Document } from '../app/api';
import { focusField, openDoubts, type Doubt, type DraftInHand, type FieldName } from '../document/fields';
import { ACCEPT_ID } from './action-bar';
import { otherFields, TYPE_ID } from './review-fields';

export type Stop = FieldName | 'type';

interface Given {
  seen: Document;
  draft: DraftInHand;
  doubts: ReadonlyMap<FieldName, Doubt>;
  active: string | null;
  /** Does it once the fields can be seen, and so have the focus. */
  toFields: (act: () => void) => void;
}

/** What is to be looked at, one after the other: the type where it is doubtful, then the doubtful fields, then the others. */
export function useStops({ seen, draft, doubts, active, toFields }: Given) {
  const { edits, edit } = draft;
  const [isTypeSeen, setTypeSeen] = useState(false);
  const isTypeDoubtful = seen.review?.reasons.some((reason) => reason.startsWith('type.')) ?? false;
  const stops: Stop[] = [...(isTypeDoubtful ? (['type'] as const) : []), ...doubts.keys()];
  /** Those that nobody has dealt with yet. */
  const open: Stop[] = [
    ...(isTypeDoubtful && !isTypeSeen && edits.type === undefined ? (['type'] as const) : []),
    ...openDoubts(doubts, edits),
  ];
  const focusStop = useCallback((stop: Stop | undefined) => toFields(() => focusNow(stop)), [toFields]);
  // A new document begins at its first doubt.
  const first = useRef<Stop | undefined>(open[0]);
  useEffect(() => focusNow(first.current), []);

  /** The value is right: on to the next doubt after it, round the end, or to the decision where none is left. */
  const onEnter = (stop: Stop) => {
    if (stop === 'type') setTypeSeen(true);
    else edit({ kind: 'confirm', name: stop });
    const at = stops.indexOf(stop);
    const left = open.filter((one) => one !== stop);
    focusStop(left.find((one) => stops.indexOf(one) > at) ?? left[0]);
  };
  const step = (by: 1 | -1) => {
    const all: Stop[] = [...stops, ...otherFields(draft, doubts)];
    const at = all.indexOf(active as Stop);
    focusStop(at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[(at + by + all.length) % all.length]);
  };
  return { isTypeDoubtful, onType: () => setTypeSeen(true), open, focusStop, onEnter, step };
}

/** Without a stop to the decision. */
function focusNow(stop: Stop | undefined): void {
  const id = stop === undefined ? ACCEPT_ID : stop === 'type' ? TYPE_ID : null;
  if (id) document.getElementById(id)?.focus();
  else focusField(stop as FieldName);
  const element = document.activeElement;
  if (element instanceof HTMLInputElement) element.select();
}
