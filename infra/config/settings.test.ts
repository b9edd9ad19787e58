import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { readSettings, type Settings } from './define.js';
import { renderConfigDoc } from './render.js';
import { settingGroups } from './settings.js';
import { telemetrySettings } from './telemetry-settings.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = Object.values<Settings>(settingGroups).flatMap((group) => Object.values(group));
const declared = settings.map(({ env }) => env);
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

it('what may be left out says what holds then, and what may not is said to be needed', () => {
  const needed = new Set([...renderConfigDoc().matchAll(/^\| `(\w+)`(?: s)? \| must be set \|/gm)].map(([, env]) => env));
  for (const { env, schema, default: fallback } of settings)
    expect({ env, needed: needed.has(env) }).toEqual({ env, needed: fallback === undefined && !schema.safeParse(undefined).success });
});

it('a port that is none is refused, not taken for no port', () => {
  const read = (port: string) => readSettings({ port: telemetrySettings.metricsPort }, { METRICS_PORT: port }).port;
  expect(read('9464')).toBe(9464);
  expect(read('')).toBeUndefined();
  for (const wrong of ['0', '65536', 'x']) expect(() => read(wrong)).toThrow('METRICS_PORT');
});
