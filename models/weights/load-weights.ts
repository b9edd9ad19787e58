import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail } from '../../workflows/contract/fail.js';
import { packageRoot } from '../runtime/built-module.js';
import { readManifest, type PackagedWeight, type WeightFile, type WeightManifest, type WeightRole } from './manifest.js';

/** Where each verified weight file lies. */
export type WeightPaths = Record<WeightRole, string>;

/** What was verified already in this process, by path; a changed time or size asks for a new hash. */
const verified = new Map<string, string>();

/** Finds every weight file, in `folder`, its package or this repository, and checks its hash; fails with `models.missing` or `models.corrupt`. */
export async function loadWeights(folder: string, { weights }: Pick<WeightManifest, 'weights'> = readManifest()): Promise<WeightPaths> {
  const entries = await Promise.all(weights.map(async (weight) => [weight.role, await verify(folder, weight)] as const));
  return Object.fromEntries(entries) as WeightPaths;
}

async function verify(folder: string, weight: WeightFile): Promise<string> {
  const { file, bytes, sha256 } = weight;
  const path = pathOf(folder, weight);
  const found = await stat(path).catch((error: unknown) => fail('models.missing', undefined, { file }, error));
  if (found.size !== bytes) fail('models.corrupt', undefined, { file, bytes: found.size, expected: bytes });
  const stamp = `${found.size}/${found.mtimeMs}`;
  if (verified.get(path) === stamp) return path;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== sha256) fail('models.corrupt', undefined, { file });
  verified.set(path, stamp);
  return path;
}

function pathOf(folder: string, weight: WeightFile): string {
  if ('package' in weight) return pathInPackage(weight);
  return 'own' in weight ? join(packageRoot(), weight.member) : join(folder, weight.file);
}

function pathInPackage({ package: name, member, file }: PackagedWeight): string {
  try {
    return createRequire(import.meta.url).resolve(`${name}/${member}`);
  } catch (error) {
    return fail('models.missing', undefined, { file }, error);
  }
}
