import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { TroubleLine } from '../people/trouble-line';
import { useAct } from '../people/use-act';
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
  return (
    <Modal opened={question !== null} onClose={onClose} title={shown?.title} centered closeButtonProps={{ 'aria-label': 'Close' }}>
      {shown && <Asked question={shown} onClose={onClose} />}
    </Modal>
  );
}

function Asked({ question: { body, act: label, danger, onAct }, onClose }: { question: Question; onClose: () => void }) {
  const { busy, trouble, act } = useAct();
  const go = () =>
    void act(async () => {
      await onAct();
      onClose();
    });
  return (
    <Stack gap="md">
      <div>{body}</div>
      <TroubleLine text={trouble} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Not now
        </Button>
        <Button color={danger ? 'red.8' : undefined} onClick={go} loading={busy}>
          {label}
        </Button>
      </Group>
    </Stack>
  );
}
