import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { auth } from '../app/auth';
import { textOf } from '../parts/form-text';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Away, Frame } from './frame';

export function ForgotPassword() {
  const { busy, trouble, submit } = useAct();
  const [sent, setSent] = useState(false);
  const ask = async (filled: FormData) => {
    await auth('POST', '/request-password-reset', { email: textOf(filled, 'email') });
    setSent(true);
  };
  if (sent)
    return (
      <Frame
        title="Check your e-mail"
        lead="If the address is known here, an e-mail with a link is on its way. The link works for one hour."
        foot={<Away to="/sign-in">Back to sign in</Away>}
      />
    );
  return (
    <Frame title="Choose a new password" lead="We send a link to your address." foot={<Away to="/sign-in">Back to sign in</Away>}>
      <form onSubmit={submit(ask)}>
        <Stack gap="sm">
          <TextInput name="email" type="email" label="E-mail address" autoComplete="email" required autoFocus />
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy}>
            Send the link
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
