import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyLine } from './copy-line';

/** The inside of a dialog with a secret that cannot be shown again. */
export const ShownOnce = ({ text, name, lead, onClose }: { text: string; name: string; lead: string; onClose: () => void }) => (
  <Stack gap="md">
    <Text size="sm">{lead}</Text>
    <CopyLine text={text} name={name} />
    <Group justify="flex-end">
      <Button onClick={onClose} data-autofocus>
        I have copied it
      </Button>
    </Group>
  </Stack>
);
