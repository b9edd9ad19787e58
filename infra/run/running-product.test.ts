import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { findProduct } from './running-product.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const found = (demo: { apiKey: string } | null | undefined, env: Record<string, string> = {}) => {
  const file = join(folder, 'run.json');
  if (demo !== undefined) writeFileSync(file, JSON.stringify({ api: 'http://127.0.0.1:8080', demo }));
  return findProduct({ BLUMSMART_RUN_JSON: file, ...env });
};

it('the running product is found with its demo key, or with one that is told', () => {
  expect(found({ apiKey: 'demo' }).address).toEqual({ baseUrl: 'http://127.0.0.1:8080', apiKey: 'demo' });
  expect(found(null, { BLUMSMART_API_KEY: 'told' }).address).toEqual({ baseUrl: 'http://127.0.0.1:8080', apiKey: 'told' });
});

it('what is missing is what is said', () => {
  expect(found(undefined)).toMatchObject({ address: null, missing: expect.stringContaining('does not run') });
  expect(found(null)).toMatchObject({ address: null, missing: expect.stringContaining('run.json has no demo key') });
  const other = found({ apiKey: 'demo' }, { BLUMSMART_API: 'https://books.example' });
  expect(other).toMatchObject({ address: null, missing: expect.stringContaining('BLUMSMART_API_KEY must be') });
});
