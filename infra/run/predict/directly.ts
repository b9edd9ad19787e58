import { readFile } from 'node:fs/promises';
import { createReader, readManifest, understand } from '../../../models/index.js';
import { limitSettings, readerSettings, readSettings } from '../../config/index.js';
import { fetchModelWeights, modelsFolder } from '../../local/model-weights.js';
import { readerOptionsOf } from '../reader-options.js';
import { predictionOf } from './prediction.js';
import type { Predictor } from './predictor.js';

/** Models only: what the product's reading activities do, without servers. */
export async function predictDirectly({ noEmbedded }: { noEmbedded: boolean }): Promise<Predictor> {
  const folder = modelsFolder();
  await fetchModelWeights(readManifest(), { folder, progress: (line) => console.error(line) });
  const reader = createReader(
    readerOptionsOf(readSettings({ ...readerSettings, ...limitSettings }, { ...process.env, MODELS_DIR: folder })),
  );
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
        fields,
        lineItems,
        text: pages.map(({ text }) => text).join('\n'),
        pages: pageCount,
      });
    },
    close: () => heldOpen(reader.close()),
  };
}

/** Idle threads and processes do not keep Node running; without this it would end while they are still being ended, and call that a failure. */
async function heldOpen(work: Promise<void>): Promise<void> {
  const held = setInterval(() => undefined, 1_000);
  try {
    await work;
  } finally {
    clearInterval(held);
  }
}
