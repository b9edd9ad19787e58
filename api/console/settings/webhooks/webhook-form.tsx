import { Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../app/api';
import { CheckList } from '../../parts/check-list';
import { DialogForm } from '../../parts/dialog-form';
import { textOf } from '../../parts/form-text';
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
    <Modal opened={opened} onClose={onClose} title={webhook ? 'Change webhook' : 'New webhook'}>
      <Form webhook={webhook} onMade={setSecret} onClose={onClose} />
    </Modal>
  );
}

function Form({ webhook, onMade, onClose }: { webhook: Webhook | null; onMade: (secret: string) => void; onClose: () => void }) {
  const queries = useQueryClient();
  const save = async (filled: FormData) => {
    const events = filled.getAll('event') as EventType[];
    if (!events.length) throw new Error('Choose at least one event.');
    const body = { url: textOf(filled, 'url').trim(), description: textOf(filled, 'description').trim(), events };
    if (webhook) {
      const params = { path: { webhookId: webhook.id } };
      await answered(api.PUT('/v1/webhooks/{webhookId}', { params, body: { ...body, enabled: webhook.state === 'enabled' } }));
      onClose();
    } else {
      const { secret } = await answered(api.POST('/v1/webhooks', { body }));
      onMade(secret ?? '');
    }
    await queries.invalidateQueries({ queryKey: ['webhooks'] });
  };
  return (
    <DialogForm act={webhook ? 'Save' : 'Make webhook'} onAct={save} onClose={onClose}>
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
      <CheckList name="event" legend="What it is told of" offered={eventTypes} words={eventWords} chosen={webhook?.events ?? usualEvents} />
    </DialogForm>
  );
}
