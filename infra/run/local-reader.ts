import { createReader, readManifest } from '../../models/index.js';
import type { Reader } from '../../workflows/contract/index.js';
import { limitSettings, readerSettings, readSettings } from '../config/index.js';
import { fetchModelWeights, modelsFolder } from '../local/model-weights.js';
import { readerOptionsOf } from './reader-options.js';

/** A reader in this process, its model files fetched where they are missing: for programs that run without the product. */
export async function openLocalReader(): Promise<Reader> {
  const folder = modelsFolder();
  await fetchModelWeights(readManifest(), { folder, progress: (line) => console.error(line) });
  const reader = createReader(
    readerOptionsOf(readSettings({ ...readerSettings, ...limitSettings }, { ...process.env, MODELS_DIR: folder })),
  );
  return { ...reader, close: () => heldOpen(reader.close()) };
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
