import type { NativeConnection, Worker } from '@temporalio/worker';

export interface Workers {
  /** Rejects when a worker stops by itself, once the others have stopped as well. */
  run(): Promise<void>;
  /** Ends polling, gives running activities their grace, and returns when `run` has ended. */
  stop(): Promise<void>;
}

/** Workers that share a connection: they begin and end together, and the connection with the last of them. */
export function runTogether(workers: Worker[], connection: NativeConnection): Workers {
  let running: Promise<void> | null = null;
  const shutDown = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const run = async () => {
    const runs = workers.map((worker) => worker.run());
    try {
      await Promise.all(runs);
    } finally {
      // One that failed takes the others with it: the connection cannot be closed before all have let go of it.
      shutDown();
      await Promise.allSettled(runs);
      await connection.close();
    }
  };
  return {
    run: () => (running = run()),
    stop: async () => {
      shutDown();
      await running;
    },
  };
}
