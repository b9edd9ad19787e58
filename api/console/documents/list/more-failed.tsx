import { Button, Group, Text } from '@mantine/core';
import { wordsFor } from '../../app/api';

/** At the end of what is loaded, where what comes after could not be had. */
export const MoreFailed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Group mih={64} py="xs" gap="sm" justify="center" role="alert">
    <Text size="sm">The list goes on, but more of it did not come: {wordsFor(error)}</Text>
    <Button size="compact-sm" variant="default" onClick={onRetry}>
      Try again
    </Button>
  </Group>
);
