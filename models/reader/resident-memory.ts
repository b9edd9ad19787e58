import { readFile } from 'node:fs/promises';

/** Resident memory of a process in MiB; null where it is gone, or where the system has no /proc. */
export const residentMemoryMiB = (pid: number): Promise<number | null> => memoryMiB(pid, ['VmRSS']);

/**
 * What of it is the process's own: without files that are mapped into it, which the system drops when it needs room. Where thousands of fonts are
 * installed, the library that draws maps hundreds of MiB of them. Systems that do not tell the two apart give all of it.
 */
export const ownMemoryMiB = async (pid: number): Promise<number | null> =>
  (await memoryMiB(pid, ['RssAnon', 'RssShmem'])) ?? residentMemoryMiB(pid);

async function memoryMiB(pid: number, names: readonly string[]): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kilobytes = names.map((name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]));
    const sum = kilobytes.reduce((total, each) => total + each, 0);
    return Number.isNaN(sum) ? null : sum / 1024;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
