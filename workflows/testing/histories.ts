import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { WorkflowHandle } from '@temporalio/client';

const folder = fileURLToPath(new URL('../histories/', import.meta.url));

/** `RECORD_HISTORIES=1 npm run test:int -- workflows` writes the runs anew: only after a change that live workflows are guarded against. */
export async function keepHistory(name: string, handle: WorkflowHandle): Promise<void> {
  if (process.env.RECORD_HISTORIES !== '1') return;
  const history = await handle.fetchHistory();
  writeFileSync(`${folder}${name}.json`, `{"workflowId":${JSON.stringify(handle.workflowId)},"history":${historyToJSON(history)}}\n`);
}

/** Every recorded run, ready to be replayed. */
export const recordedHistories = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { workflowId, history } = JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as { workflowId: string; history: unknown };
      return { name, workflowId, history: historyFromJSON(history) };
    });
