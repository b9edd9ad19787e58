import { Alert, Button, Group, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { wordsFor } from '../app/api';

/** In the place of a list that could not be had, within a page whose other parts could. */
export const Failed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Alert color="red" icon={<CircleAlert size={18} aria-hidden />} role="alert">
    <Group justify="space-between" gap="sm">
      <Text size="sm">{wordsFor(error)}</Text>
      <Button size="xs" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Group>
  </Alert>
);
