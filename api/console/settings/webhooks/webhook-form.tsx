import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answered, api } from '../../app/api';
import { textOf } from '../../parts/form-text';
import { TroubleLine } from '../../people/trouble-line';
import { useAct } from '../../people/use-act';
import { SecretShown } from './secret-shown';
import { eventTypes, eventWords, usualEvents, type EventType, type Webhook } from './words';

/** Makes a webhook, and then shows its secret once; or changes one that is there. */
export function WebhookForm({ opened, webhook, onClose }: { opened: boolean; webhook: Webhook | null; onClose: () => void }) {
  const [secret, setSecret] = useState<string | null>(null);
  if (secret)
    return (
      <SecretShown
        secret={secret}
        onClose={() => {
          setSecret(null);
          onClose();
        }}
      />
    );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={webhook ? 'Change webhook' : 'New webhook'}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Form webhook={webhook} onMade={setSecret} onClose={onClose} />
    </Modal>
  );
}

function Form({ webhook, onMade, onClose }: { webhook: Webhook | null; onMade: (secret: string) => void; onClose: () => void }) {
  const queries = useQueryClient();
  const { busy, trouble, act } = useAct();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const events = form.getAll('event') as EventType[];
    void act(async () => {
      if (!events.length) throw new Error('Choose at least one event.');
      const body = { url: textOf(form, 'url').trim(), description: textOf(form, 'description').trim(), events };
      if (webhook) {
        const params = { path: { webhookId: webhook.id } };
        await answered(api.PUT('/v1/webhooks/{webhookId}', { params, body: { ...body, enabled: webhook.state === 'enabled' } }));
        await queries.invalidateQueries({ queryKey: ['webhooks'] });
        onClose();
      } else {
        const { secret } = await answered(api.POST('/v1/webhooks', { body }));
        await queries.invalidateQueries({ queryKey: ['webhooks'] });
        onMade(secret ?? '');
      }
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          name="url"
          type="url"
          label="Address"
          description="https, and to be reached from the internet."
          placeholder="https://example.com/blumsmart"
          defaultValue={webhook?.url}
          maxLength={2_000}
          required
          data-autofocus
        />
        <TextInput
          name="description"
          label="Name"
          description="By which you will know it."
          defaultValue={webhook?.description}
          maxLength={200}
        />
        <Stack component="fieldset" gap="xs" p={0} m={0} style={{ border: 0 }}>
          <Text component="legend" size="sm" fw={500} mb={4}>
            What it is told of
          </Text>
          {eventTypes.map((type) => (
            <Checkbox
              key={type}
              name="event"
              value={type}
              defaultChecked={(webhook?.events ?? usualEvents).includes(type)}
              label={type}
              description={eventWords[type]}
            />
          ))}
        </Stack>
        <TroubleLine text={trouble} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={busy}>
            {webhook ? 'Save' : 'Make webhook'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
