import { Button, Group, Progress, Text } from '@mantine/core';
import type { Running } from './use-bulk';

/** How far the same act on many is. */
export const RunningBar = ({ running: { label, progress, stop } }: { running: Running }) => (
  <Group gap="sm" h={40} pr="sm" wrap="nowrap" role="status" bg="var(--mantine-color-body)">
    <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
      {label}: {progress.done.toLocaleString()} {progress.all === null ? 'so far' : `of ${progress.all.toLocaleString()}`}
    </Text>
    {progress.all !== null && <Progress value={(progress.done / progress.all) * 100} flex={1} aria-label={label} />}
    <Button size="compact-sm" variant="subtle" onClick={stop} ml="auto">
      Stop
    </Button>
  </Group>
);
