import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { codeOf, documentWorkflowId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { startDocument } from './workflow-port.js';

/** No worker runs: a run that was started stays open until a test ends it. */
let connection: Connection;
let client: Client;
beforeAll(async () => {
  connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
  client = new Client({ connection });
});
afterAll(() => connection.close());

const newDocument = () => ({ accountId: newId('account'), documentId: newId('document') });
const runOf = ({ accountId, documentId }: ReturnType<typeof newDocument>) =>
  client.workflow.getHandle(documentWorkflowId(accountId, documentId));

test('a retry that comes before the old run has ended is not taken for it, and starts once it has', async () => {
  const document = newDocument();
  await startDocument(client, { ...document, attempt: 1 });
  const first = await runOf(document).describe();

  const tooEarly = await startDocument(client, { ...document, attempt: 2 }).catch(codeOf);
  expect(tooEarly).toBe('temporal.unavailable');

  await runOf(document).terminate();
  await startDocument(client, { ...document, attempt: 2 });
  const second = await runOf(document).describe();
  expect(second.runId).not.toBe(first.runId);
  expect(second.status.name).toBe('RUNNING');
  await runOf(document).terminate();
});

test('the same start twice finds the run that is there', async () => {
  const document = newDocument();
  await startDocument(client, { ...document, attempt: 3 });
  const { runId } = await runOf(document).describe();
  await startDocument(client, { ...document, attempt: 3 });
  // A line that was handed over late, after its successor, starts nothing either.
  await startDocument(client, { ...document, attempt: 2 });
  expect((await runOf(document).describe()).runId).toBe(runId);
  await runOf(document).terminate();
});

test('a first attempt that has ended does not run again', async () => {
  const document = newDocument();
  await startDocument(client, { ...document, attempt: 1 });
  const { runId } = await runOf(document).describe();
  await runOf(document).terminate();
  await startDocument(client, { ...document, attempt: 1 });
  expect((await runOf(document).describe()).runId).toBe(runId);
});
