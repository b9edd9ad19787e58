import { z } from 'zod';
import { documentSteps } from '../../../workflows/contract/index.js';
import type { DbContext } from '../context.js';
import type { Repositories } from '../repositories.js';

const eventRow = z
  .object({
    event_id: z.number(),
    attempt: z.number(),
    step: z.enum(documentSteps),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    at: z.date(),
  })
  .transform(({ event_id, ...row }) => ({ eventId: event_id, ...row }));
/** A document has a few dozen; a very long one a few hundred. A caller goes on from the last it got. */
const batchSize = 1_000;

export const createEventsRepository = ({ pool, listener }: DbContext): Repositories['events'] => ({
  maybeWhen: (accountId, documentId, { attempt, step }) =>
    pool.inAccount(accountId, async (tx) => {
      const found = await tx.maybeOne(
        z.object({ at: z.date() }),
        'select at from document_events where document_id = $1 and attempt = $2::int and step = $3 order by event_id limit 1',
        [documentId, attempt, step],
      );
      return found?.at ?? null;
    }),
  after: (accountId, documentId, eventId) =>
    pool.inAccount(accountId, (tx) =>
      tx.many(
        eventRow,
        `select e.event_id::float8, e.attempt, e.step, e.facts, e.at
           from document_events e join documents d on d.account_id = e.account_id and d.document_id = e.document_id and d.erasing_since is null
          where e.document_id = $1 and e.event_id > $2::bigint order by e.event_id limit $3`,
        [documentId, eventId, batchSize],
      ),
    ),
  follow: (accountId, documentId, onEvent) => {
    const own = `${accountId}/${documentId}`;
    return listener.follow('document_events', (payload) => {
      if (payload === null || payload === own) onEvent();
    });
  },
});
