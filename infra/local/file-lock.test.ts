import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, isAlive, lock, tryLock } from './file-lock.mjs';

describe('a file lock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'file-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one, who is named', () => {
    const first = tryLock(join(folder, 'lock'));
    const second = tryLock(join(folder, 'lock'));
    expect(first.held).toBe(true);
    expect(second).toMatchObject({ held: false, holder: { pid: process.pid } });
  });

  it('is free again once released, and leaves no file behind', () => {
    const first = tryLock(join(folder, 'lock'));
    if (first.held) first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(tryLock(join(folder, 'lock')).held).toBe(true);
  });

  it('is taken over from a dead process, with what it had written', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: dead, startTime: '1', note: 'left' }));
    expect(tryLock(join(folder, 'lock'))).toMatchObject({ held: true, left: { note: 'left' } });
  });

  it('is taken over when its pid now belongs to another process', () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, startTime: 'another' }));
    expect(tryLock(join(folder, 'lock')).held).toBe(true);
  });

  it('makes others wait until it is released', async () => {
    const first = tryLock(join(folder, 'lock'));
    const waiting = lock(join(folder, 'lock'));
    if (first.held) first.release();
    (await waiting)();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a process is known by its pid and its start time', () => {
  expect(isAlive(identityOf(process.pid))).toBe(true);
  expect(isAlive({ pid: process.pid, startTime: 'another' })).toBe(false);
  expect(isAlive(identityOf(-1))).toBe(false);
});
