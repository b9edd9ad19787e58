import { expect, test } from '@jest/globals';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { codeOf } from '../../workflows/contract/fail.js';
import { packageRoot } from '../runtime/built-module.js';
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

test('what we trained lies in the repository, and nothing of it is fetched', async () => {
  const own = readManifest().weights.filter((weight) => 'own' in weight);
  const folder = await mkdtemp(join(tmpdir(), 'weights-'));
  try {
    const paths = await loadWeights(folder, { weights: own });
    expect(Object.keys(paths)).toEqual(['textRecogniser']);
    expect(await readdir(folder)).toEqual([]);
    const copy = join(folder, 'changed.onnx');
    await copyFile(paths.textRecogniser, copy);
    const changed = own.map((weight) => ({ ...weight, sha256: '0'.repeat(64), member: relative(packageRoot(), copy) }));
    expect(await loadWeights(folder, { weights: changed }).then(() => null, codeOf)).toBe('models.corrupt');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a net of our own has a model card that names what it was made from', async () => {
  const { own } = readManifest();
  for (const { card } of Object.values(own)) {
    const text = await readFile(join(packageRoot(), card), 'utf8');
    for (const source of ['Apache-2.0', 'CC-BY-4.0', 'SROIE', 'PP-OCRv6']) expect(text).toContain(source);
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
