import type { DocumentKeys } from '../infra/keys/keys.js';
import type { ObjectStore } from '../infra/objects/objects.js';
import type { OutboxRelay, Repositories } from '../infra/db/repositories.js';
import type { ProcessingValues } from '../infra/config/index.js';
import type { PostWebhook } from '../infra/webhooks/index.js';
import type { Logger } from '../infra/telemetry/index.js';
import type {
  AccountId,
  DocumentId,
  FieldName,
  LessonOf,
  MarksOf,
  PageText,
  Reader,
  StructuredInvoice,
  Thresholds,
  Understand,
} from '../workflows/contract/index.js';

/** Temporal's own stores, as far as erasure needs them. */
export interface Histories {
  /** Ends the run of a workflow, if there is one. */
  terminate(workflowId: string, reason: string): Promise<void>;
  /** Deletes every run and waits until each is gone; returns how many there were. */
  deleteAllRuns(workflowId: string, onProgress: () => void): Promise<number>;
  countRuns(workflowId: string): Promise<number>;
}

/** Everything activities touch; built in infra/run, asked for piece by piece. */
export interface ActivityContext {
  repositories: Repositories;
  relay: Pick<OutboxRelay, 'sweepExpired'>;
  documentKeys: DocumentKeys;
  objects: ObjectStore;
  reader: Reader;
  understand: Understand;
  /** What a decided document teaches about its vendor's next one, and by what that is known again. */
  lessonOf: LessonOf;
  marksOf: MarksOf;
  /** Fields whose printed value contradicts the structured one. */
  compareWithPages: (structured: StructuredInvoice, pages: PageText[]) => FieldName[];
  /** The confidence from which on a value may pass without a person. */
  thresholds: Thresholds;
  histories: Histories;
  postWebhook: PostWebhook;
  settings: ProcessingValues;
  logger: Logger;
  clock: () => Date;
}

export interface DocumentRef {
  accountId: AccountId;
  documentId: DocumentId;
  attempt: number;
  /** Of an attempt that a person asked for, to look at the document once more. */
  review?: true;
}
