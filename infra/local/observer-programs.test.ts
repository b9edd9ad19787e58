import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { observerProgram } from './observer-programs.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'java-'));
});
afterEach(() => {
  delete process.env.JAVA_PATH;
  rmSync(folder, { recursive: true });
});

/** A program that says of itself what such a Java says. */
function javaSaying(line: string): string {
  const path = join(folder, 'java');
  writeFileSync(path, `#!/bin/sh\necho '${line}' >&2\n`, { mode: 0o755 });
  return path;
}

it.each(['openjdk version "17.0.9" 2023-10-17', 'java version "21" 2023-09-19 LTS'])('%s runs Zipkin', async (line) => {
  const path = (process.env.JAVA_PATH = javaSaying(line));
  expect(await observerProgram('java')).toBe(path);
});

it.each(['java version "1.8.0_292"', 'openjdk version "11.0.2" 2019-01-15', 'no such thing'])('%s does not', async (line) => {
  process.env.JAVA_PATH = javaSaying(line);
  await expect(observerProgram('java')).rejects.toThrow('is no Java 17 or later; JAVA_PATH may name one');
});
