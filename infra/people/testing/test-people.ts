import pino from 'pino';
import { createMailer } from '../../mail/mailer.js';
import { createPeople, type People, type PeopleOptions } from '../create-people.js';

/** As the local stack names it; tests that ask by another address say this one in `Origin`. */
export const testPublicUrl = 'http://localhost:8080';

/** People of a test's own database, whose letters go to the mail catcher of the test servers (SMTP_URL). */
export const createTestPeople = (databaseUrl: string, given: Pick<PeopleOptions, 'isInvited'> = {}): People =>
  createPeople({
    ...given,
    databaseUrl,
    mailer: createMailer({ smtpUrl: process.env.SMTP_URL!, from: 'BlumSmart <no-reply@blumsmart.example>' }),
    publicUrl: testPublicUrl,
    secret: 'a secret of tests, long enough to be one',
    logger: pino({ level: 'silent' }),
    clock: () => new Date(),
  });

interface CaughtLetter {
  id: string;
  to: { address: string }[];
  subject: string;
  text: string;
}

/** The newest letter to an address, once the catcher (`MAIL_UI`, or as given) has it. */
export async function letterTo(address: string, { mailUi = process.env.MAIL_UI!, subject = /./ } = {}): Promise<CaughtLetter> {
  for (const until = Date.now() + 15_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const letters = (await (await fetch(`${mailUi}/email`)).json()) as CaughtLetter[];
    const found = letters.filter(({ to, subject: about }) => to.some((one) => one.address === address) && subject.test(about));
    if (found.length) return found.at(-1)!;
  }
  throw new Error(`no letter to ${address}`);
}

/** The secret that a letter's link carries. */
export const tokenIn = ({ text }: Pick<CaughtLetter, 'text'>): string => decodeURIComponent(/[?&]token=([^\s&]+)/.exec(text)![1]!);
