import { ActionIcon, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Check, Redo2, Undo2 } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { answered, api, ApiProblem, wordsFor, type Document } from '../../app/api';
import { staleLists } from '../../parts/stale-lists';
import { firstUnsettled, openDoubts, type Doubt, type DraftInHand, type FieldName } from '../fields';
import type { DeskInHand } from '../use-desk';
import { documentKey } from '../use-document';
import { acceptWords } from '../words/accept-words';
import classes from '../document.module.css';

interface Props {
  document: Document;
  draft: DraftInHand;
  doubts: ReadonlyMap<FieldName, Doubt>;
  desk: DeskInHand;
  /** Where the fields are. */
  within: RefObject<HTMLElement | null>;
}

/** The decision: everything as it stands now. */
export function DecideBar({ document, draft, doubts, desk, within }: Props) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const open = openDoubts(doubts, draft.edits).length;
  const decide = async () => {
    // What cannot be a value, or may be several, is settled first.
    if (desk.asked) return desk.activateFromPage(desk.asked.name);
    const unsettled = firstUnsettled(within.current);
    if (unsettled) return unsettled.focus();
    setBusy(true);
    try {
      const params = { path: { documentId: document.id } };
      const decided = await answered(api.POST('/v1/documents/{documentId}/review', { params, body: draft.review() }));
      queries.setQueryData(documentKey(document.id), decided);
      void queries.invalidateQueries({ queryKey: ['history', document.id] });
      notifications.show({ message: draft.isChanged ? 'Corrected and accepted.' : 'Accepted.' });
    } catch (error) {
      notifications.show({ color: 'red', title: 'It was not accepted', message: troubleWords(error) });
      await queries.invalidateQueries({ queryKey: documentKey(document.id) });
    } finally {
      setBusy(false);
      staleLists(queries);
    }
  };
  return (
    <div className={classes.foot} role="group" aria-label="Decision">
      <ActionIcon variant="subtle" color="gray" aria-label="Undo" title="Undo" disabled={!draft.canUndo} onClick={draft.undo}>
        <Undo2 size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Redo" title="Redo" disabled={!draft.canRedo} onClick={draft.redo}>
        <Redo2 size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" flex={1} miw={120} aria-live="polite">
        {draft.isChanged ? `Changed: ${draft.changed.join(', ')}` : ''}
      </Text>
      <Button
        className={classes.accept}
        variant={open ? 'outline' : 'filled'}
        leftSection={<Check size={16} aria-hidden />}
        loading={busy}
        onClick={() => void decide()}
      >
        {acceptWords({ open, isChanged: draft.isChanged })}
      </Button>
    </div>
  );
}

function troubleWords(error: unknown): string {
  const code = error instanceof ApiProblem ? error.problem.code : null;
  if (code === 'review.stale') return 'Somebody changed the record meanwhile. You see it as it stands now.';
  if (code === 'review.not_open') return 'Somebody decided it meanwhile.';
  return wordsFor(error);
}
