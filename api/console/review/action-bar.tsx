import { ActionIcon, Button, Group } from '@mantine/core';
import { Check, Keyboard, Undo2 } from 'lucide-react';
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

/** The decision, for mouse and touch. */
export const ActionBar = ({ open, isChanged, canUndo, onAccept, onReject, onSkip, onUndo, onHelp }: Props) => (
  <Group className={classes.actions} gap="xs" role="group" aria-label="Decision">
    <Button
      id={ACCEPT_ID}
      px="sm"
      onClick={onAccept}
      leftSection={<Check size={16} aria-hidden />}
      aria-keyshortcuts="Control+Enter"
      variant={open ? 'light' : 'filled'}
    >
      {isChanged ? 'Accept with changes' : 'Accept'}
    </Button>
    <Button px="sm" variant="default" title="Skip (S)" onClick={onSkip} aria-keyshortcuts="S">
      Skip
    </Button>
    <Button px="sm" variant="default" title="Reject (R)" onClick={onReject} aria-keyshortcuts="R">
      Reject
    </Button>
    <ActionIcon variant="default" size={36} onClick={onUndo} disabled={!canUndo} aria-label="Undo" title="Undo (U)" aria-keyshortcuts="U">
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
      title="Keys (?)"
      aria-keyshortcuts="?"
    >
      <Keyboard size={18} aria-hidden />
    </ActionIcon>
  </Group>
);
