import { Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { auth } from '../../app/auth';
import { useHere, useSessionChanged } from '../../app/session';
import { textOf } from '../../parts/form-text';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { useAct } from '../../parts/use-act';

export function NameForm() {
  const { me } = useHere();
  const changed = useSessionChanged();
  const { busy, trouble, submit } = useAct();
  const change = async (filled: FormData) => {
    const name = textOf(filled, 'name').trim();
    if (!name) throw new Error('A name has at least one letter.');
    await auth('POST', '/update-user', { name });
    await changed();
    notifications.show({ message: 'Your name is changed.' });
  };
  return (
    <Section title="You" lead="Colleagues see your name beside what you decide.">
      <form onSubmit={submit(change)}>
        <Stack gap="sm" maw={400} align="stretch">
          <TextInput name="name" label="Your name" autoComplete="name" defaultValue={me.person.name} maxLength={100} required />
          <TextInput label="E-mail address" value={me.person.email} readOnly variant="filled" description="You sign in with it." />
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
            Save
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
