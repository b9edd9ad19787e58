import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { observe } from './observe.js';

const NS_PER_S = 1e9;
const US_PER_S = 1e6;

/** What this process costs: memory with that of its parsers, processor, and how late its event loop is. Looked at when somebody asks. */
export function observeProcess(): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let busySince = performance.eventLoopUtilization();

  observe('process.uptime', () => [{ value: process.uptime() }]);
  observe('process.memory.usage', () => [{ value: process.memoryUsage.rss() }]);
  observe('blumsmart.process.children.memory', () => [
    { value: childrenOf(process.pid).reduce((sum, pid) => sum + residentBytes(pid), 0) },
  ]);
  observe('process.cpu.time', () => {
    const { user, system } = process.cpuUsage();
    return [
      { value: user / US_PER_S, by: { 'cpu.mode': 'user' } },
      { value: system / US_PER_S, by: { 'cpu.mode': 'system' } },
    ];
  });
  observe('nodejs.eventloop.delay.p99', () => {
    const value = delay.percentile(99) / NS_PER_S;
    delay.reset();
    return [{ value: Number.isFinite(value) ? value : 0 }];
  });
  observe('nodejs.eventloop.utilization', () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, busySince);
    busySince = now;
    return [{ value: utilization }];
  });
}

/** Processes started by the main thread of this one; none where the system does not tell. */
const childrenOf = (pid: number): string[] => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);

const residentBytes = (pid: string): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // No such system, or the process has just ended.
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}
