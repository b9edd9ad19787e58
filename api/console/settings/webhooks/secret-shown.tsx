import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { CopyLine } from '../../parts/copy-line';

export const SecretShown = ({ secret, onClose }: { secret: string; onClose: () => void }) => (
  <Modal
    opened
    onClose={onClose}
    title="Copy the secret now"
    centered
    closeOnClickOutside={false}
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    <Stack gap="md">
      <Text size="sm">
        Your program checks with it that a message is ours. It is shown here and never again: if it gets lost, change it.
      </Text>
      <CopyLine text={secret} name="secret" />
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          I have copied it
        </Button>
      </Group>
    </Stack>
  </Modal>
);
