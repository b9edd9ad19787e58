import { Modal, PasswordInput, Text } from '@mantine/core';
import { DialogForm } from '../../parts/dialog-form';
import { textOf } from '../../parts/form-text';
import { useLast } from '../../parts/use-last';

export interface PasswordQuestion {
  title: string;
  lead: string;
  act: string;
  onPassword: (password: string) => Promise<void>;
}

/** Who left a browser open shall not have their sign-in changed by whoever sits down at it. */
export function PasswordAsked({ question, onClose }: { question: PasswordQuestion | null; onClose: () => void }) {
  const shown = useLast(question);
  const answer = async (filled: FormData) => {
    await shown?.onPassword(textOf(filled, 'password'));
    onClose();
  };
  return (
    <Modal opened={question !== null} onClose={onClose} title={shown?.title}>
      {shown && (
        <DialogForm act={shown.act} onAct={answer} onClose={onClose}>
          <Text size="sm">{shown.lead}</Text>
          <PasswordInput name="password" label="Your password" autoComplete="current-password" required data-autofocus />
        </DialogForm>
      )}
    </Modal>
  );
}
