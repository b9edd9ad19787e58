import { z } from 'zod';
import { idPattern, type IdKind, type IdOf } from '../../workflows/contract/index.js';

/** Columns and rows that many statements share. */

/** An id of its kind: what comes back under its name has its shape. */
export function idColumn<K extends IdKind>(kind: K) {
  const pattern = idPattern(kind);
  return z.custom<IdOf[K]>((id) => typeof id === 'string' && pattern.test(id));
}

export const documentIdRow = z.object({ document_id: idColumn('document') }).transform((row) => row.document_id);
export const epochRow = z.object({ key_epoch: z.number() });
export const versionRow = z.object({ version: z.number() });
