import { objectKeys } from '../workflows/contract/index.js';
import type { OpenOptions } from '../workflows/contract/index.js';
import type { ActivityContext, DocumentRef } from './context.js';

export interface Original {
  bytes: Buffer;
  /** The document's own key, under which everything of it is kept. */
  key: Buffer;
  options: OpenOptions;
}

/** The submitted bytes, opened, with what the reader needs to open them: the password that a person handed over for this attempt, if any. */
export async function openOriginal(
  { repositories, documentKeys, objects }: Pick<ActivityContext, 'repositories' | 'documentKeys' | 'objects'>,
  { accountId, documentId, attempt }: DocumentRef,
): Promise<Original> {
  const key = await documentKeys.open(accountId, documentId);
  const bytes = await objects.getBytes(objectKeys.original(accountId, documentId), key);
  const password = attempt > 1 ? await repositories.documents.peekPassword(accountId, documentId) : null;
  return { bytes, key, options: { cacheKey: documentId, password: password ?? undefined } };
}
