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

const compact = (iban: string): string => iban.toUpperCase().replace(/\s/g, '');

/** Accounts that finished documents of the same vendor name; none where this record names no account. */
export async function earlierIbansOf(
  { repositories }: Pick<ActivityContext, 'repositories'>,
  accountId: AccountId,
  documentId: DocumentId,
  fields: Fields,
): Promise<string[]> {
  const vendor = textOf(fields, 'vendor');
  if (textOf(fields, 'iban') === null || vendor === null) return [];
  const records = await repositories.records.manyOfVendor(accountId, documentId, vendor);
  return [...new Set(records.flatMap((record) => textOf(record.fields, 'iban') ?? []).map(compact))];
}
