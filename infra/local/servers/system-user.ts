import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root; started by root it runs as this user, whose files lie in `folder` where other places are closed to it. */
export interface SystemUser {
  uid: number;
  gid: number;
  folder: string;
}

const NAME = 'postgres';
const FOLDER = '/var/lib/blumsmart';

/** The user to run PostgreSQL as; null where we are an ordinary user ourselves. Made when it does not exist. */
export function systemUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const uid = idOf('-u') ?? (createUser(), idOf('-u'));
  const gid = idOf('-g');
  if (uid === null || gid === null) throw new Error(`PostgreSQL does not run as root, and the user ${NAME} could not be made`);
  mkdirSync(FOLDER, { recursive: true, mode: 0o711 });
  return { uid, gid, folder: FOLDER };
}

/** Whether a user who owns none of these folders can walk down to `path`; for folders that do not exist yet, their nearest parent counts. */
export function isReachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isDirectory() && (found.mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function idOf(option: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [option, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

function createUser(): void {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', NAME]], // Alpine
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return;
    } catch {
      continue; // Not this system's way; when none is, the caller says so.
    }
  }
}
