import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../api/client/index.js';

export interface Submission {
  documentId: string;
  postMs: number;
}

/**
 * Open-loop: a submission begins when the clock says so, whether or not the ones before it were answered, and its time counts from then;
 * a slow server cannot slow its own measurement.
 */
export async function submitAtRate(
  client: ApiClient,
  files: Uint8Array[],
  perSecond: number,
): Promise<{ submissions: Submission[]; seconds: number; failures: number }> {
  const from = performance.now();
  const results = await Promise.allSettled(
    files.map(async (bytes, n) => {
      const due = from + (n / perSecond) * 1000;
      await sleep(Math.max(0, due - performance.now()));
      const { document } = await client.upload(bytes, { mediaType: 'image/png' });
      return { documentId: document.id, postMs: performance.now() - due };
    }),
  );
  const submissions = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return { submissions, seconds: (performance.now() - from) / 1000, failures: results.length - submissions.length };
}

/** Waits until nothing is on its way any more; gives the seconds since `from`. */
export async function untilAllRead(client: ApiClient, from: number): Promise<number> {
  for (;;) {
    const counts = await Promise.all(
      (['received', 'processing'] as const).map(async (status) => {
        const { data } = await client.call.GET('/v1/documents', { params: { query: { status, limit: 1 } } });
        return data?.items.length ?? 1;
      }),
    );
    if (counts.every((count) => count === 0)) return (performance.now() - from) / 1000;
    await sleep(500);
  }
}
