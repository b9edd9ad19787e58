import { Button } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { auth } from '../app/auth';
import { useSessionChanged } from '../app/session';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Frame } from './frame';

/** The page of the e-mail's link. It asks: mail programs that follow links to look at them confirm nothing. */
export function VerifyEmail() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const changed = useSessionChanged();
  const { busy, trouble, act } = useAct();
  const confirm = () =>
    void act(async () => {
      await auth('GET', `/verify-email?token=${encodeURIComponent(search.get('token') ?? '')}`);
      await changed();
      const next = localStorage.getItem('blumsmart.next');
      localStorage.removeItem('blumsmart.next');
      await navigate(next?.startsWith('/invitation?') ? next : '/documents', { replace: true });
    });
  return (
    <Frame title="Confirm your address" lead="One click, and your address is confirmed and you are signed in.">
      <TroubleLine text={trouble} />
      <Button onClick={confirm} loading={busy}>
        Confirm
      </Button>
    </Frame>
  );
}
