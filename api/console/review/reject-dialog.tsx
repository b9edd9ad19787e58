import { Button, Group, Modal, Text } from '@mantine/core';

/** Rejecting ends a document's way: asked once more. */
export const RejectDialog = ({ opened, onClose, onReject }: { opened: boolean; onClose: () => void; onReject: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="Reject this document?">
    <Text size="sm">It will be marked as failed, and nothing of it counts. It can be read again later.</Text>
    <Group justify="flex-end" mt="lg">
      <Button variant="default" onClick={onClose}>
        Keep it
      </Button>
      <Button color="red.8" onClick={onReject} data-autofocus>
        Reject
      </Button>
    </Group>
  </Modal>
);
