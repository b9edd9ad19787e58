import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { auth } from '../../app/auth';
import { useHere } from '../../app/session';
import { textOf } from '../../parts/form-text';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { useAct } from '../../parts/use-act';

export function PasswordForm() {
  const { me } = useHere();
  const queries = useQueryClient();
  const { busy, trouble, submit } = useAct();
  const change = async (filled: FormData, form: HTMLFormElement) => {
    const passwords = { currentPassword: textOf(filled, 'current'), newPassword: textOf(filled, 'new') };
    await auth('POST', '/change-password', { ...passwords, revokeOtherSessions: true });
    form.reset();
    // The library gives this browser a new session too.
    await Promise.all(['me', 'sessions'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    notifications.show({ message: 'Your password is changed. Every other session has ended.' });
  };
  return (
    <Section title="Password" lead="Changing it ends every session but this one.">
      <form onSubmit={submit(change)}>
        <Stack gap="sm" maw={400}>
          {/* Password managers file the new one under this name. */}
          <input type="hidden" name="username" autoComplete="username" value={me.person.email} readOnly />
          <PasswordInput name="current" label="Current password" autoComplete="current-password" required />
          <PasswordInput
            name="new"
            label="New password"
            description="At least 10 characters."
            autoComplete="new-password"
            minLength={10}
            maxLength={128}
            required
          />
          <TroubleLine text={trouble} />
          <Button type="submit" variant="default" loading={busy} style={{ alignSelf: 'flex-start' }}>
            Change password
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
