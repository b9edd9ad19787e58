import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Laptop } from 'lucide-react';
import { useState } from 'react';
import { auth } from '../../app/auth';
import { useHere } from '../../app/session';
import { Confirm, type Question } from '../../parts/confirm';
import { Failed } from '../../parts/failed';
import { ago } from '../../parts/format';
import { Row } from '../row';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { browserName } from './browser-name';

/** The token is how the library names a session; it is not shown, and without its signature no cookie. */
interface Session {
  id: string;
  token: string;
  userAgent: string | null;
  updatedAt: string;
  createdAt: string;
}

export function Sessions() {
  const { me } = useHere();
  const queries = useQueryClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['sessions'], queryFn: () => auth<Session[]>('GET', '/list-sessions') });
  const ended = () => queries.invalidateQueries({ queryKey: ['sessions'] });
  const others = data?.filter(({ id }) => id !== me.session.id) ?? [];
  const sorted = data?.toSorted(
    (a, b) => Number(b.id === me.session.id) - Number(a.id === me.session.id) || b.updatedAt.localeCompare(a.updatedAt),
  );

  const endOne = ({ token, userAgent }: Session): Question => ({
    title: 'End this session?',
    body: <Text size="sm">{browserName(userAgent)} is signed out at once.</Text>,
    act: 'End session',
    danger: true,
    onAct: () => auth('POST', '/revoke-session', { token }).then(ended),
  });
  const endOthers: Question = {
    title: 'End all other sessions?',
    body: <Text size="sm">Every browser but this one is signed out at once.</Text>,
    act: 'End all others',
    danger: true,
    onAct: () => auth('POST', '/revoke-other-sessions', {}).then(ended),
  };
  return (
    <Section
      title="Sessions"
      lead="Where you are signed in. Sessions end by themselves after seven days without use."
      actions={
        others.length > 0 && (
          <Button variant="default" onClick={() => setQuestion(endOthers)}>
            End all others
          </Button>
        )
      }
    >
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !sorted ? (
        <RowsSkeleton rows={2} />
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} aria-label="Sessions">
          {sorted.map((session) => (
            <Row
              key={session.id}
              icon={Laptop}
              title={
                <Group gap="xs">
                  {browserName(session.userAgent)}
                  {session.id === me.session.id && (
                    <Badge variant="light" tt="none">
                      This one, in use now
                    </Badge>
                  )}
                </Group>
              }
              detail={
                session.id === me.session.id
                  ? `Signed in ${ago(session.createdAt)}`
                  : `Last used ${ago(session.updatedAt)} · signed in ${ago(session.createdAt)}`
              }
              actions={
                session.id !== me.session.id && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="xs"
                    onClick={() => setQuestion(endOne(session))}
                    aria-label={`End session: ${browserName(session.userAgent)}, last used ${ago(session.updatedAt)}`}
                  >
                    End
                  </Button>
                )
              }
            />
          ))}
        </Stack>
      )}
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}
