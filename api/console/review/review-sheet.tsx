import { SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../app/api';
import {
  doubtsOf,
  fieldWords,
  focusField,
  isFieldName,
  openDoubts,
  parseWord,
  boxesOf,
  useDraft,
  type Draft,
  type FieldName,
} from '../document/fields';
import { PageViewer, type PageWord, type PlacedBox } from '../document/viewer';
import { ACCEPT_ID, ActionBar } from './action-bar';
import type { Command } from './keys';
import { KeysHelp } from './keys-help';
import { RejectDialog } from './reject-dialog';
import { otherFields, ReviewFields, TYPE_ID } from './review-fields';
import { ReviewHeader } from './review-header';
import { TakingBar } from './taking-bar';
import type { ReviewDeskInHand } from './use-review-desk';
import { useReviewKeys } from './use-review-keys';
import { newDecisionKey } from './decision-key';
import type { Decision } from './held-decision';
import classes from './review.module.css';

type Stop = FieldName | 'type';
type Dialog = 'reject' | 'keys' | null;

/** One document under review: its pages, its fields, and the decision. Its edits live as long as it is in hand. */
export function ReviewSheet({ document: seen, begun, inHand }: { document: Document; begun?: Draft; inHand: ReviewDeskInHand }) {
  const draft = useDraft(seen, begun);
  const { edits, edit } = draft;
  const doubts = useMemo(() => doubtsOf(seen), [seen]);
  const isTypeDoubtful = seen.review?.reasons.some((reason) => reason.startsWith('type.')) ?? false;
  const [isTypeSeen, setTypeSeen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ name: FieldName; choices: string[] } | null>(null);
  const [taking, setTaking] = useState<FieldName | null>(null);
  const [wordBox, setWordBox] = useState<PlacedBox | null>(null);
  const [page, setPage] = useState(1);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [shown, setShown] = useState<'page' | 'fields'>('fields');
  const fields = useRef<HTMLDivElement>(null);
  const goesOn = useRef(true);

  const boxes = useMemo(() => [...boxesOf(seen, doubts, edits), ...(wordBox ? [wordBox] : [])], [seen, doubts, edits, wordBox]);
  const stops: Stop[] = [...(isTypeDoubtful ? (['type'] as const) : []), ...doubts.keys()];
  const open: Stop[] = [
    ...(isTypeDoubtful && !isTypeSeen && edits.type === undefined ? (['type'] as const) : []),
    ...openDoubts(doubts, edits),
  ];
  const openNow = useRef(open);
  useEffect(() => {
    openNow.current = open;
  });

  const focusStop = useCallback((stop: Stop | undefined) => {
    const id = stop === undefined ? ACCEPT_ID : stop === 'type' ? TYPE_ID : null;
    if (id) document.getElementById(id)?.focus();
    else focusField(stop as FieldName);
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) element.select();
  }, []);
  // A new document begins at its first doubt.
  useEffect(() => {
    if (goesOn.current) focusStop(openNow.current[0]);
    goesOn.current = false;
  }, [focusStop]);

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

  const onWord = (word: PageWord) => {
    const name = taking ?? (active && isFieldName(active) ? active : openDoubtField(open));
    if (!name) return void notifications.show({ message: 'Choose a field first; then click the words that are its value.' });
    const parsed = parseWord(name, word, draft.currency);
    setTaking(null);
    setWordBox(null);
    setShown('fields');
    if ('problem' in parsed)
      notifications.show({ color: 'orange', title: `“${word.text}” cannot be ${fieldWords[name].name}`, message: parsed.problem });
    else if ('choices' in parsed) return setAsked({ name, choices: parsed.choices });
    else {
      setAsked(null);
      edit({ kind: 'field', name, value: parsed.value });
      edit({ kind: 'confirm', name });
    }
    focusStop(name);
  };

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
      const unsettled = fields.current?.querySelector<HTMLElement>('[data-open], [aria-invalid="true"]');
      if (unsettled) return unsettled.focus();
      decide(draft.review());
    };
  });
  const onAccept = () => {
    // Leaving a field makes what was typed its value.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    requestAnimationFrame(() => accept.current());
  };
  const onUndo = () => {
    if (draft.canUndo) draft.undo();
    else inHand.undo();
  };
  const acts: Record<Command, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    accept: onAccept,
    reject: () => setDialog('reject'),
    skip: () => inHand.skip(seen.id),
    undo: onUndo,
    redo: draft.redo,
    take: () => {
      const name = active && isFieldName(active) ? active : openDoubtField(open);
      if (name && seen.page_count) setTaking(name);
    },
    help: () => setDialog('keys'),
    leave: () => fields.current?.focus(),
  };
  useReviewKeys((command) => acts[command](), dialog !== null || taking !== null);

  const near = taking ? boxes.find(({ id }) => id === taking) : undefined;
  const endTaking = () => {
    const name = taking;
    setTaking(null);
    setWordBox(null);
    if (name) focusStop(name);
  };
  return (
    <div className={classes.sheet} role="group" aria-label="Document under review">
      <ReviewHeader document={seen} isDecisionHeld={inHand.undoable !== null} />
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          aria-label="Show"
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
          pageCount={seen.page_count ?? 0}
          boxes={boxes}
          active={wordBox?.id ?? active}
          onActivate={(id) => {
            setActive(id);
            setShown('fields');
            if (isFieldName(id)) requestAnimationFrame(() => focusStop(id));
          }}
          hovered={hovered}
          onHover={setHovered}
          onWord={onWord}
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
            label={fieldWords[taking].name}
            page={near?.page ?? page}
            near={near}
            onBox={setWordBox}
            onWord={onWord}
            onEnd={endTaking}
          />
        )}
        <ReviewFields
          {...{ seen, draft, doubts, active, hovered, asked }}
          isTypeDoubtful={isTypeDoubtful}
          isTypeOpen={open.includes('type')}
          onActivate={setActive}
          onHover={setHovered}
          onEnter={onEnter}
          onType={() => setTypeSeen(true)}
          onPick={(name) => {
            setActive(name);
            setShown('page');
          }}
          onAnswered={(name) => {
            setAsked(null);
            requestAnimationFrame(() => focusStop(name));
          }}
        />
      </div>
      <ActionBar
        open={open.length}
        isChanged={draft.isChanged}
        canUndo={draft.canUndo || inHand.undoable !== null}
        onAccept={onAccept}
        onReject={() => setDialog('reject')}
        onSkip={acts.skip}
        onUndo={onUndo}
        onHelp={() => setDialog('keys')}
      />
      <RejectDialog
        opened={dialog === 'reject'}
        onClose={() => setDialog(null)}
        onReject={() => {
          setDialog(null);
          decide({ action: 'reject', record_version: seen.record_version ?? 0 });
        }}
      />
      <KeysHelp opened={dialog === 'keys'} onClose={() => setDialog(null)} />
    </div>
  );
}

const openDoubtField = (open: readonly Stop[]): FieldName | undefined => open.find((stop) => stop !== 'type');
