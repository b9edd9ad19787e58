import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { textOf } from '../../parts/form-text';
import { useLast } from '../../parts/use-last';
import { TroubleLine } from '../../people/trouble-line';
import { useAct } from '../../people/use-act';

export interface PasswordQuestion {
  title: string;
  lead: string;
  act: string;
  onPassword: (password: string) => Promise<void>;
}

/** Who left a browser open shall not have their sign-in changed by whoever sits down at it. */
export function PasswordAsked({ question, onClose }: { question: PasswordQuestion | null; onClose: () => void }) {
  const shown = useLast(question);
  return (
    <Modal opened={question !== null} onClose={onClose} title={shown?.title} centered closeButtonProps={{ 'aria-label': 'Close' }}>
      {shown && <Asking question={shown} onClose={onClose} />}
    </Modal>
  );
}

function Asking({ question, onClose }: { question: PasswordQuestion; onClose: () => void }) {
  const { busy, trouble, act } = useAct();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = textOf(new FormData(event.currentTarget), 'password');
    void act(async () => {
      await question.onPassword(password);
      onClose();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{question.lead}</Text>
        <PasswordInput name="password" label="Your password" autoComplete="current-password" required data-autofocus />
        <TroubleLine text={trouble} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={busy}>
            {question.act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
