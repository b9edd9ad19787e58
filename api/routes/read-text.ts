import { Readable } from 'node:stream';
import { z } from 'zod';
import { fail, type AccountId, type DocumentId, type PageText } from '../../workflows/contract/index.js';
import type { ReadingRow } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
import { invalid } from '../http/problem.js';
import { wholeNumber } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';

const page = wholeNumber({ min: 1, max: 100_000 });

export const getText = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/text',
  operationId: 'getText',
  tag: 'Documents',
  summary: 'Text in reading order, with the box of every word',
  description: 'As `{"document_id", "pages": [PageText]}`, or as bare text when `Accept` asks for text/plain.',
  scope: 'documents:read',
  params: documentParams,
  query: z.strictObject({ from: page.optional().describe('First page.'), to: page.optional().describe('Last page.') }),
  headers: z.object({ accept: z.string().max(1_000).optional() }),
  responses: { 200: { description: 'The text.', media: ['application/json', 'text/plain'] } },
  failures: ['document.not_found', 'document.not_ready', 'objects.unavailable'],
  handler: async ({ caller: { accountId, ...caller }, params: { documentId }, query: { from = 1, to = Infinity }, headers }, ctx) => {
    if (from > to) throw invalid({ in: 'query', pointer: '/to', message: 'must not be before `from`' });
    const row = await oneDocument(ctx, { accountId, ...caller }, documentId);
    const readings = (await ctx.repositories.readings.manyShown(accountId, documentId)).filter(
      (reading) => reading.toPage >= from && reading.fromPage <= to,
    );
    if (!readings.length && row.recordVersion === null) fail('document.not_ready');
    const pages = pagesOf(ctx, { accountId, documentId, readings, from, to: Math.min(to, from + ctx.limits.textPagesMax - 1) });
    const plain = /\btext\/plain\b/.test(headers.accept ?? '') && !/\bapplication\/json\b/.test(headers.accept ?? '');
    return plain
      ? { status: 200, bytes: Readable.from(asText(pages)), headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
      : { status: 200, bytes: Readable.from(asJson(documentId, pages)), headers: { 'Content-Type': 'application/json; charset=utf-8' } };
  },
});

/** Pages of a document's text that are wanted. */
export interface Wanted {
  accountId: AccountId;
  documentId: DocumentId;
  readings: ReadingRow[];
  from: number;
  to: number;
}

/** One stored range at a time, so that a book needs no more memory than a chapter. */
export async function* pagesOf(
  { documentKeys, objects }: Pick<ApiContext, 'documentKeys' | 'objects'>,
  wanted: Wanted,
): AsyncGenerator<PageText> {
  const key = await documentKeys.open(wanted.accountId, wanted.documentId);
  for (const { objectKey } of wanted.readings) {
    const pages = JSON.parse((await objects.getBytes(objectKey, key)).toString('utf8')) as PageText[];
    yield* pages.filter((one) => one.page >= wanted.from && one.page <= wanted.to);
  }
}

async function* asText(pages: AsyncIterable<PageText>) {
  let first = true;
  for await (const { text } of pages) {
    // A form feed parts pages, as in every plain-text rendering of paper.
    yield `${first ? '' : '\f'}${text}\n`;
    first = false;
  }
}

async function* asJson(documentId: DocumentId, pages: AsyncIterable<PageText>) {
  let before = `{"document_id":${JSON.stringify(documentId)},"pages":[`;
  for await (const one of pages) {
    yield before + JSON.stringify(one);
    before = ',';
  }
  yield before === ',' ? ']}' : `${before}]}`;
}
