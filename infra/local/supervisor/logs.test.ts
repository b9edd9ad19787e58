import { appendFileSync, closeSync, mkdtempSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logs } from './logs.js';

describe('logs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'logs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('show what was written since they were opened', () => {
    const logs = new Logs(folder);
    appendFileSync(logs.pathOf('api'), 'before\n');
    const { fd, since } = logs.open('api');
    writeSync(fd, 'after\n');
    expect(since()).toBe('after\n');
    closeSync(fd);
  });

  it('are kept below a size while their writers go on', () => {
    const logs = new Logs(folder);
    const { fd, since } = logs.open('api');
    for (let round = 0; round < 5; round++) {
      writeSync(fd, Buffer.alloc(11 * 1024 * 1024, 'x'));
      logs.limit();
    }
    writeSync(fd, 'still here\n');
    expect(since()).toBe('still here\n');
    expect(statSync(logs.pathOf('api')).size).toBe('still here\n'.length);
    expect(readdirSync(folder).sort()).toEqual(['api.log', 'api.log.1', 'api.log.2']);
    closeSync(fd);
  });
});
