/** What it takes to run one process and to know that it serves. */
export interface ProcessSpec {
  name: string;
  command: string;
  args: string[];
  env: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** How far it gives way on a busy processor, 0 (not at all) to 19. Who waits at the front door is served first; reading takes what is left. */
  niceness?: number;
  /** What asks it to end in good order, and how long it may take before it is killed. */
  stopSignal: 'SIGINT' | 'SIGTERM';
  stopGraceMs: number;
  /** Stops happen from the highest stage down, those of one stage together: what others stand on ends last. */
  stage: number;
  /** Settles once the process serves, throws where that can no longer come. `log` reads what it has written since it was started. */
  ready: (signal: AbortSignal, log: () => string) => Promise<void>;
}

/** The few variables that any program needs; nothing of ours, so that secrets go only where they are named. */
export function plainEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
