import { Center, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { auth } from '../../app/auth';
import { CodeInput } from '../../parts/code-input';
import { CopyLine } from '../../parts/copy-line';
import { DialogEnd } from '../../parts/dialog-form';
import { textOf } from '../../parts/form-text';
import { useAct } from '../../parts/use-act';
import { QrPicture } from './qr-picture';

export interface Setup {
  /** otpauth://…, as authenticator apps read it. */
  uri: string;
  codes: string[];
}

/** The secret goes to the app by picture or by hand; its first code proves that it arrived. */
export function AuthenticatorSetup({
  setup,
  onVerified,
  onClose,
}: {
  setup: Setup | null;
  onVerified: (codes: string[]) => Promise<void>;
  onClose: () => void;
}) {
  return (
    <Modal opened={setup !== null} onClose={onClose} title="Scan this with your app">
      {setup && <Steps setup={setup} onVerified={onVerified} onClose={onClose} />}
    </Modal>
  );
}

function Steps({ setup, onVerified, onClose }: { setup: Setup; onVerified: (codes: string[]) => Promise<void>; onClose: () => void }) {
  const { busy, trouble, act, submit } = useAct();
  const [refused, setRefused] = useState(0);
  const verify = async (code: string) => {
    await auth('POST', '/two-factor/verify-totp', { code }).catch((error: unknown) => {
      setRefused((times) => times + 1);
      throw error;
    });
    await onVerified(setup.codes);
  };
  return (
    <form onSubmit={submit((filled) => verify(textOf(filled, 'code')))}>
      <Stack gap="md">
        <Center>
          <QrPicture text={setup.uri} label="QR code for your authenticator app" />
        </Center>
        <div>
          <Text size="sm" mb={4}>
            No camera? Enter this key into the app by hand.
          </Text>
          <CopyLine text={new URL(setup.uri).searchParams.get('secret') ?? ''} name="key" />
        </div>
        <div>
          <Text size="sm" mb={4} id="first-code">
            Then enter the code that the app shows.
          </Text>
          {/* Empty again after a code that was refused. */}
          <CodeInput key={refused} onComplete={(code) => void act(() => verify(code))} describedBy="first-code" />
        </div>
        <DialogEnd act="Turn on" busy={busy} trouble={trouble} onClose={onClose} />
      </Stack>
    </form>
  );
}
