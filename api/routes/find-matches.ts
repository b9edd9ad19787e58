import { z } from 'zod';
import { fieldNames, type FieldName, type Fields } from '../../workflows/contract/index.js';
import type { ExcerptFinder } from '../../infra/db/search/excerpts.js';
import { defineRoute } from '../http/define-route.js';
import { line } from '../views/shapes.js';
import { documentParams, oneDocument } from './one-document.js';
import { pagesOf } from './read-text.js';

/** What a person takes in beneath a search result. */
const EXCERPTS_MAX = 3;

const Match = z
  .object({
    page: z.int().nullable().describe('Null where a field says it.'),
    field: z.enum(fieldNames).nullable().describe('Set where only the value of this field has the word: a person may have written it.'),
    text: z.string(),
    matches: z.array(z.object({ start: z.int(), end: z.int() })).describe('Places in `text`, in UTF-16 code units.'),
  })
  .meta({ id: 'Match' });
type MatchView = z.input<typeof Match>;

export const findMatches = defineRoute({
  method: 'get',
  path: '/documents/{documentId}/matches',
  operationId: 'findMatches',
  tag: 'Documents',
  summary: 'Where a document has the words of a search',
  description:
    `At most ${EXCERPTS_MAX} short excerpts, chosen so that they show as many of the query's words as they can. A document that was not read ` +
    'yet has none. Of a very long document the first pages are looked through.',
  scope: 'documents:read',
  params: documentParams,
  query: z.strictObject({ q: line(500).min(1).describe('As in the list of documents: words, "phrases" and prefixes*.') }),
  responses: { 200: { description: 'Excerpts, in reading order.', schema: z.object({ items: z.array(Match) }).meta({ id: 'MatchList' }) } },
  failures: ['document.not_found', 'objects.unavailable'],
  handler: async ({ caller, params: { documentId }, query: { q }, signal }, ctx) => {
    const { accountId } = caller;
    await oneDocument(ctx, caller, documentId);
    const finder = ctx.excerptFinder(q);
    const items = await ctx.excerptTurns(ctx.limits.excerptsAtOnce, signal, async () => {
      const chosen = createChoice(finder);
      const to = ctx.limits.excerptPagesMax;
      const readings = (await ctx.repositories.readings.manyShown(accountId, documentId)).filter(({ fromPage }) => fromPage <= to);
      for await (const { page, text } of pagesOf(ctx, { accountId, documentId, readings, from: 1, to })) {
        signal.throwIfAborted();
        chosen.look(text, { page, field: null });
        if (chosen.isFull()) return chosen.items();
      }
      const record = await ctx.repositories.records.maybeLatest(accountId, documentId);
      for (const [field, text] of linesOf(record?.fields ?? {})) chosen.lookForMissing(text, { page: null, field });
      return chosen.items();
    });
    return { status: 200, body: { items } };
  },
});

function* linesOf(fields: Fields): Generator<[FieldName, string]> {
  for (const [name, field] of Object.entries(fields) as [FieldName, { value: string | string[] }][]) {
    for (const text of [field.value].flat()) yield [name, text];
  }
}

type Place = Pick<MatchView, 'page' | 'field'>;

/** Excerpts that show a word not shown yet go before those that repeat one. */
function createChoice(finder: ExcerptFinder) {
  const shown = new Set<number>();
  const telling: (MatchView & { at: number })[] = [];
  const repeating: (MatchView & { at: number })[] = [];
  let at = 0;
  const missing = (terms: number[]) => terms.some((term) => !shown.has(term));

  function look(text: string, place: Place, onlyMissing = false) {
    for (const { terms, ...excerpt } of finder.find(text)) {
      const tells = missing(terms);
      const list = tells ? telling : repeating;
      if (list.length >= EXCERPTS_MAX || (onlyMissing && !tells)) continue;
      for (const term of terms) shown.add(term);
      list.push({ ...place, ...excerpt, at: at++ });
    }
  }
  return {
    look,
    lookForMissing: (text: string, place: Place) => look(text, place, true),
    isFull: () => telling.length >= EXCERPTS_MAX || (shown.size >= finder.terms && telling.length + repeating.length >= EXCERPTS_MAX),
    items: () =>
      [...telling, ...repeating]
        .slice(0, EXCERPTS_MAX)
        .sort((a, b) => a.at - b.at)
        .map(({ at: _, ...match }): MatchView => match),
  };
}
