import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { portsRememberedIn } from './ports.js';

describe('ports', () => {
  let folder: string;
  let busy: Server;
  let busyPort: number;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ports-'));
    busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    busyPort = (busy.address() as AddressInfo).port;
  });
  afterEach(() => {
    busy.close();
    rmSync(folder, { recursive: true });
  });

  it('avoid what somebody else uses, and say so', async () => {
    const said: string[] = [];
    const port = await portsRememberedIn(join(folder, 'ports.json'), (line) => said.push(line)).pick('api', busyPort);
    expect(port).not.toBe(busyPort);
    expect(said).toEqual([`port ${busyPort} is in use, api takes ${port}`]);
  });

  it('stay the same from one start to the next', async () => {
    const file = join(folder, 'ports.json');
    const first = await portsRememberedIn(file).pick('api', busyPort);
    expect(await portsRememberedIn(file).pick('api', busyPort)).toBe(first);
  });

  it('are never given to two names', async () => {
    const ports = portsRememberedIn(join(folder, 'ports.json'));
    const first = await ports.pick('one', 0);
    expect(await ports.pick('two', first)).not.toBe(first);
  });
});
