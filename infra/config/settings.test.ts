import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { settingGroups } from './settings.js';
import type { Settings } from './define.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const declared = Object.values<Settings>(settingGroups).flatMap((group) => Object.values(group).map(({ env }) => env));
const sourcesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

it('every variable of ours is declared, once', () => {
  const ours = /\bBLUMSMART_[A-Z_]+\b|(?<="pathVariable": ")\w+|(?<=\benv\.)[A-Z][A-Z0-9_]+\b/g;
  const read = ['activities', 'api', 'bench', 'infra', 'tests'].flatMap(sourcesOf).flatMap((text) => text.match(ours) ?? []);
  const ofSystems = ['PATH', 'INIT_CWD', 'TERM', 'NO_COLOR', 'NODE_ENV', 'NODE_TLS_REJECT_UNAUTHORIZED'];
  expect([...new Set(read)].filter((name) => !declared.includes(name) && !ofSystems.includes(name))).toEqual([]);
  expect(new Set(declared).size).toBe(declared.length);
});
