import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answered, api } from '../../app/api';
import { useHere, type Scope } from '../../app/session';
import { CopyLine } from '../../parts/copy-line';
import { textOf } from '../../parts/form-text';
import { TroubleLine } from '../../people/trouble-line';
import { useAct } from '../../people/use-act';
import { expiries, expiryOf } from './expiry';
import { scopeWords, usualScopes } from './scope-words';

/** From the wish to the token, which is seen once: while it is shown, a click beside the window does not close it. */
export function KeyForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [token, setToken] = useState<string | null>(null);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => setToken(null)}
      title={token ? 'Copy the key now' : 'New API key'}
      centered
      closeOnClickOutside={!token}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {token ? <Made token={token} onClose={onClose} /> : <Form onMade={setToken} onClose={onClose} />}
    </Modal>
  );
}

const Made = ({ token, onClose }: { token: string; onClose: () => void }) => (
  <Stack gap="md">
    <Text size="sm">It is shown here and never again. Who has it can do what the key may do: keep it where passwords are kept.</Text>
    <CopyLine text={token} name="key" />
    <Group justify="flex-end">
      <Button onClick={onClose} data-autofocus>
        I have copied it
      </Button>
    </Group>
  </Stack>
);

function Form({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const { may } = useHere();
  const queries = useQueryClient();
  const { busy, trouble, act } = useAct();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scopes = form.getAll('scope') as Scope[];
    void act(async () => {
      if (!scopes.length) throw new Error('Choose at least one thing that the key may do.');
      const body = { label: textOf(form, 'label').trim(), scopes, expires_at: expiryOf(textOf(form, 'expiry')) };
      const { token } = await answered(api.POST('/v1/api-keys', { body }));
      await queries.invalidateQueries({ queryKey: ['api-keys'] });
      onMade(token ?? '');
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput name="label" label="Name" description="The program that will use it." maxLength={100} required data-autofocus />
        <NativeSelect name="expiry" label="Ends after" defaultValue="365" data={[...expiries]} />
        <Stack component="fieldset" gap="xs" p={0} m={0} style={{ border: 0 }}>
          <Text component="legend" size="sm" fw={500} mb={4}>
            What it may do
          </Text>
          {(Object.keys(scopeWords) as Scope[]).filter(may).map((scope) => (
            <Checkbox
              key={scope}
              name="scope"
              value={scope}
              defaultChecked={usualScopes.includes(scope)}
              label={scope}
              description={scopeWords[scope]}
            />
          ))}
        </Stack>
        <TroubleLine text={trouble} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={busy}>
            Make key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
