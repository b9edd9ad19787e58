import { ActionIcon, Button, Group } from '@mantine/core';
import { Check, Keyboard, Undo2 } from 'lucide-react';
import { acceptWords } from '../document/words/accept-words';
import classes from './review.module.css';

interface Props {
  open: number;
  isChanged: boolean;
  canUndo: boolean;
  onAccept: () => void;
  onReject: () => void;
  onSkip: () => void;
  onUndo: () => void;
  onHelp: () => void;
}
export const ACCEPT_ID = 'accept-document';

/** The decision, for mouse and touch. The buttons stand where they stand, however much the first one says. */
export const ActionBar = ({ open, isChanged, canUndo, onAccept, onReject, onSkip, onUndo, onHelp }: Props) => (
  <div className={classes.actions} role="group" aria-label="Decision">
    <Button
      id={ACCEPT_ID}
      className={classes.accept}
      px="sm"
      onClick={onAccept}
      leftSection={<Check size={16} aria-hidden />}
      aria-keyshortcuts="Control+Enter"
      title="Accept (Ctrl Enter)"
      variant={open ? 'outline' : 'filled'}
    >
      {acceptWords({ open, isChanged })}
    </Button>
    <Group gap="xs" wrap="nowrap">
      <Button px="sm" variant="default" title="Skip (Esc, then S)" onClick={onSkip} aria-keyshortcuts="S">
        Skip
      </Button>
      <Button px="sm" variant="default" title="Reject (Esc, then R)" onClick={onReject} aria-keyshortcuts="R">
        Reject
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        onClick={onUndo}
        disabled={!canUndo}
        aria-label="Undo"
        title="Undo (Esc, then U)"
        aria-keyshortcuts="U"
      >
        <Undo2 size={16} aria-hidden />
      </ActionIcon>
      {/* Phones have none. */}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        visibleFrom="xs"
        onClick={onHelp}
        aria-label="Keys"
        title="Keys (Esc, then ?)"
        aria-keyshortcuts="?"
      >
        <Keyboard size={18} aria-hidden />
      </ActionIcon>
    </Group>
  </div>
);
