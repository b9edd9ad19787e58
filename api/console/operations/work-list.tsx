import { Anchor, Box, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answered, api, wordsFor, type Schemas } from '../app/api';
import { useHere } from '../app/session';
import { DocumentStatus } from '../parts/document-status';
import { failureWords, isFinal, type FailureCode } from '../parts/document-words';
import { Failed } from '../parts/failed';
import { ago, instant } from '../parts/format';
import { RowsSkeleton } from '../parts/rows-skeleton';
import { staleLists } from '../parts/stale-lists';
import { TechnicalDetails } from './technical-details';
import { PAGE_ROWS, useFileNames } from './use-file-names';

type Item = Schemas['Work'];
export interface WorkFilter {
  state?: Item['status'];
  failure?: FailureCode;
}

const nothing = { pages: [], pageParams: [] };

/** Documents by name, or by id for those who may not read them: when they came, where they stand, and what can be done about each. */
export function WorkList({ filter, name }: { filter: WorkFilter; name: string }) {
  const list = useInfiniteQuery({
    queryKey: ['work', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/operations/documents', { params: { query: { limit: PAGE_ROWS, ...filter, ...(pageParam && { after: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 10_000,
    placeholderData: keepPreviousData,
  });
  // While another filter's answer is awaited, its pages are not there to be named.
  const names = useFileNames(filter, list.data && !list.isPlaceholderData ? list.data : nothing);
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
          <Line key={item.id} item={item} name={names.get(item.id)} ofFailure={filter.failure !== undefined} />
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

interface LineProps {
  item: Item;
  name: string | undefined;
  /** Stands below its failure: why it failed has been said. */
  ofFailure: boolean;
}

function Line({ item, name = item.id, ofFailure }: LineProps) {
  const { may } = useHere();
  const why = !ofFailure && item.failure && (failureWords[item.failure as FailureCode] ?? item.failure);
  const facts = [`Came ${ago(item.received_at)}`, item.attempt > 1 && `tried ${item.attempt} times`, why].filter(Boolean);
  return (
    <Group component="li" gap="sm" py="xs" style={{ listStyle: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <Box style={{ flex: '1 1 240px', minWidth: 0 }}>
        <Text size="sm" ff={name === item.id ? 'monospace' : undefined} style={{ overflowWrap: 'anywhere' }}>
          {may('documents:read') ? (
            <Anchor component={Link} to={`/documents/${item.id}`} inherit underline="always" title={item.id}>
              {name}
            </Anchor>
          ) : (
            name
          )}
        </Text>
        <Text size="xs" c="dimmed" title={instant(item.received_at)}>
          {facts.join(' · ')}
        </Text>
      </Box>
      <DocumentStatus status={item.status} />
      {item.workflow_url && (
        <TechnicalDetails
          href={item.workflow_url}
          of={name}
          tells="Every step and try of this document, as Temporal recorded it: the engine that carries out the work."
        />
      )}
      {may('operations:act') && <Act item={item} name={name} />}
    </Group>
  );
}

function Act({ item, name }: { item: Item; name: string }) {
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
    <Button size="xs" variant="default" w={76} loading={busy} onClick={() => void run()} aria-label={`${label} ${name}`}>
      {label}
    </Button>
  );
}
