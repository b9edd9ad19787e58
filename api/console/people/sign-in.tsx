import { Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { auth } from '../app/auth';
import { useSessionChanged } from '../app/session';
import { CodeInput } from '../parts/code-input';
import { textOf } from '../parts/form-text';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Away, Frame } from './frame';
import { nextOf } from './next';
import { signInWithPasskey } from './passkey';

export function SignIn() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const changed = useSessionChanged();
  const [asksCode, setAsksCode] = useState(false);
  const enter = async () => {
    await changed();
    await navigate(nextOf(search), { replace: true });
  };
  if (asksCode) return <SecondFactor onDone={enter} onBack={() => setAsksCode(false)} />;
  return <Password onDone={enter} onSecondFactor={() => setAsksCode(true)} query={search.size ? `?${search}` : ''} />;
}

function Password({ onDone, onSecondFactor, query }: { onDone: () => Promise<void>; onSecondFactor: () => void; query: string }) {
  const { busy, trouble, act, submit } = useAct();
  const signIn = async (filled: FormData) => {
    const answer = await auth<{ twoFactorRedirect?: boolean }>('POST', '/sign-in/email', {
      email: textOf(filled, 'email'),
      password: textOf(filled, 'password'),
    });
    if (answer.twoFactorRedirect) onSecondFactor();
    else await onDone();
  };
  return (
    <Frame
      title="Sign in"
      foot={
        <>
          New here? <Away to={`/sign-up${query}`}>Make an account</Away>
        </>
      }
    >
      <form onSubmit={submit(signIn)}>
        <Stack gap="sm">
          <TextInput name="email" type="email" label="E-mail address" autoComplete="username webauthn" required autoFocus />
          <PasswordInput name="password" label="Password" autoComplete="current-password" required />
          <Text size="sm">
            <Away to="/forgot-password">Forgot your password?</Away>
          </Text>
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy}>
            Sign in
          </Button>
        </Stack>
      </form>
      <Divider label="or" />
      <Button
        variant="default"
        leftSection={<KeyRound size={16} aria-hidden />}
        onClick={() => void act(() => signInWithPasskey().then(onDone))}
        disabled={busy}
      >
        Sign in with a passkey
      </Button>
    </Frame>
  );
}

function SecondFactor({ onDone, onBack }: { onDone: () => Promise<void>; onBack: () => void }) {
  const { busy, trouble, act, submit } = useAct();
  const [recovery, setRecovery] = useState(false);
  const [refused, setRefused] = useState(0);
  const verify = async (code: string) => {
    await auth('POST', recovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code }).catch((error: unknown) => {
      setRefused((times) => times + 1);
      throw error;
    });
    await onDone();
  };
  return (
    <Frame
      title="One more step"
      lead={recovery ? 'Enter one of your recovery codes.' : 'Enter the code that your authenticator app shows.'}
      foot={
        <Anchor component="button" type="button" inherit underline="always" onClick={onBack}>
          Back to sign in
        </Anchor>
      }
    >
      <form onSubmit={submit((filled) => verify(textOf(filled, 'code')))}>
        <Stack gap="sm">
          {recovery ? (
            <TextInput name="code" label="Recovery code" autoComplete="off" required autoFocus />
          ) : (
            // Empty again after a code that was refused: each digit of the next would count as a try else.
            <CodeInput key={refused} onComplete={(code) => void act(() => verify(code))} />
          )}
          <TroubleLine text={trouble} />
          <Button type="submit" loading={busy}>
            Go on
          </Button>
          <Button variant="subtle" onClick={() => setRecovery(!recovery)}>
            {recovery ? 'Use the authenticator app' : 'Use a recovery code'}
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
