import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem, createApiClient } from '../../api/client/index.js';
import type { RunFile } from '../../infra/local/supervisor/run-file.js';

const LOOK_AGAIN_MS = 500;
const SAY_EVERY_MS = 5_000;

export interface Settling {
  run: () => RunFile | null;
  now: () => number;
  /** The time for it begins now, and anew whenever this is later. */
  sinceMs: () => number;
  withinMs: number;
  say: (line: string) => void;
}

/** Waits until the machine has done all it can alone; false when the time for it has passed. */
export async function settled({ run, now, sinceMs, withinMs, say }: Settling): Promise<boolean> {
  const begun = now();
  let saidAt = -SAY_EVERY_MS;
  while (now() < Math.max(begun, sinceMs()) + withinMs) {
    const left = await leftToDo(run());
    if (left === '') return true;
    if (now() - saidAt > SAY_EVERY_MS) {
      say(`waiting: ${left}`);
      saidAt = now();
    }
    await wait(LOOK_AGAIN_MS);
  }
  return false;
}

/** In words, for whoever watches; nothing when all is done. */
async function leftToDo(run: RunFile | null): Promise<string> {
  if (!run?.demo) return 'the product is not there';
  try {
    const client = createApiClient({ baseUrl: run.api, apiKey: run.demo.apiKey });
    const counts = await Promise.all(
      (['received', 'processing'] as const).map(async (status) => [await count(client, status), status] as const),
    );
    return counts.flatMap(([found, status]) => (found ? [`${found} ${status}`] : [])).join(', ');
  } catch (error) {
    // It is still coming back; what is wrong for good runs into the deadline.
    return error instanceof ApiProblem ? error.problem.code : 'no connection';
  }
}

const PAGE = 100;

async function count(client: ReturnType<typeof createApiClient>, status: 'received' | 'processing'): Promise<string> {
  const { data, error } = await client.call.GET('/v1/documents', {
    params: { query: { status, limit: PAGE } },
    signal: AbortSignal.timeout(10_000),
  });
  if (error) throw new ApiProblem(error);
  const found = data.items.length;
  return data.next ? `${found} or more` : found ? String(found) : '';
}
