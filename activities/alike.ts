import { minorOf, textOf, type AccountId, type DocumentId, type Fields } from '../workflows/contract/index.js';
import type { ActivityContext } from './context.js';

/** Other documents of the account with the same vendor, number and total; none where the record lacks a vendor or a number. */
export async function alikeOf(
  { repositories }: Pick<ActivityContext, 'repositories'>,
  accountId: AccountId,
  documentId: DocumentId,
  fields: Fields,
): Promise<DocumentId[]> {
  const [vendor, invoiceNumber] = [textOf(fields, 'vendor'), textOf(fields, 'invoice_number')];
  if (vendor === null || invoiceNumber === null) return [];
  return repositories.records.manyLike(accountId, documentId, { vendor, invoiceNumber, totalMinor: minorOf(fields, 'total') });
}
