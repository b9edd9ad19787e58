import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as Icon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../app/api';
import { Failed } from '../../parts/failed';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { Row } from '../row';
import { WebhookForm } from './webhook-form';
import { pauseWords, type Webhook } from './words';

/** How long a webhook may be said to work that has begun to fail, where its deliveries are not in sight. */
const REFRESH_MS = 30_000;
export const useWebhooks = () =>
  useQuery({ queryKey: ['webhooks'], queryFn: () => answered(api.GET('/v1/webhooks')), refetchInterval: REFRESH_MS });

export function WebhookList() {
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useWebhooks();
  return (
    <Section
      title="Webhooks"
      lead="Addresses of your own programs, told at once what becomes of documents. They get ids and states, never what a document says."
      actions={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          New webhook
        </Button>
      }
    >
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={2} height={52} />
      ) : data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          There is none yet. With one, your program need not ask again and again.
        </Text>
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} aria-label="Webhooks">
          {data.items.map((webhook) => (
            <Row
              key={webhook.id}
              icon={Icon}
              title={
                <Group gap="xs">
                  <Anchor component={Link} to={`/settings/webhooks/${webhook.id}`} inherit underline="always">
                    {webhook.description || webhook.url}
                  </Anchor>
                  <State webhook={webhook} />
                </Group>
              }
              detail={`${webhook.description ? `${webhook.url} · ` : ''}${webhook.events.join(', ')}`}
            />
          ))}
        </Stack>
      )}
      <WebhookForm opened={making} webhook={null} onClose={() => setMaking(false)} />
    </Section>
  );
}

/** The palette's own yellow is too faint for small print on its pale ground. */
const darkYellow = 'light-dark(#7a4100, var(--mantine-color-yellow-3))';

export function State({ webhook: { state, failing_since, disabled_reason } }: { webhook: Webhook }) {
  if (state === 'disabled')
    return (
      <Badge
        variant="light"
        color={disabled_reason === 'person' ? 'gray' : 'red'}
        tt="none"
        title={disabled_reason ? pauseWords[disabled_reason] : undefined}
      >
        {disabled_reason === 'person' ? 'Paused' : 'Stopped'}
      </Badge>
    );
  return (
    <Badge variant="light" color={failing_since ? 'yellow' : 'leaf'} c={failing_since ? darkYellow : undefined} tt="none">
      {failing_since ? 'Failing' : 'On'}
    </Badge>
  );
}
