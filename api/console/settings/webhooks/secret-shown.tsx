import { Modal } from '@mantine/core';
import { ShownOnce } from '../../parts/shown-once';

export const SecretShown = ({ secret, onClose }: { secret: string; onClose: () => void }) => (
  <Modal opened onClose={onClose} title="Copy the secret now" closeOnClickOutside={false}>
    <ShownOnce
      text={secret}
      name="secret"
      lead="Your program checks with it that a message is ours. It is shown here and never again: if it gets lost, change it."
      onClose={onClose}
    />
  </Modal>
);
