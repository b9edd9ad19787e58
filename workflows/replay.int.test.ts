import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { readFile } from 'node:fs/promises';
import { recordedHistories } from './testing/histories.js';

const bundlePath = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));

describe('recorded runs replay on the workflows of today', () => {
  const histories = recordedHistories();
  beforeAll(() => Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } }));

  test('every path is recorded, and a new recording is named here', () => {
    expect(existsSync(bundlePath)).toBe(true);
    expect(histories.map(({ name }) => name.replace('.json', '')).sort()).toEqual([
      'cancelled',
      'delivered',
      'delivered-late',
      'entered-by-hand',
      'erased',
      'escalated',
      'failed',
      'given-up',
      'long',
      'published',
      'rejected',
      'reviewed',
    ]);
  });

  test.each(histories)('$name', async ({ workflowId, history }) => {
    const workflowBundle = { code: await readFile(bundlePath, 'utf8') };
    await Worker.runReplayHistory({ workflowBundle }, history, workflowId);
  });
});
