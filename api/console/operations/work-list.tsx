import { Anchor, Box, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { answered, api, wordsFor, type Schemas } from '../app/api';
import { useHere } from '../app/session';
import { DocumentStatus } from '../parts/document-status';
import { isFinal, type FailureCode } from '../parts/document-words';
import { Failed } from '../parts/failed';
import { ago, instant } from '../parts/format';
import { RowsSkeleton } from '../parts/rows-skeleton';
import { staleLists } from '../parts/stale-lists';

type Item = Schemas['Work'];
export interface WorkFilter {
  state?: Item['status'];
  failure?: FailureCode;
}

/** Documents by their ids: when they came, where they stand, and what can be done about each. */
export function WorkList({ filter, name }: { filter: WorkFilter; name: string }) {
  const list = useInfiniteQuery({
    queryKey: ['work', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/operations/documents', { params: { query: { limit: 25, ...filter, ...(pageParam && { after: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 10_000,
    placeholderData: keepPreviousData,
  });
  if (list.error && !list.data) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <RowsSkeleton rows={3} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (!items.length)
    return (
      <Text size="sm" c="dimmed" py="sm">
        None.
      </Text>
    );
  return (
    <>
      <Stack component="ul" gap={0} p={0} m={0} aria-label={name}>
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" size="xs" mt="xs" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          Show older
        </Button>
      )}
    </>
  );
}

function Line({ item }: { item: Item }) {
  const { may } = useHere();
  return (
    <Group component="li" gap="sm" py="xs" style={{ listStyle: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <Box style={{ flex: '1 1 240px', minWidth: 0 }}>
        <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {may('documents:read') ? (
            <Anchor component={Link} to={`/documents/${item.id}`} inherit underline="always">
              {item.id}
            </Anchor>
          ) : (
            item.id
          )}
        </Text>
        <Text size="xs" c="dimmed" title={instant(item.received_at)}>
          Came {ago(item.received_at)} · attempt {item.attempt}
          {item.failure && ` · ${item.failure}`}
        </Text>
      </Box>
      <DocumentStatus status={item.status} />
      {item.workflow_url && (
        <Anchor
          href={item.workflow_url}
          target="_blank"
          rel="noreferrer"
          size="xs"
          underline="always"
          aria-label={`Workflow of ${item.id}, in a new tab`}
        >
          <Group gap={4} wrap="nowrap" component="span">
            Workflow <ExternalLink size={12} aria-hidden />
          </Group>
        </Anchor>
      )}
      {may('operations:act') && <Act item={item} />}
    </Group>
  );
}

function Act({ item }: { item: Item }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const retries = isFinal(item.status);
  const run = async () => {
    setBusy(true);
    const params = { path: { documentId: item.id } };
    try {
      if (retries) await api.POST('/v1/documents/{documentId}/retry', { params, body: {} });
      else await api.POST('/v1/documents/{documentId}/cancel', { params, body: {} });
      notifications.show({ message: retries ? 'It is read again.' : 'It is stopping.' });
    } catch (error) {
      notifications.show({ color: 'red', message: wordsFor(error) });
    } finally {
      setBusy(false);
      staleLists(queries);
      await Promise.all(['operations', 'work'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    }
  };
  const label = retries ? 'Retry' : 'Cancel';
  return (
    <Button size="xs" variant="default" w={76} loading={busy} onClick={() => void run()} aria-label={`${label} ${item.id}`}>
      {label}
    </Button>
  );
}
