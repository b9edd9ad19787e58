import type { CodeFinding, PageCode } from '../../workflows/contract/page-code.js';
import type { FieldName, Fields } from '../../workflows/contract/record.js';
import { contradictions } from './compare.js';
import type { Layout } from './layout/layout.js';
import { locate, locateFields } from './locate.js';

const isProven = ({ kind, signature }: PageCode): boolean => kind === 'gst_einvoice' && signature === 'valid';

/** What says which invoice this is. A genuine code of another invoice shares the supplier at most. */
const identity = ['vendor_tax_id', 'invoice_number', 'total'] as const satisfies readonly FieldName[];
const identityFoundMin = 2;

/**
 * Fields that a signature proves: where the page prints them, else where the code stands. Of several invoices in one file the first counts,
 * as it does for what is read. Null where no code is proven.
 */
export function provenFields(codes: readonly PageCode[], layout: Layout): Fields | null {
  const proven = codes.find(isProven);
  if (!proven) return null;
  const located = Object.entries(locateFields(proven.fields, layout));
  return Object.fromEntries(located.map(([name, field]) => [name, field.boxes.length ? field : { ...field, boxes: [proven.box] }]));
}

/** Fields of codes that prove nothing, for gaps only: a person reads the words and not the code, so the words count first. */
export function offeredFields(codes: readonly PageCode[], read: Fields): Fields {
  const offered: Fields = {};
  for (const { fields, payment, box } of codes.filter((code) => !isProven(code))) {
    for (const [name, field] of Object.entries(fields)) offered[name as FieldName] ??= field;
    const { currency } = fields;
    if (payment?.amount && currency && !read.total && !read.due) offered.total ??= { ...currency, value: payment.amount, boxes: [box] };
  }
  return offered;
}

/** What the rules are told of the codes, each once: copies of an invoice repeat theirs. */
export function findingsOf(codes: readonly PageCode[], layout: Layout): CodeFinding[] {
  const findings = codes.map(({ kind, signature, irnFits, payment, fields }): CodeFinding => {
    const disagrees = kind === 'gst_einvoice' ? strangeFields(fields, layout) : otherAccount(fields, layout);
    return { kind, signature, irnFits, payment, disagrees };
  });
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

/** Fields that the pages print otherwise; and what they do not print at all, where so little is found that the code may be another paper's. */
function strangeFields(fields: Fields, layout: Layout): FieldName[] {
  const given = identity.filter((name) => fields[name]);
  const missing = given.filter((name) => !locate(layout, name, fields[name]!.value as string).length);
  const isStranger = given.length - missing.length < Math.min(identityFoundMin, given.length);
  const otherwise = contradictions({ type: 'invoice', fields }, layout).map(({ field }) => field);
  return [...new Set([...otherwise, ...(isStranger ? missing : [])])];
}

const otherAccount = (fields: Fields, layout: Layout): FieldName[] =>
  fields.iban ? contradictions({ type: 'invoice', fields: { iban: fields.iban } }, layout).map(({ field }) => field) : [];
