import { expect, test } from '@jest/globals';
import { invitationLetter } from './letters.js';

const told = (invitedBy: string) => {
  const { subject, text } = invitationLetter({ to: 'x@example.com', invitedBy, accountName: 'Rao & Sons', link: 'https://own.example/i' });
  return `${subject}\n${text.replace('https://own.example/i', '')}`;
};

test.each([
  'http://evil.example',
  'hthttp://tp://evil.example',
  'www.evil.example',
  'evil.example/x',
  'a@evil.example',
  'two\nlines\r\nhttps:\\evil.example',
])('a name like %j holds nothing that a mail program would link to', (name) =>
  expect(told(name)).not.toMatch(/evil\.example|:\/\/|www\.|@|\\/),
);

test('a name stays a name', () => expect(told('Dr. Asha Rao')).toContain('Dr. Asha Rao invites you to Rao & Sons'));
