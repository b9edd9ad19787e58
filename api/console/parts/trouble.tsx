import { Button, Center, Code, Stack, Text, Title } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { ApiProblem, wordsFor } from '../app/api';

/** In the place of what could not be had: what happened, in words, and what to do. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Center mih="50vh" p="md">
      <Stack align="center" gap="sm" maw={440} role="alert">
        <CircleAlert size={36} aria-hidden color="var(--mantine-color-red-6)" />
        <Title order={2} size="h3" ta="center">
          This did not work
        </Title>
        <Text ta="center">{wordsFor(error)}</Text>
        {error instanceof ApiProblem && (
          <Text size="xs" c="dimmed" ta="center">
            <Code>{error.problem.code}</Code>
          </Text>
        )}
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
      </Stack>
    </Center>
  );
}
