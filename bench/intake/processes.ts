import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;
/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

export interface RoleFigures {
  /** Peak of the sum of resident memory, MiB. */
  memoryMiB: number;
  /** Processor time spent meanwhile, seconds. */
  cpuSeconds: number;
}

/** Watches processes, each with its own children, by role. Linux only. */
export function watchProcesses(pids: () => Record<string, number>): { stop(): Record<string, RoleFigures> } {
  const peaks: Record<string, number> = {};
  const ticks = new Map<number, { role: string; first: number; last: number }>();
  const look = () => {
    const byRole = pids();
    const tree = readTree();
    const roots = new Set(Object.values(byRole));
    for (const [role, pid] of Object.entries(byRole)) {
      const members = [pid, ...descendants(pid, tree, roots)];
      peaks[role] = Math.max(
        peaks[role] ?? 0,
        members.reduce((sum, one) => sum + (tree.get(one)?.memoryMiB ?? 0), 0),
      );
      for (const one of members) {
        const now = tree.get(one)?.ticks ?? 0;
        const known = ticks.get(one);
        if (known) known.last = Math.max(known.last, now);
        else ticks.set(one, { role, first: now, last: now });
      }
    }
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const figures: Record<string, RoleFigures> = {};
      for (const [role, memoryMiB] of Object.entries(peaks)) figures[role] = { memoryMiB, cpuSeconds: 0 };
      for (const { role, first, last } of ticks.values()) figures[role]!.cpuSeconds += (last - first) / TICKS_PER_SECOND;
      return figures;
    },
  };
}

interface ProcessFacts {
  parent: number;
  ticks: number;
  memoryMiB: number;
}

function readTree(): Map<number, ProcessFacts> {
  const tree = new Map<number, ProcessFacts>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // After the command's name, which may hold anything: state, parent, … utime and stime are fields 14 and 15, resident pages 24 (proc(5)).
    const fields = fileOf(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    if (fields.length > 21)
      tree.set(Number(name), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        memoryMiB: (Number(fields[21]) * 4096) / 1024 / 1024,
      });
  }
  return tree;
}

/** A process that ended in between has nothing left to count. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

/** Children and theirs, but not those that have a role of their own: the supervisor is the parent of all. */
function descendants(pid: number, tree: Map<number, ProcessFacts>, roots: Set<number>): number[] {
  const children = [...tree].filter(([child, { parent }]) => parent === pid && !roots.has(child)).map(([child]) => child);
  return children.flatMap((child) => [child, ...descendants(child, tree, roots)]);
}
