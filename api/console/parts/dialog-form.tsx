import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { TroubleLine } from './trouble-line';
import { useAct } from './use-act';
import classes from './dialog-form.module.css';

interface EndProps {
  /** What the button says: the act itself, never “OK”. */
  act: string;
  busy: boolean;
  trouble: string | null;
  danger?: boolean;
  /** Nothing is to be filled in: the focus is on leaving it. */
  isQuestion?: boolean;
  onClose: () => void;
}

/** The end of a dialog that is sent as a form: why it failed, leaving it, and the act. It stays in view where the dialog is longer than the screen. */
export const DialogEnd = ({ act, busy, trouble, danger, isQuestion, onClose }: EndProps) => (
  <div className={classes.end}>
    <TroubleLine text={trouble} />
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose} data-autofocus={isQuestion || undefined}>
        Not now
      </Button>
      <Button type="submit" color={danger ? 'red.8' : undefined} loading={busy}>
        {act}
      </Button>
    </Group>
  </div>
);

/** What a dialog asks for. It stays, with what is filled in, while the act fails. */
export function DialogForm({
  onAct,
  children,
  ...end
}: Pick<EndProps, 'act' | 'danger' | 'isQuestion' | 'onClose'> & { onAct: (filled: FormData) => Promise<void>; children: ReactNode }) {
  const { busy, trouble, submit } = useAct();
  return (
    <form onSubmit={submit(onAct)}>
      <Stack gap="md">
        {children}
        <DialogEnd busy={busy} trouble={trouble} {...end} />
      </Stack>
    </form>
  );
}
