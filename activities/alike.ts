import { toMinor, type AccountId, type DocumentId, type Fields } from '../workflows/contract/index.js';
import type { ActivityContext } from './context.js';

/** Other documents of the account with the same vendor, number and total; none where the record lacks a vendor or a number. */
export async function alikeOf(
  { repositories }: Pick<ActivityContext, 'repositories'>,
  accountId: AccountId,
  documentId: DocumentId,
  { vendor, invoice_number: number, total, currency }: Fields,
): Promise<DocumentId[]> {
  if (typeof vendor?.value !== 'string' || typeof number?.value !== 'string') return [];
  const totalMinor = typeof total?.value === 'string' ? toMinor(total.value, String(currency?.value ?? '')) : null;
  return repositories.records.manyLike(accountId, documentId, { vendor: vendor.value, invoiceNumber: number.value, totalMinor });
}
