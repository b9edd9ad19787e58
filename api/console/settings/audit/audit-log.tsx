import { Anchor, Badge, Box, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '../../app/api';
import { useHere } from '../../app/session';
import { Failed } from '../../parts/failed';
import { ago, instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { Older } from '../older';
import { actorOf, deedOf, type AuditLine } from './line-words';
import { useNames } from './use-names';
import { Verification } from './verification';

export function AuditLog() {
  const names = useNames();
  const lines = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/v1/audit', { params: { query: { limit: 50, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="md">
      <Verification />
      <Section
        title="Audit log"
        lead="Who did what in this account, the newest first. It holds ids and codes, nothing of what documents say."
      >
        {lines.error && !lines.data ? (
          <Failed error={lines.error} onRetry={() => void lines.refetch()} />
        ) : !lines.data ? (
          <RowsSkeleton rows={8} height={40} />
        ) : (
          <>
            <Stack component="ul" gap={0} p={0} m={0} aria-label="Audit log">
              {items.map((line) => (
                <Line key={line.seq} line={line} who={actorOf(line.actor, names)} />
              ))}
            </Stack>
            <Older list={lines} />
          </>
        )}
      </Section>
    </Stack>
  );
}

const Line = ({ line, who }: { line: AuditLine; who: string }) => (
  <Group
    component="li"
    gap="sm"
    py="xs"
    align="baseline"
    justify="space-between"
    style={{ listStyle: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}
  >
    <Box style={{ flex: '1 1 260px', minWidth: 0 }}>
      <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
        <b>{who}</b> {deedOf(line)}
        {line.outcome === 'refused' && (
          <Badge ml={8} variant="light" color="red" size="sm">
            Refused
          </Badge>
        )}
      </Text>
      <Subject subject={line.subject} />
    </Box>
    <Text size="xs" c="dimmed" component="time" dateTime={line.at} title={instant(line.at)}>
      {ago(line.at)}
    </Text>
  </Group>
);

/** What it was done to, by its id; a document leads to its page for those who may see it. */
function Subject({ subject }: { subject: string }) {
  const { may, account } = useHere();
  if (subject === account.id) return null;
  if (subject.startsWith('doc_') && may('documents:read'))
    return (
      <Anchor component={Link} to={`/documents/${subject}`} size="xs" underline="always" style={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Anchor>
    );
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {subject}
    </Text>
  );
}
