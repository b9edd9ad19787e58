import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;

/** Watches the resident memory of processes and of all their children, by role; the peak of the sum of each role. Linux only. */
export function watchMemory(pids: () => Record<string, number>): { stop(): Record<string, number> } {
  const peaks: Record<string, number> = {};
  const look = () => {
    const children = childrenByParent();
    for (const [role, pid] of Object.entries(pids())) {
      const total = [pid, ...descendants(pid, children)].reduce((sum, one) => sum + residentMiB(one), 0);
      peaks[role] = Math.max(peaks[role] ?? 0, total);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peaks;
    },
  };
}

/** A process that ended in between has no memory left to count. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
const residentMiB = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0) / 1024;

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/^PPid:\s+(\d+)/m.exec(statusOf(Number(name)))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}
const descendants = (pid: number, children: Map<number, number[]>): number[] =>
  (children.get(pid) ?? []).flatMap((child) => [child, ...descendants(child, children)]);
