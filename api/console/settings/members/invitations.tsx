import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { answered, api, wordsFor, type Schemas } from '../../app/api';
import { Confirm, type Question } from '../../parts/confirm';
import { Failed } from '../../parts/failed';
import { ago, instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { roleWords } from '../roles';
import { Row } from '../row';

type Invitation = Schemas['Invitation'];

/** Those that somebody may still accept, and those that ran out, to be sent anew. */
export function Invitations({ members }: { members: Schemas['Member'][] }) {
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['invitations'], queryFn: () => answered(api.GET('/v1/invitations')) });
  const changed = () => queries.invalidateQueries({ queryKey: ['invitations'] });
  const open = data?.items.filter(({ state }) => state === 'open') ?? [];
  const pending = [...open, ...expiredWithoutSuccessor(data?.items ?? [], members)];

  const resend = async ({ id, email, role }: Invitation) => {
    setSending(id);
    try {
      // A new one takes the place of the old, whose link stops working.
      await answered(api.POST('/v1/invitations', { body: { email, role } }));
      await changed();
      notifications.show({ message: `A new e-mail to ${email} is on its way. The link before it no longer works.` });
    } catch (failed) {
      notifications.show({ color: 'red', message: wordsFor(failed) });
    } finally {
      setSending(null);
    }
  };
  const withdrawal = ({ id, email }: Invitation): Question => ({
    title: 'Withdraw this invitation?',
    body: <Text size="sm">The link that {email} got stops working.</Text>,
    act: 'Withdraw',
    danger: true,
    onAct: async () => {
      await api.DELETE('/v1/invitations/{invitationId}', { params: { path: { invitationId: id } } });
      await changed();
    },
  });
  return (
    <Section title="Invitations" lead="Sent, and not accepted yet.">
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={1} />
      ) : pending.length === 0 ? (
        <Text size="sm" c="dimmed">
          None is open.
        </Text>
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} aria-label="Invitations">
          {pending.map((invitation) => (
            <Row
              key={invitation.id}
              icon={Mail}
              title={invitation.email}
              detail={`${roleWords[invitation.role].label} · sent ${instant(invitation.created_at)} · ${
                invitation.state === 'open' ? `ends ${ago(invitation.expires_at)}` : 'has expired'
              }`}
              actions={
                <>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    loading={sending === invitation.id}
                    aria-label={`Send again to ${invitation.email}`}
                    onClick={() => void resend(invitation)}
                  >
                    Send again
                  </Button>
                  {invitation.state === 'open' && (
                    <Button
                      variant="subtle"
                      color="gray"
                      size="xs"
                      aria-label={`Withdraw the invitation to ${invitation.email}`}
                      onClick={() => setQuestion(withdrawal(invitation))}
                    >
                      Withdraw
                    </Button>
                  )}
                </>
              }
            />
          ))}
        </Stack>
      )}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}

/** Newest first, as the API lists them: of an address that was invited again, or has joined, the old e-mail is of no more use. */
function expiredWithoutSuccessor(items: Invitation[], members: Schemas['Member'][]): Invitation[] {
  const known = new Set(members.map(({ person }) => person.email));
  return items.filter(({ state, email }) => {
    const first = !known.has(email);
    known.add(email);
    return first && state === 'expired';
  });
}
