import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../runtime/built-module.js';

export type WeightRole =
  | 'textDetector'
  | 'textRecogniser'
  | 'textRecogniserDictionary'
  | 'carefulRecogniser'
  | 'carefulRecogniserDictionary'
  | 'indicEngine'
  | 'devanagariRecogniser'
  | 'tamilRecogniser';

export type WeightFile = CarriedWeight | PackagedWeight | OwnWeight;

interface AnyWeight {
  role: WeightRole;
  file: string;
  bytes: number;
  sha256: string;
  /** The path inside what carries it. */
  member: string;
}

/** A file that is fetched once, and then lies in the models folder under its name. */
export interface CarriedWeight extends AnyWeight {
  /** Key into `wheels`. */
  wheel: string;
}

/** A file that comes with one of our packages, and stays in it. */
export interface PackagedWeight extends AnyWeight {
  /** Key into `packages`. */
  package: string;
}

/** A file that we trained, and that lies in this repository: `member` is its path there. */
export interface OwnWeight extends AnyWeight {
  /** Key into `own`. */
  own: string;
}

/** A Python wheel that carries weights: the registry is only the carrier, nothing of it is run. */
export interface WeightWheel {
  package: string;
  version: string;
  sha256: string;
  licence: string;
  origin: string;
}

/** One of our dependencies: the lock file says which, and its hash is checked at installation too. */
export interface WeightPackage {
  version: string;
  licence: string;
  origin: string;
}

/** What we trained: its model card says from what, how, and what it is bad at. */
export interface TrainedWeights {
  version: string;
  licence: string;
  origin: string;
  /** Path of the model card in this repository. */
  card: string;
}

export interface WeightManifest {
  weights: WeightFile[];
  wheels: Record<string, WeightWheel>;
  packages: Record<string, WeightPackage>;
  own: Record<string, TrainedWeights>;
}

/** What every weight file is, where it comes from, and under which licence. */
export const readManifest = (): WeightManifest =>
  JSON.parse(readFileSync(join(packageRoot(), 'models/weights/manifest.json'), 'utf8')) as WeightManifest;
