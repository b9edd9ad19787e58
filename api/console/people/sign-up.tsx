import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { auth } from '../app/auth';
import { textOf } from '../parts/form-text';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Away, Frame } from './frame';
import { invitationIn } from './next';

export function SignUp() {
  const [search] = useSearchParams();
  const { busy, trouble, submit } = useAct();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo) return <EmailSent email={sentTo} />;
  const signUp = async (filled: FormData) => {
    const email = textOf(filled, 'email');
    const token = invitationIn(search);
    await auth(
      'POST',
      '/sign-up/email',
      { name: textOf(filled, 'name'), email, password: textOf(filled, 'password') },
      token ? { 'blumsmart-invitation': token } : undefined,
    );
    // The link of the e-mail may be opened in this very browser: then it goes on from here.
    const next = search.get('next');
    if (next) localStorage.setItem('blumsmart.next', next);
    setSentTo(email);
  };
  return (
    <Frame
      title="Make an account"
      lead="For you. The account of your business comes next."
      foot={
        <>
          Known here? <Away to={`/sign-in${search.size ? `?${search}` : ''}`}>Sign in</Away>
        </>
      }
    >
      <form onSubmit={submit(signUp)}>
        <Stack gap="sm">
          <TextInput name="name" label="Your name" autoComplete="name" maxLength={100} required autoFocus />
          <TextInput name="email" type="email" label="E-mail address" autoComplete="email" required />
          <PasswordInput
            name="password"
            label="Password"
            description="At least 10 characters. Several words are easier to remember than symbols."
            autoComplete="new-password"
            minLength={10}
            maxLength={128}
            required
          />
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy}>
            Go on
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}

function EmailSent({ email }: { email: string }) {
  const { busy, trouble, act } = useAct();
  const [again, setAgain] = useState(false);
  const resend = () =>
    void act(async () => {
      await auth('POST', '/send-verification-email', { email });
      setAgain(true);
    });
  return (
    <Frame title="Check your e-mail" lead={`We sent an e-mail to ${email}. Its link confirms that the address is yours.`}>
      <Text size="sm">Nothing there after some minutes? Look in your spam folder, or have it sent again.</Text>
      <TroubleLine text={trouble} />
      <Button variant="default" loading={busy} onClick={resend} disabled={again}>
        {again ? 'Sent again' : 'Send it again'}
      </Button>
    </Frame>
  );
}
