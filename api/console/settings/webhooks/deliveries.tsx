import { Badge, Button, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, wordsFor } from '../../app/api';
import { Failed } from '../../parts/failed';
import { ago } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { Older } from '../older';
import { Row } from '../row';
import { deliveryStates, deliveryWords, outcomeOf, refreshMs, type Delivery, type Webhook } from './words';

/** What a webhook was told and how that went, as it goes on. */
export function Deliveries({ webhook: { id: webhookId, state: webhookState } }: { webhook: Webhook }) {
  const [state, setState] = useState<Delivery['state'] | ''>('');
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
  return (
    <Section
      title="Deliveries"
      lead="What is finished is kept for 30 days."
      actions={
        <NativeSelect
          aria-label="State"
          value={state}
          data={[{ value: '', label: 'All' }, ...deliveryStates.map((value) => ({ value, label: deliveryWords[value].label }))]}
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
            <One key={delivery.id} delivery={delivery} resendable={webhookState === 'enabled'} />
          ))}
        </Stack>
      )}
      <Older list={list} />
    </Section>
  );
}

function One({ delivery, resendable }: { delivery: Delivery; resendable: boolean }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { id, webhook_id, type, state, tries, round, document_id, occurred_at, next_try_at } = delivery;
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
    outcomeOf(delivery),
    `${tries} ${tries === 1 ? 'try' : 'tries'}${round > 1 ? ` of round ${round}` : ''}`,
    ...(state === 'pending' && next_try_at ? [`next ${ago(next_try_at)}`] : []),
    ago(occurred_at),
    ...(document_id ? [document_id] : []),
  ];
  return (
    <Row
      title={
        <>
          {type}{' '}
          <Badge variant="light" color={deliveryWords[state].color} tt="none">
            {deliveryWords[state].label}
          </Badge>
        </>
      }
      detail={facts.join(' · ')}
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
