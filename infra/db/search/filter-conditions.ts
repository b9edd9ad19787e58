import { z } from 'zod';
import { fail, fitsColumn, toMinor } from '../../../workflows/contract/index.js';
import type { DocumentFilter } from '../repositories.js';

/** Parameters of a statement, numbered as they are put. */
export function createParameters() {
  const values: unknown[] = [];
  return { values, put: (value: unknown) => `$${values.push(value)}` };
}
export type Put = ReturnType<typeof createParameters>['put'];

/** What the columns of a document `d` must hold. Throws request.invalid for what is no date or amount. */
export function filterConditions(filter: DocumentFilter, put: Put): string[] {
  const where = ['d.erasing_since is null'];
  if (filter.status) where.push(`d.status = ${put(filter.status)}`);
  if (filter.type) where.push(`d.type = ${put(filter.type)}`);
  if (filter.failure) where.push(`d.failure_code = ${put(filter.failure)}`);
  if (filter.dateFrom) where.push(`d.issue_date >= ${put(readDate(filter.dateFrom, 'dateFrom'))}::date`);
  if (filter.dateTo) where.push(`d.issue_date <= ${put(readDate(filter.dateTo, 'dateTo'))}::date`);
  if (filter.currency) where.push(`d.currency = ${put(filter.currency)}`);
  if (filter.totalMin) where.push(`d.total_minor >= ${put(readAmount(filter.totalMin, filter.currency, 'totalMin'))}::bigint`);
  if (filter.totalMax) where.push(`d.total_minor <= ${put(readAmount(filter.totalMax, filter.currency, 'totalMax'))}::bigint`);
  return where;
}

export const readDate = (text: string, place: string): string =>
  z.iso.date().safeParse(text).success && !text.startsWith('0000')
    ? text
    : fail('request.invalid', 'A date has the form YYYY-MM-DD.', { place });

function readAmount(text: string, currency: string | undefined, place: string): string {
  const minor = toMinor(text, currency ?? '');
  if (minor === null || !fitsColumn(minor)) fail('request.invalid', 'An amount is a decimal number, such as 1234.50.', { place });
  return minor.toString();
}
