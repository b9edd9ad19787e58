import { Badge, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { auth } from '../../app/auth';
import { useHere, useSessionChanged } from '../../app/session';
import { Section } from '../../parts/section';
import { AuthenticatorSetup, type Setup } from './authenticator-setup';
import { PasswordAsked, type PasswordQuestion } from './password-asked';
import { RecoveryCodes } from './recovery-codes';

/** A second step at sign-in: from off, by the authenticator's first code, to on; and back by the password. */
export function TwoFactor() {
  const { me } = useHere();
  const changed = useSessionChanged();
  const [question, setQuestion] = useState<PasswordQuestion | null>(null);
  const [setup, setSetup] = useState<Setup | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const on = me.person.two_factor;

  const turnOn: PasswordQuestion = {
    title: 'Turn on the second step',
    lead: 'You need an authenticator app on your phone. First, confirm that it is you.',
    act: 'Go on',
    onPassword: async (password) => {
      const { totpURI, backupCodes } = await auth<{ totpURI: string; backupCodes: string[] }>('POST', '/two-factor/enable', { password });
      setSetup({ uri: totpURI, codes: backupCodes });
    },
  };
  const turnOff: PasswordQuestion = {
    title: 'Turn off the second step',
    lead: 'From then on your password alone lets you in, and whoever knows it.',
    act: 'Turn off',
    onPassword: async (password) => {
      await auth('POST', '/two-factor/disable', { password });
      await changed();
      notifications.show({ message: 'The second step is off.' });
    },
  };
  const newCodes: PasswordQuestion = {
    title: 'New recovery codes',
    lead: 'The codes that you have now stop working.',
    act: 'Make new codes',
    onPassword: async (password) => {
      const answer = await auth<{ backupCodes: string[] }>('POST', '/two-factor/generate-backup-codes', { password });
      setCodes(answer.backupCodes);
    },
  };
  const verified = async (made: string[]) => {
    setSetup(null);
    setCodes(made);
    await changed();
  };
  return (
    <Section
      title="Second step at sign-in"
      lead="After your password, a code that your authenticator app shows. A stolen password alone then opens nothing."
      actions={
        <Badge variant="light" color={on ? 'leaf' : 'gray'}>
          {on ? 'On' : 'Off'}
        </Badge>
      }
    >
      <Group gap="sm">
        {on ? (
          <>
            <Button variant="default" onClick={() => setQuestion(newCodes)}>
              New recovery codes
            </Button>
            <Button variant="default" onClick={() => setQuestion(turnOff)}>
              Turn off
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setQuestion(turnOn)}>
            Turn on
          </Button>
        )}
      </Group>
      <PasswordAsked question={question} onClose={() => setQuestion(null)} />
      <AuthenticatorSetup setup={setup} onVerified={verified} onClose={() => setSetup(null)} />
      <RecoveryCodes codes={codes} email={me.person.email} onClose={() => setCodes(null)} />
    </Section>
  );
}
