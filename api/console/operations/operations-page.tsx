import { Alert, Group, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { answered, api, wordsFor } from '../app/api';
import { Page } from '../parts/page';
import { RowsSkeleton } from '../parts/rows-skeleton';
import { Trouble } from '../parts/trouble';
import { Failures } from './failures';
import { Queues } from './queues';
import { span } from './span';
import { Throughput } from './throughput';
import { Tiles } from './tiles';
import { Work } from './work';

const REFRESH_MS = 5_000;

/** What waits, what failed and why, and what to do about it; nothing of what documents say. */
export function OperationsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['operations'],
    queryFn: () => answered(api.GET('/v1/operations')),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  if (error && !data)
    return (
      <Page title="Operations">
        <Trouble error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <Page title="Operations">{<Skeletons />}</Page>;
  const healthy = data.failures.length === 0 && data.documents.received + data.documents.processing === 0 && data.reviews.overdue === 0;
  return (
    <Page title="Operations" actions={<Updated at={data.at} stale={error ? wordsFor(error) : null} />}>
      <Stack gap="md">
        {healthy && data.queues?.every(({ workers }) => workers > 0) && (
          <Alert color="leaf" icon={<CircleCheck size={18} aria-hidden />} title="All is well">
            Nothing waits to be read, nothing failed, and no review is late.
          </Alert>
        )}
        <Tiles data={data} />
        <Failures failures={data.failures} />
        <Throughput hours={data.hours} />
        <Queues queues={data.queues} temporalUi={data.temporal_ui} />
        <Work />
      </Stack>
    </Page>
  );
}

/** How old the figures are: an age that grows says that none came since. */
function Updated({ at, stale }: { at: string; stale: string | null }) {
  const [nowMs, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 1_000, { autoInvoke: true });
  const seconds = Math.max(0, (nowMs - Date.parse(at)) / 1_000);
  return (
    <Group gap={6} role={stale ? 'alert' : undefined}>
      {stale && <TriangleAlert size={16} aria-hidden color="var(--mantine-color-red-6)" />}
      <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {stale ? `${stale} These figures are ${span(seconds)} old.` : seconds < 10 ? 'Updated just now' : `Updated ${span(seconds)} ago`}
      </Text>
    </Group>
  );
}

const Skeletons = () => (
  <Stack gap="md">
    <SimpleGrid cols={{ base: 2, md: 4 }}>
      {[1, 2, 3, 4].map((tile) => (
        <Skeleton key={tile} height={96} />
      ))}
    </SimpleGrid>
    <RowsSkeleton rows={3} height={120} />
  </Stack>
);
