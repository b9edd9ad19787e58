import { Badge, Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api, wordsFor } from '../../app/api';
import { Failed } from '../../parts/failed';
import { ago } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { Older } from '../older';
import { Row } from '../row';
import { deliveryStates, deliveryWords, outcomeOf, refreshMs, standingOf, triesOf, type Delivery, type Webhook } from './words';

/** “In 5 minutes” is true for one. */
const CLOCK_MS = 15_000;
/** The palette's own orange is too faint for small print on its pale ground. */
const darkOrange = 'light-dark(#8a3b00, var(--mantine-color-orange-3))';

/** What a webhook was told and how that went, as it goes on. */
export function Deliveries({ webhook: { id: webhookId, state: webhookState } }: { webhook: Webhook }) {
  const queries = useQueryClient();
  const [state, setState] = useState<Delivery['state'] | ''>('');
  const [tickMs, setTick] = useState(Date.now);
  useInterval(() => setTick(Date.now()), CLOCK_MS, { autoInvoke: true });
  const list = useInfiniteQuery({
    queryKey: ['deliveries', webhookId, state],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/v1/webhooks/{webhookId}/deliveries', {
          params: { path: { webhookId }, query: { limit: 25, ...(state && { state }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state: { data } }) => refreshMs(data?.pages.flatMap((page) => page.items) ?? []),
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  // What was read since the last tick did not happen after now.
  const now = Math.max(tickMs, list.dataUpdatedAt);
  // A try may be what the webhook fails or works since: its own badge shall not say otherwise.
  const tries = list.data && triesOf(items);
  useEffect(() => {
    if (tries !== undefined) void queries.invalidateQueries({ queryKey: ['webhooks'] });
  }, [queries, tries]);
  return (
    <Section
      title="Deliveries"
      lead="What is finished is kept for 30 days."
      actions={
        <NativeSelect
          aria-label="State"
          value={state}
          data={[{ value: '', label: 'All' }, ...deliveryStates.map((value) => ({ value, label: deliveryWords[value] }))]}
          onChange={({ currentTarget }) => setState(currentTarget.value as typeof state)}
        />
      }
    >
      {list.error && !list.data ? (
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <RowsSkeleton rows={3} />
      ) : items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {state ? 'None in this state.' : 'None yet. Send a test, and see here how it went.'}
        </Text>
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} aria-label="Deliveries">
          {items.map((delivery) => (
            <One key={delivery.id} delivery={delivery} now={now} resendable={webhookState === 'enabled'} />
          ))}
        </Stack>
      )}
      <Older list={list} />
    </Section>
  );
}

function One({ delivery, now, resendable }: { delivery: Delivery; now: number; resendable: boolean }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { id, webhook_id, type, tries, round, document_id, occurred_at } = delivery;
  const { label, color } = standingOf(delivery, now);
  const resend = async () => {
    setBusy(true);
    try {
      await api.POST('/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend', {
        params: { path: { webhookId: webhook_id, deliveryId: id } },
      });
      notifications.show({ message: 'It is sent again.' });
    } catch (error) {
      notifications.show({ color: 'red', message: wordsFor(error) });
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['deliveries', webhook_id] });
    }
  };
  const facts = [
    `${tries} ${tries === 1 ? 'try' : 'tries'}${round > 1 ? ` of round ${round}` : ''}`,
    ago(occurred_at, now),
    ...(document_id ? [document_id] : []),
  ];
  return (
    <Row
      title={
        <>
          {type}{' '}
          <Badge variant="light" color={color} c={color === 'orange' ? darkOrange : undefined} tt="none">
            {label}
          </Badge>
        </>
      }
      detail={
        <>
          <Text size="sm" c="var(--mantine-color-text)">
            {outcomeOf(delivery)}
          </Text>
          {facts.join(' · ')}
        </>
      }
      actions={
        resendable && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            loading={busy}
            onClick={() => void resend()}
            aria-label={`Send again: ${type}, ${ago(occurred_at)}`}
          >
            Send again
          </Button>
        )
      }
    />
  );
}
