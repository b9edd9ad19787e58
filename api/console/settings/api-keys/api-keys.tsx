import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../app/api';
import { Confirm, type Question } from '../../parts/confirm';
import { Failed } from '../../parts/failed';
import { ago, instant } from '../../parts/format';
import { RowsSkeleton } from '../../parts/rows-skeleton';
import { Section } from '../../parts/section';
import { Row } from '../row';
import { KeyForm } from './key-form';

type ApiKey = Schemas['ApiKey'];
const stateOf = ({ revoked_at, expires_at }: ApiKey): 'valid' | 'revoked' | 'expired' =>
  revoked_at ? 'revoked' : expires_at && new Date(expires_at) <= new Date() ? 'expired' : 'valid';

export function ApiKeys() {
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['api-keys'], queryFn: () => answered(api.GET('/v1/api-keys')) });
  const revocation = ({ id, label }: ApiKey): Question => ({
    title: `Revoke “${label}”?`,
    body: <Text size="sm">Every program that uses this key is refused from this moment on. It cannot be undone.</Text>,
    act: 'Revoke key',
    danger: true,
    onAct: async () => {
      await api.DELETE('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId: id } } });
      await queries.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  const valid = data?.items.filter((key) => stateOf(key) === 'valid') ?? [];
  const past = data?.items.filter((key) => stateOf(key) !== 'valid') ?? [];
  return (
    <Stack gap="md">
      <Section
        title="API keys"
        lead={
          <>
            For programs that work with this account. Give each program a key of its own, with no more than it needs.{' '}
            <a href="/docs" style={{ color: 'inherit' }}>
              API documentation
            </a>
          </>
        }
        actions={
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            New key
          </Button>
        }
      >
        {error && !data ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <RowsSkeleton rows={2} height={56} />
        ) : valid.length === 0 ? (
          <Text size="sm" c="dimmed">
            There is no valid key. A program needs one to submit documents.
          </Text>
        ) : (
          <Keys keys={valid} name="API keys" onRevoke={(key) => setQuestion(revocation(key))} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title="Past keys" lead="Revoked or expired: they open nothing.">
          <Keys keys={past} name="Past keys" />
        </Section>
      )}
      <KeyForm opened={making} onClose={() => setMaking(false)} />
      <Confirm question={question} onClose={() => setQuestion(null)} />
    </Stack>
  );
}

const Keys = ({ keys, name, onRevoke }: { keys: ApiKey[]; name: string; onRevoke?: (key: ApiKey) => void }) => (
  <Stack component="ul" gap={0} p={0} m={0} aria-label={name}>
    {keys.map((key) => (
      <Row
        key={key.id}
        icon={KeyRound}
        title={key.label}
        detail={
          <Stack gap={4}>
            <span>{historyOf(key)}</span>
            <Group gap={4}>
              {key.scopes.map((scope) => (
                <Badge key={scope} variant="default" size="sm" tt="none" fw={500}>
                  {scope}
                </Badge>
              ))}
            </Group>
          </Stack>
        }
        actions={
          onRevoke && (
            <Button variant="subtle" color="gray" size="xs" aria-label={`Revoke ${key.label}`} onClick={() => onRevoke(key)}>
              Revoke
            </Button>
          )
        }
      />
    ))}
  </Stack>
);

function historyOf(key: ApiKey): string {
  const made = `made ${instant(key.created_at)}`;
  const used = key.last_used_at ? `last used ${ago(key.last_used_at)}` : 'never used';
  if (key.revoked_at) return `Revoked ${instant(key.revoked_at)} · ${made} · ${used}`;
  const ends = key.expires_at ? `ends ${instant(key.expires_at)}` : 'does not end';
  return `${used.charAt(0).toUpperCase()}${used.slice(1)} · ${made} · ${ends}`;
}
