import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answered, api, wordsFor } from '../../app/api';
import { Confirm, type Question } from '../../parts/confirm';
import { Failed } from '../../parts/failed';
import { ago, instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { Deliveries } from './deliveries';
import { SecretShown } from './secret-shown';
import { WebhookForm } from './webhook-form';
import { State, useWebhooks } from './webhook-list';
import { pauseWords, type Webhook } from './words';

export function WebhookPage() {
  const { webhookId } = useParams();
  const { data, error, refetch } = useWebhooks();
  const webhook = data?.items.find(({ id }) => id === webhookId);
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/settings/webhooks" size="sm" underline="hover">
        <Group gap={4} component="span">
          <ChevronLeft size={16} aria-hidden /> All webhooks
        </Group>
      </Anchor>
      {error && !data ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : webhook ? (
        <>
          <Facts webhook={webhook} />
          <Deliveries webhook={webhook} />
        </>
      ) : data ? (
        <Text>There is no such webhook. It may have been deleted.</Text>
      ) : (
        <RowsSkeleton rows={2} height={140} />
      )}
    </Stack>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const { editing, setEditing, secret, setSecret, question, setQuestion, toggle, test, rotation, deletion } = useActs(webhook);
  const { url, events, state, disabled_reason, failing_since, previous_secret_until, created_at } = webhook;
  return (
    <Section title={webhook.description || url} actions={<State webhook={webhook} />}>
      <Stack gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Text>
        <Text size="xs" c="dimmed">
          Told of {events.join(', ')} · made {instant(created_at)}
          {previous_secret_until &&
            new Date(previous_secret_until) > new Date() &&
            ` · the secret before signs as well until ${instant(previous_secret_until)}`}
        </Text>
        {state === 'disabled' && disabled_reason && (
          <Alert color={disabled_reason === 'person' ? 'gray' : 'red'} icon={<TriangleAlert size={18} aria-hidden />}>
            {pauseWords[disabled_reason]} What waited was given up; send it again below once it is resumed.
          </Alert>
        )}
        {state === 'enabled' && failing_since && (
          <Alert color="yellow" icon={<TriangleAlert size={18} aria-hidden />}>
            Nothing has come through since the first failure, {ago(failing_since)}. After five days without any success it is stopped.
          </Alert>
        )}
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={test} disabled={state === 'disabled'}>
            Send a test
          </Button>
          <Button variant="default" size="xs" onClick={() => setEditing(true)}>
            Change
          </Button>
          <Button variant="default" size="xs" onClick={toggle}>
            {state === 'enabled' ? 'Pause' : 'Resume'}
          </Button>
          <Button variant="default" size="xs" onClick={() => setQuestion(rotation)}>
            Change secret
          </Button>
          <Button variant="default" size="xs" onClick={() => setQuestion(deletion)}>
            Delete
          </Button>
        </Group>
      </Stack>
      <WebhookForm opened={editing} webhook={webhook} onClose={() => setEditing(false)} />
      <Confirm question={question} onClose={() => setQuestion(null)} />
      {secret && <SecretShown secret={secret} onClose={() => setSecret(null)} />}
    </Section>
  );
}

/** What can be done with a webhook, and what is open on the page because of it. */
function useActs(webhook: Webhook) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const params = { path: { webhookId: webhook.id } };
  const changed = () => Promise.all([['webhooks'], ['deliveries', webhook.id]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const told = (work: Promise<unknown>, message: string) =>
    void work
      .then(changed)
      .then(() => notifications.show({ message }))
      .catch((error: unknown) => notifications.show({ color: 'red', message: wordsFor(error) }));

  const pausing = webhook.state === 'enabled';
  const { url, description, events } = webhook;
  return {
    editing,
    setEditing,
    secret,
    setSecret,
    question,
    setQuestion,
    toggle: () =>
      told(
        api.PUT('/v1/webhooks/{webhookId}', { params, body: { url, description, events, enabled: !pausing } }),
        pausing ? 'The webhook is paused.' : 'The webhook is told again.',
      ),
    test: () => told(api.POST('/v1/webhooks/{webhookId}/test', { params }), 'A test is on its way; see below how it went.'),
    rotation: {
      title: 'Change the secret?',
      body: <Text size="sm">For 24 hours messages are signed with both, so that your program can change over in its own time.</Text>,
      act: 'Change secret',
      onAct: async () => {
        const answer = await answered(api.POST('/v1/webhooks/{webhookId}/secret', { params }));
        await changed();
        setSecret(answer.secret);
      },
    } satisfies Question,
    deletion: {
      title: 'Delete this webhook?',
      body: <Text size="sm">It is told nothing more, and what is known of its deliveries goes with it.</Text>,
      act: 'Delete webhook',
      danger: true,
      onAct: async () => {
        await api.DELETE('/v1/webhooks/{webhookId}', { params });
        await navigate('/settings/webhooks');
        // Not its deliveries: they went with it.
        await queries.invalidateQueries({ queryKey: ['webhooks'] });
      },
    } satisfies Question,
  };
}
