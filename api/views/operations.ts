import { z } from 'zod';
import type { OperationsRow, WorkRow } from '../../infra/db/repositories.js';
import type { QueueState } from '../../infra/temporal/queue-port.js';
import { documentStatuses, documentWorkflowId, failureFor, type AccountId } from '../../workflows/contract/index.js';
import type { RouteContext } from '../context.js';
import { Instant, iso, maybeIso } from './shapes.js';

const count = z.int().min(0);

export const OperationsView = z
  .object({
    at: Instant.describe('When this was so.'),
    documents: z.object(
      Object.fromEntries(documentStatuses.map((status) => [status, count])) as Record<(typeof documentStatuses)[number], typeof count>,
    ),
    oldest_waiting_at: Instant.nullable().describe(
      'Since when the oldest document is on its way that has not been read to the end; one that was retried, since it last moved.',
    ),
    failures: z
      .array(
        z.object({
          code: z.string(),
          meaning: z.string(),
          retryable: z.boolean().describe('Whether the same may succeed when it is tried again.'),
          count,
          newest_at: Instant,
          document_ids: z.array(z.string()).describe('The newest few.'),
        }),
      )
      .describe('Of documents that stand as failed, the most frequent first.'),
    hours: z
      .array(z.object({ hour: Instant, received: count, finished: count, failed: count }))
      .describe('The last 24 hours, the oldest first.'),
    reviews: z.object({ open: count, overdue: count, oldest_at: Instant.nullable(), next_due_at: Instant.nullable() }),
    erasures: z.object({ open: count, oldest_at: Instant.nullable() }),
    queues: z
      .array(
        z.object({
          name: z.string(),
          waiting: count.describe('Tasks that no worker has taken, about.'),
          age_seconds: count.describe('How long the oldest of them has waited.'),
          added_per_second: z.number(),
          taken_per_second: z.number(),
          workers: count,
        }),
      )
      .nullable()
      .describe('Task queues of the whole house; null while the workflow service does not answer.'),
    temporal_ui: z.string().nullable().describe('Where the workflow service shows itself to people.'),
  })
  .meta({ id: 'Operations' });

export const operationsView = (
  row: OperationsRow,
  { queues, temporalUi, at }: { queues: QueueState[] | null; temporalUi: RouteContext['temporalUi']; at: Date },
): z.input<typeof OperationsView> => ({
  at: iso(at),
  documents: row.byStatus,
  oldest_waiting_at: maybeIso(row.oldestWaitingAt),
  failures: row.failures.map(({ code, count: howMany, newestAt, documentIds }) => ({
    code,
    meaning: failureFor(code).meaning,
    retryable: failureFor(code).retryable,
    count: howMany,
    newest_at: iso(newestAt),
    document_ids: documentIds,
  })),
  hours: row.hours.map(({ hour, ...counts }) => ({ hour: iso(hour), ...counts })),
  reviews: {
    open: row.reviews.open,
    overdue: row.reviews.overdue,
    oldest_at: maybeIso(row.reviews.oldestAt),
    next_due_at: maybeIso(row.reviews.nextDueAt),
  },
  erasures: { open: row.erasures.open, oldest_at: maybeIso(row.erasures.oldestAt) },
  queues:
    queues &&
    queues.map(({ name, waiting, ageSeconds, addedPerSecond, takenPerSecond, workers }) => ({
      name,
      waiting,
      age_seconds: ageSeconds,
      added_per_second: addedPerSecond,
      taken_per_second: takenPerSecond,
      workers,
    })),
  temporal_ui: temporalUi && temporalUi.url,
});

export const WorkView = z
  .object({
    id: z.string(),
    status: z.enum(documentStatuses),
    attempt: z.int(),
    failure: z.string().nullable(),
    page_count: z.int().nullable(),
    received_at: Instant,
    updated_at: Instant,
    finished_at: Instant.nullable(),
    review_due_at: Instant.nullable(),
    workflow_url: z.string().nullable().describe('Its workflow on the page of the workflow service.'),
  })
  .meta({ id: 'Work' });

export const workView =
  (accountId: AccountId, temporalUi: RouteContext['temporalUi']) =>
  (row: WorkRow): z.input<typeof WorkView> => ({
    id: row.documentId,
    status: row.status,
    attempt: row.attempt,
    failure: row.failure,
    page_count: row.pageCount,
    received_at: iso(row.receivedAt),
    updated_at: iso(row.updatedAt),
    finished_at: maybeIso(row.finishedAt),
    review_due_at: maybeIso(row.reviewDueAt),
    workflow_url:
      temporalUi &&
      `${temporalUi.url}/namespaces/${temporalUi.namespace}/workflows/${encodeURIComponent(documentWorkflowId(accountId, row.documentId))}`,
  });
