import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogForm } from './dialog-form';
import { useLast } from './use-last';

export interface Question {
  title: string;
  body: ReactNode;
  /** What the button says: the act itself, never “OK”. */
  act: string;
  danger?: boolean;
  onAct: () => Promise<unknown>;
}

/** Asks before what cannot be taken back. What goes wrong is said here, where the person looks; the focus goes back to where it was. */
export function Confirm({ question, onClose }: { question: Question | null; onClose: () => void }) {
  const shown = useLast(question);
  const go = async () => {
    await shown?.onAct();
    onClose();
  };
  return (
    <Modal opened={question !== null} onClose={onClose} title={shown?.title}>
      {shown && (
        <DialogForm act={shown.act} danger={shown.danger} isQuestion onAct={go} onClose={onClose}>
          <div>{shown.body}</div>
        </DialogForm>
      )}
    </Modal>
  );
}
