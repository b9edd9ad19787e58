import { createTransport } from 'nodemailer';
import { fail } from '../../workflows/contract/index.js';

/** A letter of ours: plain text, so that it reads the same everywhere and carries nothing that is loaded from anywhere. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** Throws mail.unavailable when the server does not take it in time. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** Somebody waits behind each letter. */
const PATIENCE_MS = 8_000;

/** `smtpUrl`: smtp:// (with STARTTLS where the server offers it) or smtps://, user and password in it where the server asks for them. */
export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({ from, ...letter });
      } catch (error) {
        fail('mail.unavailable', undefined, {}, error);
      }
    },
    close: () => transport.close(),
  };
}
