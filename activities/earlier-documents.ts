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

/** Earlier documents of a vendor that are looked into. */
const EARLIER_MAX = 10;
const compact = (iban: string): string => iban.toUpperCase().replace(/\s/g, '');

/** Accounts that finished documents of the same vendor name; none where this record names no account. */
export async function earlierIbansOf(
  { repositories }: Pick<ActivityContext, 'repositories'>,
  accountId: AccountId,
  documentId: DocumentId,
  fields: Fields,
): Promise<string[]> {
  const vendor = textOf(fields, 'vendor');
  if (textOf(fields, 'iban') === null || vendor === null || !/[\p{L}\p{N}]/u.test(vendor)) return [];
  const filter = { party: vendor, status: 'done' as const };
  const { items } = await repositories.documents.page(accountId, { filter, limit: EARLIER_MAX, after: null });
  const others = items.filter((one) => one.documentId !== documentId);
  const records = await Promise.all(others.map((one) => repositories.records.maybeLatest(accountId, one.documentId)));
  // A party may be the buyer, too: what the vendor itself was paid to counts.
  const ofVendor = records.filter((record) => record && isSameName(textOf(record.fields, 'vendor') ?? '', vendor));
  return [...new Set(ofVendor.flatMap((record) => textOf(record!.fields, 'iban') ?? []).map(compact))];
}

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isSameName = (one: string, other: string): boolean => letters(one) === letters(other);
