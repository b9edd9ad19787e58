import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(root, 'api', 'console'), { recursive: true });
  mkdirSync(join(root, 'api', 'client'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'api', 'console', 'index.html'), '<p>A console.</p>');
  writeFileSync(join(root, 'api', 'console', 'vite.config.mjs'), 'export default { root: import.meta.dirname };');
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([undefined, 'test'])('NODE_ENV is %s again once the console is built', (before) => {
  const program = `
    import { buildConsole } from ${JSON.stringify(new URL('./build-console.mjs', import.meta.url).href)};
    await buildConsole(${JSON.stringify(root)}, ${JSON.stringify(join(root, 'dist'))});
    process.stdout.write(String(process.env.NODE_ENV));`;
  mkdirSync(join(root, 'dist'));
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH: process.env.PATH, NODE_ENV: before },
    encoding: 'utf8',
  });
  expect(existsSync(join(root, 'dist', 'console', 'index.html'))).toBe(true);
  expect(said).toBe(String(before));
});
