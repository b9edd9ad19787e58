import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate, useSearchParams } from 'react-router';
import { auth } from '../app/auth';
import { textOf } from '../parts/form-text';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Away, Frame } from './frame';

export function ResetPassword() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { busy, trouble, submit } = useAct();
  const change = async (filled: FormData) => {
    await auth('POST', '/reset-password', { token: search.get('token') ?? '', newPassword: textOf(filled, 'password') });
    notifications.show({ message: 'Your password is changed, and every session has ended. Sign in with the new one.' });
    await navigate('/sign-in', { replace: true });
  };
  return (
    <Frame title="A new password" foot={<Away to="/forgot-password">Ask for a new link</Away>}>
      <form onSubmit={submit(change)}>
        <Stack gap="sm">
          <PasswordInput
            name="password"
            label="New password"
            description="At least 10 characters."
            autoComplete="new-password"
            minLength={10}
            maxLength={128}
            required
            autoFocus
          />
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy}>
            Change it
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
