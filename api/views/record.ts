import { z } from 'zod';
import { documentTypes, fieldNames, taxKinds, valueSources } from '../../workflows/contract/index.js';
import type { RecordRow } from '../../infra/db/repositories.js';
import { Instant, iso } from './shapes.js';

export const BoxView = z
  .object({ page: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .meta({ id: 'Box', description: 'Fractions of the page as seen, origin top left; `page` counts from 1.' });

export const FieldView = z
  .object({
    value: z.union([z.string(), z.array(z.string())]).describe('Dates as YYYY-MM-DD, amounts as decimal text, `parties` as a list.'),
    raw: z.string().optional().describe('As printed, where the value was normalised.'),
    confidence: z.number().describe('0 to 1.'),
    boxes: z.array(BoxView),
    source: z.enum(valueSources),
    model: z.string(),
  })
  .meta({ id: 'Field' });

export const FieldsView = z.partialRecord(z.enum(fieldNames), FieldView).meta({ id: 'Fields' });

export const LineItemView = z
  .object({
    description: z.string().nullable(),
    quantity: z.string().nullable(),
    unit_price: z.string().nullable(),
    amount: z.string().nullable(),
    confidence: z.number(),
    boxes: z.array(BoxView),
  })
  .meta({ id: 'LineItem' });

export const TaxLineView = z
  .object({
    kind: z.enum(taxKinds),
    rate: z.string().nullable().describe('In percent.'),
    base: z.string().nullable().describe('What the tax was reckoned on.'),
    amount: z.string(),
    confidence: z.number(),
    boxes: z.array(BoxView),
  })
  .meta({ id: 'TaxLine', description: 'One part of the tax, where the document prints it in parts.' });

export const CheckView = z
  .object({ code: z.string(), passed: z.boolean(), fields: z.array(z.enum(fieldNames)), message: z.string() })
  .meta({ id: 'Check' });

export const RecordView = z
  .object({
    version: z.int(),
    attempt: z.int(),
    author: z.enum(['machine', 'human']),
    type: z.enum(documentTypes),
    type_confidence: z.number(),
    fields: FieldsView,
    line_items: z.array(LineItemView),
    tax_lines: z.array(TaxLineView),
    checks: z.array(CheckView),
    models: z.record(z.string(), z.string()),
    created_at: Instant,
  })
  .meta({ id: 'Record' });

export const recordView = (row: RecordRow): z.input<typeof RecordView> => ({
  version: row.version,
  attempt: row.attempt,
  author: row.author,
  type: row.type,
  type_confidence: row.typeConfidence,
  fields: row.fields,
  line_items: row.lineItems,
  tax_lines: row.taxLines,
  checks: row.checks,
  models: row.models,
  created_at: iso(row.createdAt),
});
