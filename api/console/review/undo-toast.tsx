import { Button, Text } from '@mantine/core';
import type { Draft } from '../document/fields';
import { decisionWords } from '../document/words/step-words';
import { GRACE_MS, type Decision } from './held-decision';
import classes from './review.module.css';

/** What was just decided, for as long as it can be undone. */
export function UndoToast({ decision, onUndo }: { decision: Decision<Draft> | null; onUndo: () => void }) {
  return (
    <div className={classes.toast} role="status" data-shown={decision ? true : undefined}>
      {decision && (
        <div className={classes.toastBody}>
          <Text size="sm" fw={500}>
            {decisionWords[decision.body.action]}
          </Text>
          <Button size="compact-sm" variant="white" color="dark" onClick={onUndo} aria-keyshortcuts="U Control+Z">
            Undo
          </Button>
          <span key={decision.key} className={classes.grace} style={{ animationDuration: `${GRACE_MS}ms` }} aria-hidden />
        </div>
      )}
    </div>
  );
}
