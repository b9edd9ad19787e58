import { expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../../workflows/contract/fail.js';
import { loadWeights } from './load-weights.js';
import { readManifest } from './manifest.js';

const codeOfLoading = (folder: string): Promise<string | null> => loadWeights(folder).then(() => null, codeOf);

test('a missing weight file and one with other bytes have codes of their own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weights-'));
  try {
    expect(await codeOfLoading(folder)).toBe('models.missing');
    for (const { file, bytes } of readManifest().weights) await writeFile(join(folder, file), Buffer.alloc(bytes));
    expect(await codeOfLoading(folder)).toBe('models.corrupt');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('every weight has something that carries it, with a licence', () => {
  const { weights, wheels, packages, own } = readManifest();
  for (const weight of weights) {
    const carrier = 'package' in weight ? packages[weight.package] : 'own' in weight ? own[weight.own] : wheels[weight.wheel];
    expect(carrier?.licence).toBe('Apache-2.0');
    expect(weight.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
});
