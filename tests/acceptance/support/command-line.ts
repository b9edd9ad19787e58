import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { goodPdf } from './hostile.js';
import { newWord, product } from './product.js';

export const program = fileURLToPath(new URL('../../../infra/local/blumsmart.mjs', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export interface Calling {
  env?: Record<string, string | undefined>;
  cwd?: string;
  stdin?: string;
  /** The user to be, by number. */
  uid?: number;
  path?: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
  out: () => string;
  err: () => string;
  /** To the program and what started it, as a terminal or a machine without memory would. */
  kill: (signal: NodeJS.Signals) => void;
}

/** Starts `blumsmart` as a person would, in a process group of its own, for the account of this test file. */
export function start(args: string[], { env = {}, cwd, stdin, uid, path = program }: Calling = {}): Running {
  const { baseUrl, apiKey } = product();
  const child = spawn(process.execPath, [path, ...args], {
    cwd,
    uid,
    detached: true,
    env: { ...process.env, BLUMSMART_API: baseUrl, BLUMSMART_API_KEY: apiKey, ...env },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  if (stdin !== undefined) child.stdin!.end(stdin);
  let [out, err] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, out, err })));
  return { child, ended, out: () => out, err: () => err, kill: (signal) => void process.kill(-child.pid!, signal) };
}

export const call = (args: string[], calling: Calling = {}): Promise<Ended> => start(args, calling).ended;

/** Each line of the output as the object that it is. */
export const linesOf = <T = Record<string, unknown>>({ out }: Pick<Ended, 'out'>): T[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** A way to the product that can be shut, opened at the same address, cut, or be narrow: then it takes so many bytes of a connection and no more. */
export async function openGate() {
  const target = new URL(product().baseUrl);
  const sockets = new Set<Socket>();
  let narrowAt = Infinity;
  let passedMost = 0;
  let server: Server | null = null;
  const serve = async (port: number): Promise<Server> => {
    const opened = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket
          .on('error', () => undefined)
          .on('close', () => {
            sockets.delete(socket);
            near.destroy();
            far.destroy();
          });
      }
      let passed = 0;
      near.on('data', (part) => {
        passed += part.length;
        passedMost = Math.max(passedMost, passed);
        if (passed > narrowAt) near.pause();
        else far.write(part);
      });
      far.pipe(near);
    });
    opened.listen(port, '127.0.0.1');
    await once(opened, 'listening');
    return opened;
  };
  server = await serve(0);
  const { port } = server.address() as AddressInfo;
  const cut = () => sockets.forEach((socket) => socket.destroy());
  const shut = async () => {
    const closed = server && once(server, 'close');
    server?.close();
    server = null;
    cut();
    await closed;
  };
  return {
    env: { BLUMSMART_API: `http://127.0.0.1:${port}` },
    narrow: (bytes: number) => ((narrowAt = bytes), (passedMost = 0)),
    widen: () => (narrowAt = Infinity),
    /** The most that a connection has brought. */
    passed: () => passedMost,
    cut,
    shut,
    open: async () => void (server ??= await serve(port)),
  };
}

/** A line of `submit --json`; `watch` adds where the file went. */
export interface SentLine {
  file: string;
  id: string | null;
  known: boolean | null;
  status: string | null;
  type: string | null;
  failure: { code: string; meaning: string } | null;
  moved_to?: string;
}

/** As a user whom permissions bind; who may not build, either, and so calls what is built. */
export const asNobody: Calling =
  process.getuid?.() === 0 ? { uid: 65_534, path: fileURLToPath(new URL('../../../dist/infra/run/command-line.js', import.meta.url)) } : {};

/** The cells of one line of CSV, as RFC 4180 has it. */
export const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');

/** Names are bytes: not every one is UTF-8. */
export function putInto(folder: string, name: string | Buffer, bytes: Buffer): string {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), bytes);
  return join(folder, name.toString());
}

/** Large enough that it cannot pass in one go; a PDF's beginning, so that the door lets it in. */
export const largePdf = (): Buffer => Buffer.concat([goodPdf(), Buffer.alloc(30_000_000, `% ${newWord()}\n`)]);
