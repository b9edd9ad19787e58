import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { answered, api, wordsFor } from '../app/api';
import { auth } from '../app/auth';
import { rememberAccount, useMe, useSessionChanged } from '../app/session';
import { Loading } from '../parts/loading';
import { TroubleLine } from '../parts/trouble-line';
import { useAct } from '../parts/use-act';
import { Away, Frame } from './frame';

export function Invitation() {
  const [search] = useSearchParams();
  const { pathname, search: query } = useLocation();
  const token = search.get('token') ?? '';
  const { data: me, isPending } = useMe();
  const changed = useSessionChanged();
  const { busy, trouble, act } = useAct();
  const invitation = useQuery({
    queryKey: ['invitation', token, me?.person.id],
    queryFn: () => answered(api.POST('/v1/invitations/open', { body: { token } })),
    enabled: Boolean(me),
    retry: false,
  });
  if (isPending) return <Loading />;
  const here = encodeURIComponent(pathname + query);
  if (!me) return <Navigate to={`/sign-in?next=${here}`} replace />;
  if (invitation.error)
    return (
      <Frame title="This invitation does not work" lead={wordsFor(invitation.error)} foot={<Away to="/documents">To the documents</Away>} />
    );
  if (!invitation.data) return <Loading />;
  const { account_name, role, email } = invitation.data;
  const mine = email === me.person.email;
  const accept = () =>
    void act(async () => {
      const { account_id } = await answered(api.POST('/v1/invitations/accept', { body: { token } }));
      rememberAccount(account_id);
      location.assign('/documents');
    });
  const leave = () =>
    void act(async () => {
      await auth('POST', '/sign-out', {});
      await changed();
    });
  return (
    <Frame title={`Join ${account_name}`} lead={`You are invited as ${role}.`}>
      {!mine && (
        <Text size="sm">
          The invitation is for {email}; you are signed in as {me.person.email}. Sign out, then sign in with that address.
        </Text>
      )}
      <TroubleLine text={trouble} />
      <Group grow>
        {mine ? (
          <Button onClick={accept} loading={busy}>
            Join
          </Button>
        ) : (
          <Button onClick={leave} loading={busy}>
            Sign out
          </Button>
        )}
      </Group>
    </Frame>
  );
}
