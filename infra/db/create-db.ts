import type { DocumentKeys, Keys } from '../keys/index.js';
import { createKeyRing } from './key-ring.js';
import { createListener } from './listener.js';
import { createPool, type PoolOptions } from './pool.js';
import type { Repositories } from './repositories.js';
import { createAccountsRepository } from './repositories/accounts.js';
import { createApiKeysRepository } from './repositories/api-keys.js';
import { createAuditRepository } from './repositories/audit.js';
import { createDocumentsRepository } from './repositories/documents.js';
import { createErasuresRepository } from './repositories/erasures.js';
import { createDeliveriesRepository } from './repositories/deliveries.js';
import { createEventsRepository } from './repositories/events.js';
import { createIdempotencyRepository } from './repositories/idempotency.js';
import { createInvitationsRepository } from './repositories/invitations.js';
import { createMembersRepository } from './repositories/members.js';
import { createOperationsRepository } from './repositories/operations.js';
import { createReadingsRepository } from './repositories/readings.js';
import { createRecordsRepository } from './repositories/records.js';
import { createReviewQueueRepository } from './repositories/review-queue.js';
import { createReviewsRepository } from './repositories/reviews.js';
import { createVendorHintsRepository } from './repositories/vendor-hints.js';
import { createWebhooksRepository } from './repositories/webhooks.js';

export interface Db {
  repositories: Repositories;
  documentKeys: DocumentKeys;
  /** Answers when the database does (readiness). */
  check(): Promise<void>;
  close(): Promise<void>;
}

export function createDb({ keys, ...options }: PoolOptions & { keys: Keys }): Db {
  const pool = createPool(options);
  const listener = createListener(options);
  const keyRing = createKeyRing({ pool, keys });
  const context = { pool, keys, keyRing, listener };
  return {
    repositories: {
      accounts: createAccountsRepository(context),
      apiKeys: createApiKeysRepository(context),
      members: createMembersRepository(context),
      invitations: createInvitationsRepository(context),
      documents: createDocumentsRepository(context),
      readings: createReadingsRepository(context),
      records: createRecordsRepository(context),
      reviews: createReviewsRepository(context),
      reviewQueue: createReviewQueueRepository(context),
      vendorHints: createVendorHintsRepository(context),
      webhooks: createWebhooksRepository(context),
      deliveries: createDeliveriesRepository(context),
      events: createEventsRepository(context),
      idempotency: createIdempotencyRepository(context),
      erasures: createErasuresRepository(context),
      operations: createOperationsRepository(context),
      audit: createAuditRepository(context),
    },
    documentKeys: keyRing,
    check: () => pool.check(),
    async close() {
      await listener.close();
      await pool.close();
    },
  };
}
