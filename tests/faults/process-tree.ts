import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface SeenProcess {
  pid: number;
  parent: number;
  command: string;
}

/** All processes of this machine, from the kernel where it tells, else from `ps`. One that ends while we look is left out. */
export function seeProcesses(): SeenProcess[] {
  if (process.platform !== 'linux') return fromPs();
  return pidsOfProc().flatMap((pid) => {
    const stat = maybeRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    const command = maybeRead(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    if (stat === null || command === null) return [];
    // The name in brackets may hold spaces; after it come the state and the parent (proc(5)).
    const [, parent] = stat.replace(/^.*\) /s, '').split(' ');
    return [{ pid, parent: Number(parent), command: command.replaceAll('\0', ' ').trim() }];
  });
}

/** Children, and theirs. */
export function descendantsOf(ancestor: number, all: SeenProcess[] = seeProcesses()): SeenProcess[] {
  const children = all.filter(({ parent }) => parent === ancestor);
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, all)]);
}

/** Processes that work in a folder, hold a file of it open, or name it in their command (the latter alone where the kernel does not tell). */
export function processesIn(folder: string): SeenProcess[] {
  const below = (path: string | null) => path !== null && (path === folder || path.startsWith(`${folder}/`));
  return seeProcesses().filter(({ pid, command }) => {
    if (pid === process.pid) return false;
    if (command.includes(folder) || process.platform !== 'linux') return command.includes(folder);
    if (below(maybeRead(() => readlinkSync(`/proc/${pid}/cwd`)))) return true;
    const files = maybeRead(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
    return files.some((file) => below(maybeRead(() => readlinkSync(`/proc/${pid}/fd/${file}`))));
  });
}

const pidsOfProc = (): number[] => readdirSync('/proc').map(Number).filter(Number.isInteger);

function fromPs(): SeenProcess[] {
  return execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    });
}

/** Null for what is gone, or belongs to somebody else. */
function maybeRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
