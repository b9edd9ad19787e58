import { SegmentedControl } from '@mantine/core';
import { useMediaQuery, useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../app/api';
import { boxesOf, doubtsOf, fieldWords, isFieldName, useDraft, type Draft } from '../document/fields';
import { focusPage, PageViewer } from '../document/viewer';
import { ActionBar } from './action-bar';
import type { Command } from './keys';
import { KeysHelp } from './keys-help';
import { RejectDialog } from './reject-dialog';
import { ReviewFields } from './review-fields';
import { ReviewHeader } from './review-header';
import { TakingBar } from './taking-bar';
import { useDecision } from './use-decision';
import type { ReviewDeskInHand } from './use-review-desk';
import { useReviewKeys } from './use-review-keys';
import { useStops } from './use-stops';
import { useWords } from './use-words';
import classes from './review.module.css';

/** One document under review: its pages, its fields, and the decision. Its edits live as long as it is in hand or kept ahead. */
export function ReviewSheet({ document: seen, begun, inHand }: { document: Document; begun?: Draft; inHand: ReviewDeskInHand }) {
  const draft = useDraft(seen, begun);
  const { keepDraft } = inHand;
  useEffect(() => keepDraft(seen.id, draft.draft), [keepDraft, seen.id, draft.draft]);
  const doubts = useMemo(() => doubtsOf(seen), [seen]);
  const placed = useMemo(() => boxesOf(seen, doubts, draft.edits), [seen, doubts, draft.edits]);
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const [looked, setLooked] = useState(0);
  const [dialog, setDialog] = useState<'reject' | 'keys' | null>(null);
  // Where there is room for both, both are shown.
  const [shown, setShown] = useState<'page' | 'fields'>('fields');
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const standsStill = useReducedMotion();
  const fields = useRef<HTMLDivElement>(null);
  const toFields = useCallback(
    (act: () => void) => {
      if (shown === 'fields') return act();
      setShown('fields');
      // What cannot be seen takes no focus.
      requestAnimationFrame(act);
    },
    [shown],
  );
  const { isTypeDoubtful, onType, open, focusStop, onEnter, step } = useStops({ seen, draft, doubts, active, toFields });
  const words = useWords({ draft, active, open, placed, focusStop });
  const { taking, picking, wordBox } = words;
  const activate = (id: string) => {
    setActive(id);
    words.onActive(id);
  };
  const toPage = () => {
    if (!isNarrow) return;
    setShown('page');
    focusPage();
  };
  const decision = useDecision({ seen, draft, inHand, fields, toFields });

  const acts: Record<Command, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    accept: decision.accept,
    reject: () => setDialog('reject'),
    skip: () => inHand.skip(seen.id),
    undo: decision.undo,
    redo: draft.redo,
    take: () => seen.page_count && toFields(words.take),
    help: () => setDialog('keys'),
    leave: () => fields.current?.focus(),
  };
  useReviewKeys((command) => acts[command](), dialog !== null || taking !== null);

  return (
    <div className={classes.sheet} role="group" aria-label="Document under review">
      <ReviewHeader document={seen} isDecisionHeld={inHand.undoable !== null} />
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          aria-label="Show"
          // Its own styles do not ask.
          transitionDuration={standsStill ? 0 : undefined}
          value={shown}
          onChange={(value) => setShown(value)}
          data={[
            { value: 'page', label: 'Page' },
            { value: 'fields', label: open.length ? `Fields (${open.length})` : 'Fields' },
          ]}
        />
      </div>
      <div className={classes.pages} data-away={shown === 'page' ? undefined : true}>
        <PageViewer
          documentId={seen.id}
          attempt={seen.attempt}
          pageCount={seen.page_count ?? 0}
          boxes={words.boxes}
          active={wordBox?.id ?? active}
          onActivate={(id) => {
            activate(id);
            setShown('fields');
            if (isFieldName(id)) requestAnimationFrame(() => focusStop(id));
          }}
          hovered={hovered}
          onHover={setHovered}
          // Where fingers move the page, words are taken only while they are asked for.
          onWord={isNarrow && !picking ? undefined : words.onWord}
          taking={picking && { label: fieldWords[picking].name, onEnd: words.endPicking }}
          looked={looked}
          onPage={setPage}
        />
      </div>
      <div
        ref={fields}
        className={classes.fields}
        data-away={shown === 'fields' ? undefined : true}
        tabIndex={-1}
        role="region"
        aria-label="Fields"
      >
        {taking && (
          <TakingBar
            documentId={seen.id}
            attempt={seen.attempt}
            label={fieldWords[taking].name}
            page={words.near?.page ?? page}
            near={words.near}
            onBox={words.setWordBox}
            onWord={words.onWord}
            onEnd={words.endTaking}
          />
        )}
        <ReviewFields
          {...{ seen, draft, doubts, active, hovered, isTypeDoubtful, onType }}
          onEnter={(stop) => {
            words.onConfirmed(stop);
            onEnter(stop);
          }}
          asked={words.asked}
          isTypeOpen={open.includes('type')}
          onActivate={activate}
          onHover={setHovered}
          picking={picking ?? taking}
          onPick={(name) => {
            setActive(name);
            words.pick(picking === name ? null : name);
            if (picking !== name) toPage();
          }}
          onShow={(name) => {
            setActive(name);
            setLooked(looked + 1);
            toPage();
          }}
          onAnswered={words.onAnswered}
        />
      </div>
      <ActionBar
        open={open.length}
        isChanged={draft.isChanged}
        canUndo={decision.canUndo}
        onAccept={acts.accept}
        onReject={acts.reject}
        onSkip={acts.skip}
        onUndo={acts.undo}
        onHelp={acts.help}
      />
      <RejectDialog
        opened={dialog === 'reject'}
        onClose={() => setDialog(null)}
        onReject={() => {
          setDialog(null);
          decision.reject();
        }}
      />
      <KeysHelp opened={dialog === 'keys'} onClose={() => setDialog(null)} />
    </div>
  );
}
