import { Button, Code, CopyButton, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { Check, Copy, Download } from 'lucide-react';
import { saveFile } from '../../parts/save-file';

/** Shown once: kept hashed, so that nobody can show them again. */
export function RecoveryCodes({ codes, email, onClose }: { codes: string[] | null; email: string; onClose: () => void }) {
  return (
    <Modal opened={codes !== null} onClose={onClose} title="Keep these recovery codes" closeOnClickOutside={false}>
      {codes && (
        <Stack gap="md">
          <Text size="sm">
            Each lets you in once when your phone is lost. They are shown here and never again: keep them where your password is not.
          </Text>
          <SimpleGrid cols={2} spacing={6} component="ul" p={0} m={0} aria-label="Recovery codes">
            {codes.map((code) => (
              <li key={code} style={{ listStyle: 'none' }}>
                <Code fz="sm">{code}</Code>
              </li>
            ))}
          </SimpleGrid>
          <Group justify="space-between" gap="sm">
            <Group gap="xs">
              <CopyButton value={codes.join('\n')}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    onClick={copy}
                    leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
                  >
                    {copied ? 'Copied' : 'Copy'}
                  </Button>
                )}
              </CopyButton>
              <Button variant="default" leftSection={<Download size={16} aria-hidden />} onClick={() => save(codes, email)}>
                Download
              </Button>
            </Group>
            <Button onClick={onClose}>I have kept them</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function save(codes: string[], email: string): void {
  const text = `BlumSmart recovery codes of ${email}\nEach works once.\n\n${codes.join('\n')}\n`;
  saveFile(new Blob([text], { type: 'text/plain' }), 'blumsmart-recovery-codes.txt');
}
