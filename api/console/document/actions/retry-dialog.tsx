import { Modal, PasswordInput, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answered, api, type Document } from '../../app/api';
import { DialogForm } from '../../parts/dialog-form';
import { textOf } from '../../parts/form-text';
import { staleLists } from '../../parts/stale-lists';
import { documentKey } from '../use-document';
import { failureAdvice } from '../words/failure-advice';

interface Props {
  document: Document;
  /** It then waits for a person, who corrects what is done. */
  review?: boolean;
  onClose: () => void;
}

/** Reads the document again: for a PDF with a password, by that. */
export function RetryDialog({ document, review = false, onClose }: Props) {
  const queries = useQueryClient();
  const wantsPassword = document.failure !== null && failureAdvice(document.failure).remedy === 'password';
  const retry = async (filled: FormData) => {
    const password = textOf(filled, 'password');
    const params = { path: { documentId: document.id } };
    await answered(api.POST('/v1/documents/{documentId}/retry', { params, body: { review, ...(password && { password }) } }));
    staleLists(queries);
    await queries.invalidateQueries({ queryKey: documentKey(document.id) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={review ? 'Correct the document' : 'Read the document again'}>
      <DialogForm act={review ? 'Correct it' : 'Read again'} onAct={retry} onClose={onClose}>
        <Text size="sm">
          {wantsPassword
            ? 'The password is used for this reading only, and never kept.'
            : review
              ? 'It goes back to review, with all corrections made so far. Until it is accepted again it does not count as done.'
              : 'A new attempt begins. What stands now stays in the history, with its corrections.'}
        </Text>
        {wantsPassword && <PasswordInput name="password" label="Password of the PDF" autoComplete="off" required data-autofocus />}
      </DialogForm>
    </Modal>
  );
}
