import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readSettings, setting } from './define.js';

const folder = mkdtempSync(join(tmpdir(), 'secret-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const settings = {
  password: setting({ env: 'THE_PASSWORD', doc: 'A secret.', schema: z.string().min(8), secret: true }),
  place: setting({ env: 'THE_PLACE', doc: 'No secret.', schema: z.string().optional() }),
};
const file = (text: string): string => {
  const path = join(folder, 'secret');
  writeFileSync(path, text);
  return path;
};

it('a secret comes from a file, without the end of its line', () => {
  expect(readSettings(settings, { THE_PASSWORD_FILE: file('hidden well\n') }).password).toBe('hidden well');
  expect(readSettings(settings, { THE_PASSWORD: 'said openly', THE_PASSWORD_FILE: '' }).password).toBe('said openly');
});

it.each([
  [
    'both',
    () => ({ THE_PASSWORD: 'said openly', THE_PASSWORD_FILE: file('hidden well') }),
    'THE_PASSWORD and THE_PASSWORD_FILE are both set',
  ],
  ['a file that is not there', () => ({ THE_PASSWORD_FILE: join(folder, 'none') }), 'cannot be read: ENOENT'],
  ['an empty file', () => ({ THE_PASSWORD_FILE: file('\n') }), 'is empty'],
])('%s is refused', (_what, env, message) => {
  expect(() => readSettings(settings, env())).toThrow(message);
});

it('what is wrong in a file is not told', () => {
  expect(() => readSettings(settings, { THE_PASSWORD_FILE: file('short') })).toThrow(/^(?!.*short$).*THE_PASSWORD: /s);
});

it('what is no secret comes from no file', () => {
  expect(readSettings(settings, { THE_PASSWORD: 'said openly', THE_PLACE_FILE: file('elsewhere') }).place).toBeUndefined();
});
