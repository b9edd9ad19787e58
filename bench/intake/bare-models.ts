import { createReader, understand } from '../../models/index.js';
import { readerOptionsOf } from '../../infra/run/reader-options.js';
import { limitSettings, readerSettings, readSettings } from '../../infra/config/index.js';
import { modelsFolder } from '../../infra/local/model-weights.js';

/** Seconds that the models alone take for the same files, with the same threads and as many at a time as a worker reads. */
export async function bareModelSeconds(files: Uint8Array[]): Promise<number> {
  const settings = readSettings({ ...readerSettings, ...limitSettings }, { ...process.env, MODELS_DIR: modelsFolder() });
  const reader = createReader(readerOptionsOf(settings));
  const read = async (bytes: Uint8Array) => {
    await reader.inspect(bytes);
    understand({ pages: await reader.readPages(bytes, { from: 1, to: 1 }), structured: null });
  };
  try {
    for (const bytes of files.slice(0, 4)) await read(bytes); // Models are loaded by the first.
    const from = performance.now();
    let next = 0;
    const lane = async () => {
      while (next < files.length) await read(files[next++]!);
    };
    await Promise.all(Array.from({ length: settings.inferenceThreads + 1 }, lane));
    return (performance.now() - from) / 1000;
  } finally {
    await reader.close();
  }
}
