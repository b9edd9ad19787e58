import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fingerprint, Plus } from 'lucide-react';
import { useState } from 'react';
import { auth } from '../../app/auth';
import { Confirm, type Question } from '../../parts/confirm';
import { DialogForm } from '../../parts/dialog-form';
import { Failed } from '../../parts/failed';
import { textOf } from '../../parts/form-text';
import { instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { useLast } from '../../parts/use-last';
import { addPasskey } from '../../people/passkey';
import { Row } from '../row';
import { browserName } from './browser-name';

interface Passkey {
  id: string;
  name: string | null;
  createdAt: string | null;
}
/** What is being named: a new one, or one that is there. */
type Naming = { id: string | null; name: string };

export function Passkeys() {
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const shown = useLast(naming);
  const stop = () => setNaming(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => auth<Passkey[]>('GET', '/passkey/list-user-passkeys'),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['passkeys'] });
  const named = async ({ id }: Naming, name: string) => {
    if (id === null) await addPasskey(name);
    else await auth('POST', '/passkey/update-passkey', { id, name });
    await changed();
    stop();
    notifications.show({ message: id === null ? 'The passkey is added. You can sign in with it.' : 'The passkey is renamed.' });
  };
  const removal = ({ id, name }: Passkey): Question => ({
    title: 'Delete this passkey?',
    body: <Text size="sm">“{nameOf(name)}” no longer signs you in. Your password still does.</Text>,
    act: 'Delete passkey',
    danger: true,
    onAct: () => auth('POST', '/passkey/delete-passkey', { id }).then(changed),
  });
  return (
    <Section
      title="Passkeys"
      lead="Sign in by fingerprint, face or security key, without a password that could be stolen."
      actions={
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => setNaming({ id: null, name: browserName(navigator.userAgent) })}
        >
          Add passkey
        </Button>
      }
    >
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={1} />
      ) : data.length === 0 ? (
        <Text size="sm" c="dimmed">
          You have none yet.
        </Text>
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} aria-label="Passkeys">
          {data.map((one) => (
            <Row
              key={one.id}
              icon={Fingerprint}
              title={nameOf(one.name)}
              detail={one.createdAt && `Added ${instant(one.createdAt)}`}
              actions={
                <>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    aria-label={`Rename ${nameOf(one.name)}`}
                    onClick={() => setNaming({ id: one.id, name: nameOf(one.name) })}
                  >
                    Rename
                  </Button>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    aria-label={`Delete ${nameOf(one.name)}`}
                    onClick={() => setQuestion(removal(one))}
                  >
                    Delete
                  </Button>
                </>
              }
            />
          ))}
        </Stack>
      )}
      <Confirm question={question} onClose={() => setQuestion(null)} />
      <Modal opened={naming !== null} onClose={stop} title={shown?.id ? 'Rename passkey' : 'Add a passkey'}>
        {shown && (
          <DialogForm act={shown.id ? 'Save' : 'Go on'} onAct={(filled) => named(shown, textOf(filled, 'name').trim())} onClose={stop}>
            <TextInput
              name="name"
              label="Name"
              description="By which you will know it among others."
              defaultValue={shown.name}
              maxLength={60}
              required
              data-autofocus
            />
          </DialogForm>
        )}
      </Modal>
    </Section>
  );
}

const nameOf = (name: string | null) => name || 'Passkey without a name';
