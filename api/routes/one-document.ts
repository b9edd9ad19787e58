import { z } from 'zod';
import { fail, type DocumentId } from '../../workflows/contract/index.js';
import type { DocumentRow } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import type { Caller } from '../http/request-state.js';
import { id } from '../views/shapes.js';

export const documentParams = z.strictObject({ documentId: id('document') });

/** The caller's document; another account's is not there, exactly like one that never was. */
export async function oneDocument(ctx: Pick<ApiContext, 'repositories'>, caller: Caller, documentId: DocumentId): Promise<DocumentRow> {
  return (await ctx.repositories.documents.maybeOne(caller.accountId, documentId)) ?? fail('document.not_found');
}
