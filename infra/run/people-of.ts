import type { peopleSettings, Values } from '../config/index.js';
import { createMailer } from '../mail/mailer.js';
import { createPeople, type People } from '../people/index.js';
import type { Logger } from '../telemetry/index.js';

/** People as the settings say. */
export const peopleOf = (values: Values<typeof peopleSettings>, logger: Logger, statementTimeoutMs?: number): People =>
  createPeople({
    databaseUrl: values.peopleDatabaseUrl,
    statementTimeoutMs,
    mailer: createMailer({ smtpUrl: values.smtpUrl, from: values.mailFrom }),
    publicUrl: values.publicUrl,
    secret: values.authSecret,
    logger,
    clock: () => new Date(),
  });
