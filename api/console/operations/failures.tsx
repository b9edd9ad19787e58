import { Badge, Box, Button, Code, Collapse, Group, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronRight, RotateCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { answered, api, wordsFor, type Schemas } from '../app/api';
import { useHere } from '../app/session';
import { failureAdvice } from '../document/words/failure-advice';
import type { FailureCode } from '../parts/document-words';
import { ago } from '../parts/format';
import { Section } from '../parts/section';
import { staleLists } from '../parts/stale-lists';
import { retryAll } from './retry-all';
import { serverHint } from './server-hint';
import { WorkList } from './work-list';

type Failure = Schemas['Operations']['failures'][number];

export const Failures = ({ failures }: { failures: Failure[] }) => (
  <Section title="What failed" lead={failures.length ? 'By reason, the most frequent first.' : undefined}>
    {failures.length === 0 ? (
      <Text size="sm" c="dimmed">
        No document stands as failed.
      </Text>
    ) : (
      <Stack component="ul" gap={0} p={0} m={0} aria-label="Failures">
        {failures.map((failure) => (
          <One key={failure.code} failure={failure} />
        ))}
      </Stack>
    )}
  </Section>
);

function One({ failure: { code, count, meaning, retryable, newest_at } }: { failure: Failure }) {
  const { may } = useHere();
  const [opened, setOpened] = useState(false);
  const { done, total, start } = useRetryAll(code, count);
  const { title, advice, remedy } = failureAdvice({ code: code as FailureCode, meaning });
  const hint = serverHint(code);
  return (
    <Box component="li" py="sm" style={{ listStyle: 'none', borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box style={{ flex: '1 1 280px', minWidth: 0 }}>
          <Group gap="xs">
            <Badge color="red" variant="light" tt="none">
              {count.toLocaleString()}
            </Badge>
            <Text size="sm" fw={600}>
              {title}
            </Text>
          </Group>
          <Text size="sm" mt={4}>
            {remedy === 'password' && 'Enter the password on the page of the document. '}
            {advice}
          </Text>
          {hint && (
            <Text size="sm" mt={4}>
              For whoever runs the server: {hint}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={4} component="div">
            <Code>{code}</Code> · newest {ago(newest_at)}
          </Text>
        </Box>
        <Group gap="xs">
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={opened ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            aria-expanded={opened}
            aria-label={`Show documents that failed: ${code}`}
            onClick={() => setOpened(!opened)}
          >
            Show documents
          </Button>
          {may('operations:act') && (
            <Button
              size="xs"
              variant={retryable ? 'filled' : 'default'}
              leftSection={<RotateCw size={14} aria-hidden />}
              onClick={start}
              loading={total !== null}
              aria-label={`Retry all that failed: ${code}`}
            >
              {count === 1 ? 'Retry' : 'Retry all'}
            </Button>
          )}
        </Group>
      </Group>
      {total !== null && (
        <Box mt="xs" role="status">
          <Progress value={(100 * done) / total} aria-label={`Retried of ${code}`} />
          <Text size="xs" c="dimmed" mt={4}>
            {done} of {total} retried
          </Text>
        </Box>
      )}
      <Collapse expanded={opened}>
        {opened && <WorkList filter={{ failure: code as FailureCode }} name={`Documents that failed: ${code}`} />}
      </Collapse>
    </Box>
  );
}

/** Goes on while the page is open; what it has not come to by then is still listed as failed. */
function useRetryAll(failure: string, count: number) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const run = async () => {
    const controller = (leaving.current = new AbortController());
    setProgress({ done: 0, total: count });
    try {
      const done = await retryAll({
        count,
        call: () => answered(api.POST('/v1/operations/retry', { body: { failure: failure as FailureCode, limit: 50 } })),
        onProgress: (now) => setProgress({ done: now, total: count }),
        signal: controller.signal,
      });
      notifications.show({ message: done === 1 ? 'One document is read again.' : `${done} documents are read again.` });
    } catch (error) {
      notifications.show({ color: 'red', message: wordsFor(error) });
    } finally {
      setProgress(null);
      staleLists(queries);
      await Promise.all(['operations', 'work'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    }
  };
  return { done: progress?.done ?? 0, total: progress?.total ?? null, start: () => void run() };
}
