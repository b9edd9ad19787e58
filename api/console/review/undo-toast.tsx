import { Button, Text } from '@mantine/core';
import type { Draft } from '../document/fields';
import type { Decision } from './held-decision';
import classes from './review.module.css';

const did: Readonly<Record<string, string>> = { accept: 'Accepted', correct: 'Corrected and accepted', reject: 'Rejected' };

/** What was just decided, for as long as it can be undone. */
export function UndoToast({ decision, onUndo }: { decision: Decision<Draft> | null; onUndo: () => void }) {
  const words = decision && (did[(decision.body as { action: string }).action] ?? 'Decided');
  return (
    <div className={classes.toast} role="status" data-shown={decision ? true : undefined}>
      {decision && (
        <div className={classes.toastBody}>
          <Text size="sm" fw={500}>
            {words}
          </Text>
          <Button size="compact-sm" variant="white" color="dark" onClick={onUndo} aria-keyshortcuts="U Control+Z">
            Undo
          </Button>
          <span key={decision.key} className={classes.grace} aria-hidden />
        </div>
      )}
    </div>
  );
}
