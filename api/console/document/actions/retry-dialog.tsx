import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { answered, api, type Document } from '../../app/api';
import { TroubleLine } from '../../people/trouble-line';
import { useAct } from '../../people/use-act';
import { textOf } from '../../parts/form-text';
import { documentKey } from '../use-document';
import { failureWords } from '../words/failure-words';

/** Reads the document again: for a PDF with a password, by that. */
export function RetryDialog({ document, onClose }: { document: Document; onClose: () => void }) {
  const queries = useQueryClient();
  const { busy, trouble, act } = useAct();
  const wantsPassword = document.failure !== null && failureWords(document.failure).remedy === 'password';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = wantsPassword ? textOf(new FormData(event.currentTarget), 'password') : '';
    void act(async () => {
      const params = { path: { documentId: document.id } };
      await answered(api.POST('/v1/documents/{documentId}/retry', { params, body: password ? { password } : {} }));
      await queries.invalidateQueries({ queryKey: documentKey(document.id) });
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title="Read the document again">
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">
            {wantsPassword
              ? 'The password is used for this reading only, and never kept.'
              : 'A new attempt begins. What stands now stays in the history, with its corrections.'}
          </Text>
          {wantsPassword && <PasswordInput name="password" label="Password of the PDF" autoComplete="off" required data-autofocus />}
          <TroubleLine text={trouble} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button type="submit" loading={busy}>
              Read again
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
