import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../app/api';
import { DialogForm } from '../../parts/dialog-form';
import { textOf } from '../../parts/form-text';
import { roles, roleWords, type Role } from '../roles';

export const InviteForm = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="Invite a colleague">
    <Form onClose={onClose} />
  </Modal>
);

function Form({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const invite = async (filled: FormData) => {
    const email = textOf(filled, 'email').trim();
    await answered(api.POST('/v1/invitations', { body: { email, role: textOf(filled, 'role') as Role } }));
    notifications.show({ message: `The invitation to ${email} is on its way.` });
    onClose();
    await queries.invalidateQueries({ queryKey: ['invitations'] });
  };
  return (
    <DialogForm act="Send invitation" onAct={invite} onClose={onClose}>
      <TextInput
        name="email"
        type="email"
        label="E-mail address"
        description="They get an e-mail with a link. It works for seven days, and for this address only."
        maxLength={254}
        required
        data-autofocus
      />
      <Radio.Group name="role" label="Role" defaultValue="reviewer">
        <Stack gap="xs" mt={4}>
          {roles.map((role) => (
            <Radio key={role} value={role} label={roleWords[role].label} description={roleWords[role].meaning} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  );
}
