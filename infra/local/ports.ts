import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { writeWhole } from './write-whole.js';

export interface Ports {
  /** A port of 127.0.0.1 that is free now: the one this name had last time, else `preferred`, else any. */
  pick: (name: string, preferred: number) => Promise<number>;
  /** The same for a port that only the servers themselves use: whether it is the usual one is nobody's concern. */
  pickInner: (name: string, preferred: number) => Promise<number>;
}

/** Ports keep their numbers between starts as long as they are free, so that bookmarks and the S3 store's own records stay true. */
export function portsRememberedIn(file: string, say: (line: string) => void = () => {}): Ports {
  const remembered = readRemembered(file);
  const taken = new Set<number>();
  const pickInner = async (name: string, preferred: number): Promise<number> => {
    for (const candidate of [remembered[name], preferred, ...anyPort]) {
      if (candidate === undefined || taken.has(candidate)) continue;
      const port = await freePort(candidate);
      if (port === null || taken.has(port)) continue;
      taken.add(port);
      remembered[name] = port;
      writeWhole(file, JSON.stringify(remembered, null, 2));
      return port;
    }
    throw new Error(`no free port for ${name}`);
  };
  const pick = async (name: string, preferred: number): Promise<number> => {
    const before = remembered[name];
    const port = await pickInner(name, preferred);
    if (preferred && port !== preferred && port !== before) say(`port ${before ?? preferred} is in use, ${name} takes ${port}`);
    return port;
  };
  return { pick, pickInner };
}

/** Asked for any, a busy system may give one twice, or one that somebody else takes at that moment. */
const anyPort = Array<number>(20).fill(0);
const IN_USE = ['EADDRINUSE', 'EACCES'];

async function freePort(port: number): Promise<number | null> {
  // Some systems let 127.0.0.1:port be bound beside somebody's 0.0.0.0:port, so both ways are tried.
  if (port !== 0 && (await answers(port))) return null;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (IN_USE.includes(error.code ?? '') ? resolve(null) : reject(error)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

function readRemembered(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
