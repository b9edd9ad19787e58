import { readSettings } from './define.js';
import { workerSettings } from './settings.js';

/** What a process gets to close what it holds, once the grace of its activities is over. */
const CLOSING_MS = 10_000;
/** What whoever stops a process waits beyond that: a process that gives up says so by itself, rather than be killed while it does. */
const MARGIN_MS = 5_000;

/** How long stopping may take, by the one setting there is for it: for the process itself, and for whoever kills it when it does not end. */
export function stopTimes(env: Record<string, string | undefined>): { withinMs: number; killedAfterMs: number } {
  const { shutdownGraceMs } = readSettings({ shutdownGraceMs: workerSettings.shutdownGraceMs }, env);
  return { withinMs: shutdownGraceMs + CLOSING_MS, killedAfterMs: shutdownGraceMs + CLOSING_MS + MARGIN_MS };
}
