import { Button } from '@mantine/core';
import { useState } from 'react';
import { auth } from '../../app/auth';
import { Section } from '../../parts/section';
import { PasswordAsked, type PasswordQuestion } from './password-asked';

/** The end of one's sign-in, which is everybody's own to choose. */
export function Departure() {
  const [question, setQuestion] = useState<PasswordQuestion | null>(null);
  const ask = () =>
    setQuestion({
      title: 'Delete your sign-in?',
      lead: 'Your name, address, password, passkeys and sessions are deleted at once. What you decided about documents stays with their accounts, without your name.',
      act: 'Delete my sign-in',
      onPassword: async (password) => {
        await auth('POST', '/delete-user', { password });
        location.assign('/sign-in');
      },
    });
  return (
    <Section
      title="Delete your sign-in"
      lead="Leave your accounts first. To come back, you sign up again."
      actions={
        <Button variant="default" color="red" onClick={ask}>
          Delete sign-in
        </Button>
      }
    >
      <PasswordAsked question={question} onClose={() => setQuestion(null)} />
    </Section>
  );
}
