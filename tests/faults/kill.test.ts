import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { identityOf } from '../../infra/local/file-lock.mjs';
import { homeAt } from '../../infra/local/supervisor/home.js';
import { carryOutKills } from './kill.js';

/** Nothing but a name: it is found as the parser is, by its command, below the process that is noted as worker-ocr. */
const startParser = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'parser-process.js'], { stdio: 'ignore' });

describe('a planned kill', () => {
  let home: string;
  let parser: ChildProcess | null;
  const kill = { role: 'parser', atMs: 0 } as const;
  const killing = () => ({ home, now: () => 7, say: () => undefined, killed: () => undefined });

  beforeEach(() => {
    parser = null;
    home = mkdtempSync(join(tmpdir(), 'kill-'));
    writeFileSync(homeAt(home).processes, JSON.stringify([{ name: 'worker-ocr', ...identityOf(process.pid) }]));
  });
  afterEach(() => {
    parser?.kill('SIGKILL');
    rmSync(home, { recursive: true });
  });

  test('waits for a victim who comes later, as long as the work goes on', async () => {
    let end!: () => void;
    const kills = carryOutKills([kill], new Promise<void>((resolve) => (end = resolve)), killing());
    await wait(200);
    parser = startParser();
    const [, signal] = (await once(parser, 'exit')) as [number | null, string];
    expect(signal).toBe('SIGKILL');
    expect(await kills).toEqual([{ ...kill, doneMs: 7, madeUp: false }]);
    end();
  });

  test('is not done when the work is over, even where the victim is there', async () => {
    parser = startParser();
    expect(await carryOutKills([kill], Promise.resolve(), killing())).toEqual([{ ...kill, doneMs: null, madeUp: false }]);
    expect(parser.signalCode).toBeNull();
  });
});
