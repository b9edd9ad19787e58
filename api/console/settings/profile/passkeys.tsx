import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fingerprint, Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { auth } from '../../app/auth';
import { Confirm, type Question } from '../../parts/confirm';
import { textOf } from '../../parts/form-text';
import { instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { useLast } from '../../parts/use-last';
import { addPasskey } from '../../people/passkey';
import { TroubleLine } from '../../people/trouble-line';
import { useAct } from '../../people/use-act';
import { Failed } from '../failed';
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
  const { data, error, refetch } = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => auth<Passkey[]>('GET', '/passkey/list-user-passkeys'),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['passkeys'] });
  const named = async ({ id }: Naming, name: string) => {
    if (id === null) await addPasskey(name);
    else await auth('POST', '/passkey/update-passkey', { id, name });
    await changed();
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
      {error ? (
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
      <Modal
        opened={naming !== null}
        onClose={() => setNaming(null)}
        title={shown?.id ? 'Rename passkey' : 'Add a passkey'}
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {shown && <NameForm naming={shown} onName={named} onClose={() => setNaming(null)} />}
      </Modal>
    </Section>
  );
}

const nameOf = (name: string | null) => name || 'Passkey without a name';

function NameForm({
  naming,
  onName,
  onClose,
}: {
  naming: Naming;
  onName: (naming: Naming, name: string) => Promise<void>;
  onClose: () => void;
}) {
  const { busy, trouble, act } = useAct();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = textOf(new FormData(event.currentTarget), 'name').trim();
    void act(async () => {
      await onName(naming, name);
      onClose();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          name="name"
          label="Name"
          description="By which you will know it among others."
          defaultValue={naming.name}
          maxLength={60}
          required
          data-autofocus
        />
        <TroubleLine text={trouble} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={busy}>
            {naming.id ? 'Save' : 'Go on'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
