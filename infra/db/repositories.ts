/**
 * What may be asked of the database: every method runs in one transaction under the account it is given, so that row-level
 * security holds, and throws coded failures only. Personal values come out opened; how they are sealed is this folder's affair.
 */
import type { AccountsRepository, ApiKeysRepository, MembersRepository, InvitationsRepository } from './ports/accounts.js';
import type {
  DocumentsRepository,
  ReadingsRepository,
  RecordsRepository,
  VendorHintsRepository,
  EventsRepository,
  ErasuresRepository,
} from './ports/documents.js';
import type { ReviewsRepository, ReviewQueueRepository } from './ports/reviews.js';
import type { WebhooksRepository, DeliveriesRepository } from './ports/webhooks.js';
import type { IdempotencyRepository, OperationsRepository, AuditRepository } from './ports/oversight.js';

export * from './rows.js';
export * from './ports/outbox.js';

export interface Repositories {
  accounts: AccountsRepository;
  apiKeys: ApiKeysRepository;
  members: MembersRepository;
  invitations: InvitationsRepository;
  documents: DocumentsRepository;
  readings: ReadingsRepository;
  records: RecordsRepository;
  reviews: ReviewsRepository;
  reviewQueue: ReviewQueueRepository;
  vendorHints: VendorHintsRepository;
  webhooks: WebhooksRepository;
  deliveries: DeliveriesRepository;
  events: EventsRepository;
  idempotency: IdempotencyRepository;
  erasures: ErasuresRepository;
  operations: OperationsRepository;
  audit: AuditRepository;
}
