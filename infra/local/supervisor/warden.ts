import { createInterface } from 'node:readline';
import { stopStages, type StoppableProcess } from './stop-process.js';

/**
 * A process that outlives its supervisor by seconds: it knows all that the supervisor runs, and when its standard input closes, which
 * happens however the supervisor ends, it stops them in order. Portable: no kernel feature but pipes.
 */
export type WardenMessage = { watch: StoppableProcess } | { forget: number };

const watched = new Map<number, StoppableProcess>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined); // Only the supervisor's end ends it.

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line) as WardenMessage;
  if ('watch' in message) watched.set(message.watch.pid, message.watch);
  else watched.delete(message.forget);
}
await stopStages([...watched.values()]);
