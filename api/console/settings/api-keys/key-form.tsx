import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../app/api';
import { useHere, type Scope } from '../../app/session';
import { CheckList } from '../../parts/check-list';
import { DialogForm } from '../../parts/dialog-form';
import { textOf } from '../../parts/form-text';
import { ShownOnce } from '../../parts/shown-once';
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
      closeOnClickOutside={!token}
      size="lg"
    >
      {token ? (
        <ShownOnce
          text={token}
          name="key"
          lead="It is shown here and never again. Whoever has it can do what the key may do: keep it where passwords are kept."
          onClose={onClose}
        />
      ) : (
        <Form onMade={setToken} onClose={onClose} />
      )}
    </Modal>
  );
}

function Form({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const { may } = useHere();
  const queries = useQueryClient();
  const make = async (filled: FormData) => {
    const scopes = filled.getAll('scope') as Scope[];
    if (!scopes.length) throw new Error('Choose at least one thing that the key may do.');
    const body = { label: textOf(filled, 'label').trim(), scopes, expires_at: expiryOf(textOf(filled, 'expiry')) };
    const { token } = await answered(api.POST('/v1/api-keys', { body }));
    onMade(token ?? '');
    await queries.invalidateQueries({ queryKey: ['api-keys'] });
  };
  return (
    <DialogForm act="Make key" onAct={make} onClose={onClose}>
      <TextInput name="label" label="Name" description="The program that will use it." maxLength={100} required data-autofocus />
      <NativeSelect name="expiry" label="Ends after" defaultValue="365" data={[...expiries]} />
      <CheckList
        name="scope"
        legend="What it may do"
        offered={(Object.keys(scopeWords) as Scope[]).filter(may)}
        words={scopeWords}
        chosen={usualScopes}
      />
    </DialogForm>
  );
}
