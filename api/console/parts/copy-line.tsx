import { Button, Code, CopyButton, Group, VisuallyHidden } from '@mantine/core';
import { Check, Copy } from 'lucide-react';

/** Text that is taken elsewhere as it stands: a key, a secret, an address. */
export const CopyLine = ({ text, name }: { text: string; name: string }) => (
  <Group gap="xs" align="center">
    <Code block style={{ flex: '1 1 220px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} aria-label={name} role="group">
      {text}
    </Code>
    <CopyButton value={text} timeout={2_000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          aria-label={`Copy the ${name}`}
        >
          {copied ? 'Copied' : 'Copy'}
          <VisuallyHidden role="status">{copied ? `The ${name} is copied.` : ''}</VisuallyHidden>
        </Button>
      )}
    </CopyButton>
  </Group>
);
