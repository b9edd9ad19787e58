import type { Payload } from '@temporalio/common';
import type { Logger } from 'pino';
import type { AccountId, DocumentId, Reader, ReadableMediaType, ReviewDecision, ReviewResult } from '../workflows/contract/index.js';
import type { ExcerptFinder } from '../infra/db/search/excerpts.js';
import type { Repositories } from '../infra/db/repositories.js';
import type { DocumentKeys } from '../infra/keys/keys.js';
import type { ObjectStore } from '../infra/objects/objects.js';
import type { People } from '../infra/people/create-people.js';
import type { QueuePort } from '../infra/temporal/queue-port.js';
import type { createGate } from './http/gate.js';
import type { BusyKeys } from './http/idempotency.js';
import type { createMissingIds } from './http/missing-ids.js';
import type { createStreamCount } from './http/stream-count.js';
import type { ApiLimits } from './limits.js';

/** What the API asks of running workflows. It starts and cancels none: rows and workflows stay in step through the outbox. */
export interface WorkflowPort {
  /** The Update `decideReview`; its id is the review's, so that asking twice decides once. Throws review.*, document.cancelled, temporal.unavailable. */
  decideReview(accountId: AccountId, documentId: DocumentId, decision: ReviewDecision): Promise<ReviewResult>;
  check(): Promise<void>;
}

/** What histories carry, opened for those who may see it. */
export interface PayloadPort {
  /** Which workflow a sealed payload says it is of; null: it is not sealed. */
  workflowOf(payload: Payload): string | null;
  /** One that is not sealed, or does not open, comes back as it is. */
  decode(payload: Payload): Promise<Payload>;
}

/** All that the API stands on; built in infra/run, handed to `createServer`. */
export interface ApiContext {
  repositories: Pick<
    Repositories,
    | 'accounts'
    | 'apiKeys'
    | 'members'
    | 'invitations'
    | 'documents'
    | 'readings'
    | 'records'
    | 'reviews'
    | 'reviewQueue'
    | 'events'
    | 'webhooks'
    | 'deliveries'
    | 'idempotency'
    | 'erasures'
    | 'operations'
    | 'audit'
  >;
  people: Omit<People, 'ensure' | 'close'>;
  /** The calls of the sign-in library that are reachable: `POST /sign-in/email`. */
  authPaths: readonly string[];
  documentKeys: Pick<DocumentKeys, 'create' | 'open'>;
  objects: Pick<ObjectStore, 'put' | 'get' | 'getBytes' | 'deleteAll'>;
  reader: Pick<Reader, 'renderPage'>;
  /** What a file's first bytes (16 KiB, or all) say it is; throws document.empty, document.unsupported_type. The full inspection is the workflow's. */
  mediaTypeOf: (head: Uint8Array) => ReadableMediaType;
  /** What is wrong with the address of a webhook, in words, as far as that can be seen without calling it; null when nothing is. */
  whatIsWrongWithWebhookUrl: (url: string) => string | null;
  /** Finds in a text what the search found, by the same words; throws request.invalid as that does. */
  excerptFinder: (query: string) => ExcerptFinder;
  workflows: WorkflowPort;
  queues: QueuePort;
  payloads: PayloadPort;
  /** Temporal's own web page, for links into it; null: there is none. */
  temporalUi: { url: string; namespace: string } | null;
  logger: Logger;
  clock: () => Date;
  limits: ApiLimits;
  /** Addresses and networks of the proxies in front: what they say of whom they speak for is believed, and nobody else. */
  trustedProxies: string[];
  /** Certificate with its chain, and key, as PEM; null: TLS ends in front of this process. */
  tls: { cert: string; key: string } | null;
  /** Where people reach the console: links in letters begin with it. */
  publicUrl: string;
  /** Folder of the built web console; null: none is served. */
  consoleFolder: string | null;
  /** The policy text that a consent given now refers to. */
  policyVersion: string;
  /** By dependency: answers when it works. `/readyz` asks them all. */
  readiness: Record<string, () => Promise<void>>;
}

/** What one app remembers between requests; made by `createApp`. */
export interface RouteContext extends ApiContext {
  busyKeys: BusyKeys;
  streams: ReturnType<typeof createStreamCount>;
  pictureTurns: ReturnType<typeof createGate>;
  excerptTurns: ReturnType<typeof createGate>;
  auditWalks: ReturnType<typeof createGate>;
  missingIds: ReturnType<typeof createMissingIds>;
}
