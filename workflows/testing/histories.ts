import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { WorkflowHandle } from '@temporalio/client';

const folder = fileURLToPath(new URL('../histories/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * `RECORD_HISTORIES=with-stamp npm run test:int -- workflows/process-document` records each run once more, as `published-with-stamp.json`
 * and so on. What was recorded before stays: runs like those may be under way. `docs/pipeline.md` says when to do so.
 */
export async function keepHistory(name: string, handle: WorkflowHandle): Promise<void> {
  const change = process.env.RECORD_HISTORIES;
  if (!change) return;
  // Stack traces are recorded as on any machine.
  const history = historyToJSON(await handle.fetchHistory()).replaceAll(root, '');
  const file = `${folder}${name}-${change}.json`;
  writeFileSync(file, `{"workflowId":${JSON.stringify(handle.workflowId)},"history":${history}}\n`, { flag: 'wx' });
}

/** Every recorded run, ready to be replayed. */
export const recordedHistories = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { workflowId, history } = JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as { workflowId: string; history: unknown };
      return { name, workflowId, history: historyFromJSON(history) };
    });
