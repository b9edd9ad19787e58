import { z } from 'zod';
import type { DocumentId } from '../../workflows/contract/index.js';
import { openText, seal } from '../keys/index.js';
import type { Transaction } from './pool.js';

/** A password on its way from the retry that brings it to the read that takes it, sealed under the document's key. */
export const secretRow = z.object({ secret: z.instanceof(Buffer) });
export const selectSecret = 'select secret from handed_secrets where document_id = $1 and expires_at > now()';
const placeOf = (documentId: DocumentId) => ({ table: 'handed_secrets', column: 'secret', row: [documentId] });

export const openSecret = (documentKey: Buffer, documentId: DocumentId, { secret }: z.output<typeof secretRow>): string =>
  openText(documentKey, placeOf(documentId), secret);

export const handOver = (tx: Transaction, documentKey: Buffer, documentId: DocumentId, password: string): Promise<number> =>
  tx.run(
    `insert into handed_secrets (account_id, document_id, secret, expires_at) values (app_account(), $1, $2::bytea, now() + interval '1 hour')`,
    [documentId, seal(documentKey, placeOf(documentId), password)],
  );

export const deletePassword = (tx: Transaction, documentId: DocumentId): Promise<number> =>
  tx.run('delete from handed_secrets where document_id = $1', [documentId]);
