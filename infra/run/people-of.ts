import { codeOf } from '../../workflows/contract/index.js';
import type { peopleSettings, Values } from '../config/index.js';
import type { Repositories } from '../db/index.js';
import { createMailer } from '../mail/mailer.js';
import { createPeople, type IsInvited, type People } from '../people/index.js';
import type { Logger } from '../telemetry/index.js';

interface Given {
  repositories: Pick<Repositories, 'invitations'>;
  statementTimeoutMs?: number;
}

const isInvited =
  (invitations: Repositories['invitations']): IsInvited =>
  async (token, email) => {
    try {
      return (await invitations.open(token)).email === email;
    } catch (error) {
      if (codeOf(error)?.startsWith('invitation.')) return false;
      throw error;
    }
  };

/** People as the settings say. */
export const peopleOf = (values: Values<typeof peopleSettings>, logger: Logger, { repositories, statementTimeoutMs }: Given): People =>
  createPeople({
    databaseUrl: values.peopleDatabaseUrl,
    statementTimeoutMs,
    isInvited: values.signUp === 'invited' ? isInvited(repositories.invitations) : null,
    mailer: createMailer({ smtpUrl: values.smtpUrl, from: values.mailFrom }),
    publicUrl: values.publicUrl,
    secret: values.authSecret,
    logger,
    clock: () => new Date(),
  });
