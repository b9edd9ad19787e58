import type { Letter } from '../mail/mailer.js';

/** The letters that people get about signing in. Each says what it is for, how long its link holds, and what to do if one never asked for it. */
export interface Addressee {
  name: string;
  email: string;
}

const ignore = 'If you did not ask for this, do nothing: without the link nobody can do anything.';
const letter = ({ name, email }: Addressee, subject: string, ...paragraphs: string[]): Letter => ({
  to: email,
  subject,
  text: [`Hello ${oneLine(name)},`, ...paragraphs, 'BlumSmart'].join('\n\n') + '\n',
});
/** What a person wrote goes into a letter as one short line in which no mail program sees an address to link to, so that it cannot pose as ours. */
const oneLine = (text: string) =>
  text
    .replace(/[\s:/\\@]+/g, ' ')
    .replace(/\.(?=\S)/g, ' ')
    .slice(0, 80)
    .trim();

export const verificationLetter = (to: Addressee, link: string): Letter =>
  letter(to, 'Confirm your e-mail address', `Please confirm that this address is yours:\n${link}`, 'The link holds for one hour.', ignore);

export const resetLetter = (to: Addressee, link: string): Letter =>
  letter(to, 'Choose a new password', `Here you can choose a new password:\n${link}`, 'The link holds for one hour.', ignore);

export const alreadyLetter = (to: Addressee, link: string): Letter =>
  letter(
    to,
    'You have an account already',
    'Somebody, most likely you, signed up with this address, which is known here already. Nothing was changed.',
    `Sign in, or choose a new password if you forgot yours:\n${link}`,
  );

export interface InvitationLetter {
  to: string;
  invitedBy: string;
  accountName: string;
  link: string;
}
export const invitationLetter = ({ to, invitedBy, accountName, link }: InvitationLetter): Letter => ({
  to,
  subject: `${oneLine(invitedBy)} invites you to ${oneLine(accountName)}`,
  text: `Hello,\n\n${oneLine(invitedBy)} invites you to work with the documents of ${oneLine(accountName)}:\n${link}\n\nThe link holds for seven days, and for this e-mail address alone.\n\nBlumSmart\n`,
});
