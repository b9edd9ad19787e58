import { readFile } from 'node:fs/promises';
import { understand } from '../../../models/index.js';
import { likelyFields } from '../../../workflows/rules/index.js';
import { openLocalReader } from '../local-reader.js';
import { predictionOf } from './prediction.js';
import type { Predictor } from './predictor.js';

/** Models only: what the product's reading activities do, without servers. */
export async function predictDirectly({ noEmbedded }: { noEmbedded: boolean }): Promise<Predictor> {
  const reader = await openLocalReader();
  return {
    async predict({ id, file }, signal) {
      const bytes = await readFile(file);
      const { pageCount, structured: standard } = await reader.inspect(bytes);
      const structured = standard && !noEmbedded ? await reader.readStructured(bytes) : null;
      const pages = await reader.readPages(bytes, { from: 1, to: pageCount }, { signal });
      const { type, fields, lineItems } = understand({ pages, structured });
      return predictionOf(id, {
        outcome: 'done',
        type,
        fields: likelyFields(type, fields),
        lineItems,
        text: pages.map(({ text }) => text).join('\n'),
        pages: pageCount,
      });
    },
    close: () => reader.close(),
  };
}
