import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { answered, api } from '../../app/api';
import { textOf } from '../../parts/form-text';
import { TroubleLine } from '../../people/trouble-line';
import { useAct } from '../../people/use-act';
import { roles, roleWords, type Role } from '../roles';

export const InviteForm = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="Invite a colleague" centered closeButtonProps={{ 'aria-label': 'Close' }}>
    <Form onClose={onClose} />
  </Modal>
);

function Form({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const { busy, trouble, act } = useAct();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = textOf(form, 'email').trim();
    void act(async () => {
      await answered(api.POST('/v1/invitations', { body: { email, role: textOf(form, 'role') as Role } }));
      await queries.invalidateQueries({ queryKey: ['invitations'] });
      notifications.show({ message: `The invitation to ${email} is on its way.` });
      onClose();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          name="email"
          type="email"
          label="E-mail address"
          description="They get a letter with a link, which holds for seven days and for this address alone."
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
        <TroubleLine text={trouble} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={busy}>
            Send invitation
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
