import { ActionIcon, Button, Group, Kbd } from '@mantine/core';
import { Check, Keyboard, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
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

const Hint = ({ children }: { children: ReactNode }) => (
  <Kbd size="xs" visibleFrom="xl" aria-hidden>
    {children}
  </Kbd>
);

/** The decision, for mouse and touch; each says its key. */
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
    <Button px="sm" variant="default" onClick={onSkip} rightSection={<Hint>S</Hint>} aria-keyshortcuts="S">
      Skip
    </Button>
    <Button px="sm" variant="default" onClick={onReject} rightSection={<Hint>R</Hint>} aria-keyshortcuts="R">
      Reject
    </Button>
    <ActionIcon variant="default" size={36} onClick={onUndo} disabled={!canUndo} aria-label="Undo" title="Undo (U)" aria-keyshortcuts="U">
      <Undo2 size={16} aria-hidden />
    </ActionIcon>
    <ActionIcon variant="subtle" color="gray" size={36} onClick={onHelp} aria-label="Keys" title="Keys (?)" aria-keyshortcuts="?">
      <Keyboard size={18} aria-hidden />
    </ActionIcon>
  </Group>
);
